package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;

/** Paints the two colour bars under a heat map. */
final class HeatmapLegend {

    private static final double WIDEST = 72;
    private static final double NARROWEST = 16;
    private static final double GAP = 8;

    private final PaintedRegion region;

    HeatmapLegend(PaintedRegion region) {
        this.region = region;
    }

    void paint(GraphicsContext g, HeatmapPainter.State state, double y) {
        var layout = state.layout();
        var middle = layout.left() + layout.viewWidth() / 2;
        double wrong = barWidth(state, false);
        if (state.diagonalHidden()) {
            bar(g, state, false, middle - wrong / 2, y);
        } else {
            double right = barWidth(state, true);
            double all = right + 2 * GAP + wrong;
            double from = Math.clamp(middle - GAP - right, 0, Math.max(0, region.getWidth() - all));
            bar(g, state, true, from, y);
            bar(g, state, false, from + right + 2 * GAP, y);
        }
    }

    private double barWidth(HeatmapPainter.State state, boolean right) {
        return length(state) + GAP + labelWidth(state, right);
    }

    private static double labelWidth(HeatmapPainter.State state, boolean right) {
        return TextWidths.of(barLabel(state, right), Fonts.regular(11.5));
    }

    /** The bars give way where their words need the room. */
    private double length(HeatmapPainter.State state) {
        double words = labelWidth(state, true) + labelWidth(state, false);
        return Math.clamp((region.getWidth() - words - 4 * GAP) / 2, NARROWEST, WIDEST);
    }

    private void bar(
            GraphicsContext g, HeatmapPainter.State state, boolean right, double x, double y) {
        var from = HeatColors.cell(right, 0, region.onDark());
        var to = HeatColors.cell(right, 1, region.onDark());
        g.setFill(
                new LinearGradient(
                        0,
                        0,
                        1,
                        0,
                        true,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, from),
                        new Stop(1, to)));
        g.fillRoundRect(x, y - 4, length(state), 8, 8, 8);
        g.setFont(Fonts.regular(11.5));
        g.setFill(region.tint(Tint.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(barLabel(state, right), x + length(state) + GAP, y);
    }

    private static String barLabel(HeatmapPainter.State state, boolean right) {
        var largest = state.numbers().largest(state.mode(), right);
        var number =
                state.mode() == MatrixMode.COUNTS
                        ? Numbers.count((long) largest)
                        : Numbers.wholePercent(largest);
        return right
                ? Messages.get("heatmap.scale-right", number)
                : Messages.get("heatmap.scale-wrong", number);
    }
}
