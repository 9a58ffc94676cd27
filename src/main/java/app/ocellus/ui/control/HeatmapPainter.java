package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/** Paints a heat map's cells; what stands around them is {@link HeatmapFrame}'s. */
final class HeatmapPainter {

    /** A cell too small for a rounded corner, or for a gap beside it. */
    private static final double SMALL = 7;

    /** Where the mouse and the keys are, and how far the cells are scrolled. */
    record Pointer(
            @Nullable MatrixCursor hovered,
            @Nullable MatrixCursor focused,
            double scrollX,
            double scrollY) {

        /** The row that the mouse, else the keys, are in; -1 for none. */
        int row() {
            var place = hovered == null ? focused : hovered;
            return place == null ? MatrixCursor.HEADER : place.row();
        }

        /** The same for columns. */
        int column() {
            var place = hovered == null ? focused : hovered;
            return place == null ? MatrixCursor.HEADER : place.column();
        }
    }

    /** All there is to paint. */
    record State(
            MatrixNumbers numbers,
            MatrixMode mode,
            boolean diagonalHidden,
            MatrixSelection selection,
            HeatmapLayout layout,
            Pointer pointer) {

        double x(int column) {
            return layout.left() + column * layout.cell() - pointer.scrollX();
        }

        double y(int row) {
            return layout.top() + row * layout.cell() - pointer.scrollY();
        }

        int firstColumn() {
            return (int) (pointer.scrollX() / layout.cell());
        }

        int firstRow() {
            return (int) (pointer.scrollY() / layout.cell());
        }

        int endColumn() {
            var end = Math.ceil((pointer.scrollX() + layout.viewWidth()) / layout.cell());
            return Math.min(numbers.size(), (int) end);
        }

        int endRow() {
            var end = Math.ceil((pointer.scrollY() + layout.viewHeight()) / layout.cell());
            return Math.min(numbers.size(), (int) end);
        }
    }

    private final PaintedRegion region;
    private final HeatmapFrame frame;

    HeatmapPainter(PaintedRegion region) {
        this.region = region;
        this.frame = new HeatmapFrame(region);
    }

    /** The cells of a matrix in a region of this size, with room for what stands around them. */
    HeatmapLayout layout(MatrixNumbers numbers, double width, double height, HeatmapZoom zoom) {
        var margins = frame.margins(numbers, width, height, zoom);
        return HeatmapLayout.fit(numbers.size(), width, height, margins, zoom);
    }

    void paint(GraphicsContext g, State state) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        if (state.numbers().size() == 0) {
            return;
        }
        frame.paint(g, state);
        g.save();
        var layout = state.layout();
        // the ring of a cell at the edge reaches a little outside
        clip(
                g,
                layout.left() - 3,
                layout.top() - 3,
                layout.viewWidth() + 6,
                layout.viewHeight() + 6);
        paintCells(g, state);
        paintRings(g, state);
        g.restore();
    }

    private void paintCells(GraphicsContext g, State state) {
        var numbers = state.numbers();
        var largestRight = numbers.largest(state.mode(), true);
        var largestWrong = numbers.largest(state.mode(), false);
        for (int row = state.firstRow(); row < state.endRow(); row++) {
            for (int column = state.firstColumn(); column < state.endColumn(); column++) {
                var diagonal = row == column;
                if (numbers.count(row, column) > 0 && !(diagonal && state.diagonalHidden())) {
                    var largest = diagonal ? largestRight : largestWrong;
                    var share = numbers.value(state.mode(), row, column) / largest;
                    paintCell(g, state, new MatrixCursor(row, column), share);
                }
            }
        }
    }

    private void paintCell(GraphicsContext g, State state, MatrixCursor place, double share) {
        var color = HeatColors.cell(place.isOnDiagonal(), share, region.onDark());
        var x = state.x(place.column());
        var y = state.y(place.row());
        var side = state.layout().cell();
        g.setFill(color);
        if (side < SMALL) {
            g.fillRect(x, y, side, side);
            return;
        }
        var gap = side < HeatmapLayout.MIN_CELL ? 1 : 2;
        var inner = side - gap;
        var arc = side >= 40 ? 12 : side >= 24 ? 8 : 4;
        g.fillRoundRect(x + gap / 2.0, y + gap / 2.0, inner, inner, arc, arc);
        if (side >= HeatmapLayout.MIN_CELL) {
            var heavy = !place.isOnDiagonal() && share > 0.8;
            paintNumber(g, state, place, fitting(number(state, place), inner - 4, heavy));
        }
    }

    private static String number(State state, MatrixCursor place) {
        return MatrixWords.number(state.numbers(), state.mode(), place.row(), place.column());
    }

    /** The fill is that of the cell; the text's colour is what can be read on it. */
    private static void paintNumber(
            GraphicsContext g, State state, MatrixCursor place, @Nullable Font font) {
        if (font != null) {
            var half = state.layout().cell() / 2;
            g.setFont(font);
            g.setFill(HeatColors.text((Color) g.getFill()));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(
                    number(state, place),
                    state.x(place.column()) + half,
                    state.y(place.row()) + half);
        }
    }

    private static @Nullable Font fitting(String text, double width, boolean heavy) {
        for (var size : new double[] {14, 12, 10.5, 9}) {
            var font = heavy ? Fonts.bold(size) : Fonts.regular(size);
            if (size + 2 <= width && TextWidths.of(text, font) <= width) {
                return font;
            }
        }
        return null;
    }

    private void paintRings(GraphicsContext g, State state) {
        var hovered = state.pointer().hovered();
        if (hovered != null) {
            ring(g, state, hovered, region.tint(Tint.MUTED), 1);
        }
        switch (state.selection()) {
            case MatrixSelection.Cell(var row, var column) ->
                    ring(g, state, new MatrixCursor(row, column), region.tint(Tint.ACCENT), 3);
            case MatrixSelection.Row(var row) -> rowRing(g, state, row);
            case MatrixSelection.Column(var column) -> columnRing(g, state, column);
            case MatrixSelection.Errors() -> {}
            case MatrixSelection.None() -> {}
        }
        var focused = state.pointer().focused();
        if (focused != null) {
            g.setLineDashes(3, 3);
            ring(g, state, focused, region.tint(Tint.FG), 1.5);
            g.setLineDashes();
        }
    }

    private static void ring(
            GraphicsContext g, State state, MatrixCursor place, Color color, double width) {
        if (place.row() < 0 || place.column() < 0) {
            return;
        }
        var side = state.layout().cell();
        outline(g, state.x(place.column()), state.y(place.row()), side, side, color, width);
    }

    private void rowRing(GraphicsContext g, State state, int row) {
        var layout = state.layout();
        var accent = region.tint(Tint.ACCENT);
        outline(g, state.x(0), state.y(row), layout.fullSize(), layout.cell(), accent, 2);
    }

    private void columnRing(GraphicsContext g, State state, int column) {
        var layout = state.layout();
        var accent = region.tint(Tint.ACCENT);
        outline(g, state.x(column), state.y(0), layout.cell(), layout.fullSize(), accent, 2);
    }

    private static void outline(
            GraphicsContext g,
            double x,
            double y,
            double width,
            double height,
            Color color,
            double line) {
        g.setStroke(color);
        g.setLineWidth(line);
        var arc = Math.min(12, Math.min(width, height) / 2);
        g.strokeRoundRect(
                x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, height - 1), arc, arc);
    }

    static void clip(GraphicsContext g, double x, double y, double width, double height) {
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }
}
