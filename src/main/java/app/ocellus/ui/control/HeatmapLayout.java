package app.ocellus.ui.control;

import java.util.Optional;

/**
 * Where the parts of a heat map lie, in pixels; headers and totals stay when the cells scroll.
 *
 * @param classes rows and columns
 * @param cell the side of a cell with its gap
 * @param left where the cells begin
 * @param top where the cells begin
 * @param viewWidth how much of the cells' width is seen
 * @param viewHeight how much of the cells' height is seen
 */
record HeatmapLayout(
        int classes, double cell, double left, double top, double viewWidth, double viewHeight) {

    /** The smallest cell in which a number can be read. */
    static final double MIN_CELL = 14;

    static final double MAX_CELL = 62;

    /** The smallest cell that can still be told from its neighbour. */
    private static final double LEAST_CELL = 2;

    /**
     * What stands around the cells.
     *
     * @param left the row headers
     * @param top the column headers
     * @param right the row totals
     * @param bottom the column totals and the colour bar
     */
    record Margins(double left, double top, double right, double bottom) {}

    /** The largest cells that fit, centred; where not even legible ones fit, they scroll. */
    static HeatmapLayout fit(int classes, double width, double height, Margins margins) {
        return fit(classes, width, height, margins, HeatmapZoom.AUTOMATIC);
    }

    /**
     * The same with cells as large as a person wants them, but not smaller than all of them fit.
     */
    static HeatmapLayout fit(
            int classes, double width, double height, Margins margins, HeatmapZoom zoom) {
        var roomX = Math.max(MIN_CELL, width - margins.left() - margins.right());
        var roomY = Math.max(MIN_CELL, height - margins.top() - margins.bottom());
        var count = Math.max(1, classes);
        var whole = Math.floor(Math.min(roomX, roomY) / count);
        var cell = zoom.cell(Math.clamp(whole, LEAST_CELL, MAX_CELL));
        var viewWidth = Math.min(roomX, cell * count);
        var viewHeight = Math.min(roomY, cell * count);
        var spare = Math.max(0, roomX - viewWidth);
        return new HeatmapLayout(
                classes,
                cell,
                Math.floor(margins.left() + spare / 2),
                margins.top(),
                viewWidth,
                viewHeight);
    }

    double fullSize() {
        return cell * classes;
    }

    double maxScrollX() {
        return Math.max(0, fullSize() - viewWidth);
    }

    double maxScrollY() {
        return Math.max(0, fullSize() - viewHeight);
    }

    double middleX() {
        return left + viewWidth / 2;
    }

    double middleY() {
        return top + viewHeight / 2;
    }

    /** The scroll position nearest to {@code scroll} that shows all of a row or column. */
    double reveal(int index, double scroll, double view) {
        if (index < 0) {
            return scroll;
        }
        return Math.clamp(scroll, Math.max(0, (index + 1) * cell - view), index * cell);
    }

    /** What lies at a point, given how far the cells are scrolled. */
    Optional<MatrixCursor> at(double x, double y, double scrollX, double scrollY) {
        if (x >= left + viewWidth || y >= top + viewHeight) {
            return Optional.empty();
        }
        var column = x < left ? MatrixCursor.HEADER : (int) ((x - left + scrollX) / cell);
        var row = y < top ? MatrixCursor.HEADER : (int) ((y - top + scrollY) / cell);
        return Math.max(row, column) < classes
                ? Optional.of(new MatrixCursor(row, column))
                : Optional.empty();
    }
}
