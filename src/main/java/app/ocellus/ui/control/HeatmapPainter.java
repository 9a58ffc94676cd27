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

    private static final double GAP = 2;

    /** Where the mouse and the keys are, and how far the cells are scrolled. */
    record Pointer(
            @Nullable MatrixCursor hovered,
            @Nullable MatrixCursor focused,
            double scrollX,
            double scrollY) {}

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

    HeatmapLayout.Margins margins(MatrixNumbers numbers, double width, double height) {
        return frame.margins(numbers, width, height);
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
        var inner = side - GAP;
        var arc = side >= 40 ? 12 : side >= 24 ? 8 : 4;
        g.setFill(color);
        g.fillRoundRect(x + GAP / 2, y + GAP / 2, inner, inner, arc, arc);
        var text = MatrixWords.number(state.numbers(), state.mode(), place.row(), place.column());
        var heavy = !place.isOnDiagonal() && share > 0.8;
        var font = fitting(text, inner - 4, heavy);
        if (font != null) {
            g.setFont(font);
            g.setFill(HeatColors.text(color));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(text, x + side / 2, y + side / 2);
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
        g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 12, 12);
    }

    static void clip(GraphicsContext g, double x, double y, double width, double height) {
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }
}
