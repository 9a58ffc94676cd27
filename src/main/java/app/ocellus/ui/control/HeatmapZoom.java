package app.ocellus.ui.control;

/**
 * How large a heat map's cells are wanted.
 *
 * @param side in pixels; 0 for as large as they fit, but legible
 */
record HeatmapZoom(double side) {

    /** As large as they fit, but legible. */
    static final HeatmapZoom AUTOMATIC = new HeatmapZoom(0);

    private static final double STEP = 1.3;

    /** The side of a cell, given the side at which all of them fit. */
    double cell(double whole) {
        double legible = Math.max(HeatmapLayout.MIN_CELL, whole);
        return side == 0
                ? legible
                : Math.clamp(side, whole, Math.max(whole, HeatmapLayout.MAX_CELL));
    }

    /** One step larger than the cells are. */
    static HeatmapZoom largerThan(double cell) {
        return new HeatmapZoom(Math.min(HeatmapLayout.MAX_CELL, Math.ceil(cell * STEP)));
    }

    /** One step smaller than the cells are. */
    static HeatmapZoom smallerThan(double cell) {
        return new HeatmapZoom(Math.max(1, Math.floor(cell / STEP)));
    }
}
