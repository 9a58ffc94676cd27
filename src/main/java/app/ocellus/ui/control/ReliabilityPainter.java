package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ReliabilityDiagram.Bar;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.util.List;

/**
 * Paints a reliability diagram: the bars, what is missing to the diagonal, and how many answers.
 */
final class ReliabilityPainter {

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    private static final double COUNTS = 44;
    private static final double TEXT = 11.5;
    private static final double FAINT = 0.35;
    private static final double SOLID = 0.8;
    private static final int TICKS = 4;

    private final PaintedRegion region;
    private double width;
    private double height;

    ReliabilityPainter(PaintedRegion region) {
        this.region = region;
    }

    /** The bar at a place from left to right; -1 for none. */
    int barAt(double x, int bars) {
        int bar = (int) Math.floor((x - LEFT) / Math.max(1, plotWidth()) * bars);
        return bar >= 0 && bar < bars ? bar : -1;
    }

    void paint(GraphicsContext g, double newWidth, double newHeight, List<Bar> bars, int pointed) {
        width = newWidth;
        height = newHeight;
        g.clearRect(0, 0, width, height);
        paintGrid(g);
        int most = bars.stream().mapToInt(Bar::count).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).count() > 0) {
                paintBar(g, bars.get(i), i == pointed);
                paintCount(g, bars.get(i), most, i == pointed);
            }
        }
        paintDiagonal(g);
        paintTitles(g);
    }

    private double plotWidth() {
        return width - LEFT - RIGHT;
    }

    private double bottom() {
        return height - BOTTOM - COUNTS;
    }

    private double x(double share) {
        return LEFT + share * plotWidth();
    }

    private double y(double share) {
        return bottom() - share * (bottom() - TOP);
    }

    private void paintGrid(GraphicsContext g) {
        g.setFont(Fonts.regular(TEXT));
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i <= TICKS; i++) {
            double share = (double) i / TICKS;
            g.setStroke(region.tint(Tint.SOFT));
            double line = Math.floor(y(share)) + 0.5;
            g.strokeLine(LEFT, line, width - RIGHT, line);
            g.setFill(region.tint(Tint.MUTED));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(Numbers.wholePercent(share), LEFT - 6, y(share));
            g.setTextAlign(i == TICKS ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(
                    Numbers.wholePercent(share),
                    i == TICKS ? width - RIGHT : x(share),
                    height - BOTTOM + 10);
        }
    }

    /**
     * What was said and came true is solid; what came true beyond that is faint, and what was said
     * without coming true is faint in the other colour.
     */
    private void paintBar(GraphicsContext g, Bar bar, boolean pointed) {
        double left = x(bar.from()) + 1.5;
        double side = x(bar.to()) - x(bar.from()) - 3;
        double low = y(Math.min(bar.accuracy(), bar.confidence()));
        double high = y(Math.max(bar.accuracy(), bar.confidence()));
        boolean modest = bar.accuracy() >= bar.confidence();
        g.setGlobalAlpha(pointed ? 1 : SOLID);
        g.setFill(region.tint(Tint.TRAINING));
        g.fillRect(left, low, side, bottom() - low);
        g.setGlobalAlpha(pointed ? 2 * FAINT : FAINT);
        g.setFill(region.tint(modest ? Tint.TRAINING : Tint.VALIDATION));
        g.fillRect(left, high, side, low - high);
        g.setGlobalAlpha(1);
    }

    private void paintCount(GraphicsContext g, Bar bar, int most, boolean pointed) {
        double room = COUNTS - 12;
        double tall = Math.max(1, room * bar.count() / most);
        g.setFill(region.tint(pointed ? Tint.ACCENT : Tint.LINE));
        g.fillRect(
                x(bar.from()) + 1.5,
                bottom() + 6 + room - tall,
                x(bar.to()) - x(bar.from()) - 3,
                tall);
    }

    private void paintDiagonal(GraphicsContext g) {
        g.setStroke(region.tint(Tint.MUTED));
        g.setLineWidth(1.5);
        g.setLineDashes(5, 4);
        g.strokeLine(x(0), y(0), x(1), y(1));
        g.setLineDashes();
    }

    private void paintTitles(GraphicsContext g) {
        g.setFill(region.tint(Tint.MUTED));
        g.setFont(Fonts.regular(TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Messages.get("reliability.right"), 4, TOP / 2 - 2);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Messages.get("reliability.sure"), x(0.5), height - 12);
    }
}
