package app.ocellus.ui.dataset.label;

/**
 * How large pictures may be so that a page of them is seen without scrolling.
 *
 * @param side of a picture in pixels
 */
record PageFit(int columns, double side) {

    private static final double LEAST = 110;
    private static final double MOST = 420;

    /** Pictures hardly smaller in fewer rows, as wide as the room, please the eye more. */
    private static final double ABOUT_AS_LARGE = 0.92;

    /** What the grid puts around each picture and below it. */
    private static final double AROUND = 10;

    private static final double CAPTION = 36;
    private static final double EDGES = 30;

    /**
     * The largest there can be.
     *
     * @param width of the room, with that of a scroll bar
     */
    static PageFit of(double width, double height, int pictures) {
        var best = new PageFit(1, 0);
        for (int columns = 2; columns <= pictures; columns++) {
            int rows = Math.ceilDiv(pictures, columns);
            double wide = (width - EDGES) / columns - AROUND;
            double high = (height - EDGES) / rows - AROUND - CAPTION;
            double side = Math.floor(Math.min(MOST, Math.min(wide, high)));
            if (side >= ABOUT_AS_LARGE * best.side() && side >= LEAST) {
                best = new PageFit(columns, side);
            }
        }
        return best.columns() == 1 ? scrolling(width) : best;
    }

    /** Where there is no room for all of them, they are large enough to be seen. */
    private static PageFit scrolling(double width) {
        int columns = Math.max(1, (int) ((width - EDGES) / (LEAST + AROUND)));
        return new PageFit(columns, Math.max(LEAST, (width - EDGES) / columns - AROUND));
    }

    /** What a grid of so many columns needs. */
    double width() {
        return columns * (side + AROUND) + EDGES;
    }
}
