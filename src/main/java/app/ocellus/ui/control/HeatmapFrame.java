package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/** Paints what stands around a heat map's cells: names, totals and axis titles. */
final class HeatmapFrame {

    private static final double SLANT = 42;
    private static final double STEEP_SLANT = 62;
    private static final double STEEP_BELOW = 20;
    private static final double PAD = 8;
    private static final double TITLE = 20;
    private static final double TOTALS = 24;
    private static final double BARS = 34;
    private static final double SCROLL_BAR = 10;
    private static final double MIN_TOTAL_CELL = 16;
    private static final double NAME_LINE = 13;

    private final PaintedRegion region;
    private final HeatmapLegend legend;

    HeatmapFrame(PaintedRegion region) {
        this.region = region;
        this.legend = new HeatmapLegend(region);
    }

    /** How much room names and totals need; names are never cut but at half the width. */
    HeatmapLayout.Margins margins(
            MatrixNumbers numbers, double width, double height, HeatmapZoom zoom) {
        var names = TextWidths.widest(numbers.names(), nameFont());
        var totals =
                TextWidths.widest(
                        IntStream.range(0, numbers.size())
                                .mapToObj(row -> Numbers.count(numbers.rowTotal(row)))
                                .toList(),
                        totalFont());
        var left = TITLE + Math.min(names + 2 * PAD, width / 2);
        var right = Math.max(totals + 2 * PAD, 40) + SCROLL_BAR;
        var bottom = TOTALS + BARS + SCROLL_BAR;
        var flat =
                HeatmapLayout.fit(
                        numbers.size(),
                        width,
                        height,
                        new HeatmapLayout.Margins(left, TITLE + TOTALS, right, bottom),
                        zoom);
        if (names <= flat.cell() - 4) {
            return new HeatmapLayout.Margins(left, TITLE + TOTALS, right, bottom);
        }
        var slant = Math.toRadians(slant(flat.cell()));
        var top = TITLE + Math.min(names * Math.sin(slant) + 2 * PAD, height / 2);
        var overhang = names * Math.cos(slant);
        return new HeatmapLayout.Margins(left, top, Math.max(right, overhang), bottom);
    }

    void paint(GraphicsContext g, HeatmapPainter.State state) {
        paintTitles(g, state);
        paintRowHeads(g, state);
        paintColumnHeads(g, state);
        paintTotals(g, state);
        legend.paint(
                g, state, state.layout().top() + state.layout().viewHeight() + TOTALS + BARS / 2);
    }

    private void paintTitles(GraphicsContext g, HeatmapPainter.State state) {
        var layout = state.layout();
        g.setFont(Fonts.regular(11.5));
        g.setFill(region.tint(Tint.MUTED));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(
                Messages.get("heatmap.predicted"),
                layout.left() + layout.viewWidth() / 2,
                TITLE / 2);
        var names = TextWidths.widest(state.numbers().names(), nameFont());
        g.save();
        g.translate(
                Math.max(TITLE / 2, layout.left() - names - 2 * PAD - TITLE / 2),
                layout.top() + layout.viewHeight() / 2);
        g.rotate(-90);
        g.fillText(Messages.get("heatmap.actual"), 0, 0);
        g.restore();
        paintCorner(g, state);
    }

    private void paintCorner(GraphicsContext g, HeatmapPainter.State state) {
        var layout = state.layout();
        var corner = new MatrixCursor(MatrixCursor.HEADER, MatrixCursor.HEADER);
        g.setTextAlign(TextAlignment.RIGHT);
        head(g, state, corner, new MatrixSelection.Errors());
        g.fillText(
                Messages.get("heatmap.all-errors"), layout.left() - PAD, layout.top() - TOTALS / 2);
    }

    private void paintRowHeads(GraphicsContext g, HeatmapPainter.State state) {
        var layout = state.layout();
        g.save();
        HeatmapPainter.clip(g, 0, layout.top(), layout.left(), layout.viewHeight());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        var pointed = state.pointer().row();
        for (int row = state.firstRow(); row < state.endRow(); row++) {
            if (isNamed(row, pointed, layout.cell())) {
                head(
                        g,
                        state,
                        new MatrixCursor(row, MatrixCursor.HEADER),
                        new MatrixSelection.Row(row));
                g.fillText(
                        state.numbers().name(row),
                        layout.left() - PAD,
                        state.y(row) + layout.cell() / 2);
            }
        }
        g.restore();
    }

    private void paintColumnHeads(GraphicsContext g, HeatmapPainter.State state) {
        var layout = state.layout();
        var names = TextWidths.widest(state.numbers().names(), nameFont());
        var flat = names <= layout.cell() - 4;
        g.save();
        HeatmapPainter.clip(g, layout.left(), 0, flat ? layout.viewWidth() : 1e4, layout.top());
        var pointed = state.pointer().column();
        for (int column = state.firstColumn(); column < state.endColumn(); column++) {
            if (isNamed(column, pointed, layout.cell())) {
                paintColumnHead(g, state, column, flat);
            }
        }
        g.restore();
    }

    private void paintColumnHead(
            GraphicsContext g, HeatmapPainter.State state, int column, boolean flat) {
        var layout = state.layout();
        head(
                g,
                state,
                new MatrixCursor(MatrixCursor.HEADER, column),
                new MatrixSelection.Column(column));
        var x = state.x(column) + layout.cell() / 2;
        var name = state.numbers().name(column);
        if (flat) {
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(name, x, layout.top() - TOTALS / 2);
        } else {
            slanted(g, name, x, layout.top() - PAD, slant(layout.cell()));
        }
    }

    /**
     * Whether there is room for a class's name: of small cells only every so many are named, and
     * what is pointed at takes the room of its neighbours.
     */
    private static boolean isNamed(int index, int pointed, double cell) {
        int step = Math.max(1, (int) Math.ceil(NAME_LINE / cell));
        return index == pointed
                || index % step == 0 && (pointed < 0 || Math.abs(index - pointed) >= step);
    }

    private static void slanted(GraphicsContext g, String name, double x, double y, double slant) {
        g.save();
        g.translate(x, y);
        g.rotate(-slant);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(name, 0, 0);
        g.restore();
    }

    /** In degrees: names above narrow cells stand steeper, else they would touch. */
    private static double slant(double cell) {
        return cell < STEEP_BELOW ? STEEP_SLANT : SLANT;
    }

    /**
     * Sets the colour and weight of a header: strong when the mouse, the keys or a choice is on it.
     */
    private void head(
            GraphicsContext g,
            HeatmapPainter.State state,
            MatrixCursor place,
            MatrixSelection meaning) {
        var chosen = state.selection().equals(meaning);
        var pointed = place.equals(state.pointer().hovered());
        var focused = place.equals(state.pointer().focused());
        var touched = touches(place, state.pointer().hovered());
        g.setFont(chosen || touched || focused ? Fonts.bold(11.5) : nameFont());
        g.setFill(
                region.tint(
                        chosen || pointed || focused
                                ? Tint.ACCENT
                                : meaning instanceof MatrixSelection.Errors
                                        ? Tint.MUTED
                                        : Tint.FG));
    }

    private static boolean touches(MatrixCursor head, @Nullable MatrixCursor hovered) {
        return hovered != null
                && (head.row() != MatrixCursor.HEADER && head.row() == hovered.row()
                        || head.column() != MatrixCursor.HEADER
                                && head.column() == hovered.column());
    }

    private void paintTotals(GraphicsContext g, HeatmapPainter.State state) {
        var layout = state.layout();
        var numbers = state.numbers();
        g.setFont(totalFont());
        g.setFill(region.tint(Tint.MUTED));
        g.setTextBaseline(VPos.CENTER);
        if (layout.cell() < MIN_TOTAL_CELL) {
            return;
        }
        g.setTextAlign(TextAlignment.LEFT);
        for (int row = state.firstRow(); row < state.endRow(); row++) {
            var y = state.y(row) + layout.cell() / 2;
            if (y > layout.top() && y < layout.top() + layout.viewHeight()) {
                var x = layout.left() + layout.viewWidth() + PAD;
                g.fillText(Numbers.count(numbers.rowTotal(row)), x, y);
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int column = state.firstColumn(); column < state.endColumn(); column++) {
            var text = Numbers.count(numbers.columnTotal(column));
            var x = state.x(column) + layout.cell() / 2;
            var inside = x > layout.left() && x < layout.left() + layout.viewWidth();
            if (inside && TextWidths.of(text, totalFont()) <= layout.cell() - 2) {
                g.fillText(text, x, layout.top() + layout.viewHeight() + TOTALS / 2);
            }
        }
    }

    private static Font nameFont() {
        return Fonts.regular(11.5);
    }

    private static Font totalFont() {
        return Fonts.regular(11.5);
    }
}
