package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

/** How a stored picture must be turned to stand upright; in the order of the numbers in EXIF. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    HALF_TURN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    QUARTER_TURN,
    TRANSVERSE,
    THREE_QUARTER_TURN;

    // What a turned picture reads side by side lies a whole row apart: squares stay in the cache.
    private static final int TILE = 32;

    /** The orientation of EXIF's number 1 to 8; other numbers mean nothing. */
    static Orientation ofExif(long number) {
        return number >= 1 && number <= values().length ? values()[(int) number - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    private boolean fromTheRight() {
        return this == MIRRORED
                || this == HALF_TURN
                || this == TRANSVERSE
                || this == THREE_QUARTER_TURN;
    }

    private boolean fromBelow() {
        return this == HALF_TURN
                || this == UPSIDE_DOWN_MIRRORED
                || this == QUARTER_TURN
                || this == TRANSVERSE;
    }

    /** The stored picture, upright. */
    RgbImage upright(RgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        var columnStep = fromTheRight() ? -CHANNELS : CHANNELS;
        var rowStep = (fromBelow() ? -CHANNELS : CHANNELS) * stored.width();
        var start =
                (fromTheRight() ? (stored.width() - 1) * CHANNELS : 0)
                        + (fromBelow() ? (stored.height() - 1) * stored.width() * CHANNELS : 0);
        return swapsSides()
                ? turned(stored, start, rowStep, columnStep)
                : turned(stored, start, columnStep, rowStep);
    }

    private RgbImage turned(RgbImage stored, int start, int right, int down) {
        var width = swapsSides() ? stored.height() : stored.width();
        var height = swapsSides() ? stored.width() : stored.height();
        var target = RgbImage.black(width, height);
        for (var top = 0; top < height; top += TILE) {
            for (var left = 0; left < width; left += TILE) {
                var lastColumn = Math.min(left + TILE, width);
                for (var y = top; y < Math.min(top + TILE, height); y++) {
                    var from = start + left * right + y * down;
                    var into = (y * width + left) * CHANNELS;
                    copy(stored.rgb(), from, right, target, into, lastColumn - left);
                }
            }
        }
        return new RgbImage(width, height, target);
    }

    private static void copy(byte[] source, int from, int step, byte[] target, int at, int count) {
        var pixel = from;
        for (var into = at; into < at + count * CHANNELS; into += CHANNELS) {
            target[into] = source[pixel];
            target[into + 1] = source[pixel + 1];
            target[into + 2] = source[pixel + 2];
            pixel += step;
        }
    }
}
