package app.ocellus.ui.control;

/**
 * A round dot with a soft rim.
 *
 * @param reach how far it goes from its middle, in whole pixels
 * @param covers how much it covers of each of its pixels, 0 to 255, row by row
 */
record DotShape(int reach, int[] covers) {

    static DotShape of(double radius) {
        int reach = (int) Math.ceil(radius);
        int side = 2 * reach + 1;
        var covers = new int[side * side];
        for (int i = 0; i < covers.length; i++) {
            double far = Math.hypot(i % side - reach, i / side - reach);
            covers[i] = (int) Math.round(255 * Math.clamp(radius + 0.5 - far, 0, 1));
        }
        return new DotShape(reach, covers);
    }

    /** How much is covered beside the middle. */
    int cover(int across, int down) {
        return covers[(down + reach) * (2 * reach + 1) + across + reach];
    }
}
