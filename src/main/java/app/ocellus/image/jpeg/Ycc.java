package app.ocellus.image.jpeg;

/** From the levels of components to those of red, green and blue. */
final class Colours {

    private static final int PRECISION = 16;
    private static final int HALF = 1 << PRECISION - 1;
    private static final int MIDDLE = 128;
    private static final int RED_OF_REDNESS = fixed(1.402);
    private static final int GREEN_OF_REDNESS = fixed(0.714136286);
    private static final int GREEN_OF_BLUENESS = fixed(0.344136286);
    private static final int BLUE_OF_BLUENESS = fixed(1.772);

    private Colours() {}

    private static int fixed(double factor) {
        return (int) Math.rint(factor * (1 << PRECISION));
    }

    /** Grey as three equal channels. */
    static void grey(byte[] levels, int from, int count, byte[] rgb, int at) {
        var into = at;
        for (var i = from; i < from + count; i++) {
            rgb[into++] = levels[i];
            rgb[into++] = levels[i];
            rgb[into++] = levels[i];
        }
    }

    /** By the formula of JFIF 1.02. */
    static void ofDifferences(
            byte[] light,
            byte[] blueness,
            byte[] redness,
            int from,
            int count,
            byte[] rgb,
            int at) {
        var into = at;
        for (var i = from; i < from + count; i++) {
            var level = ((light[i] & 0xff) << PRECISION) + HALF;
            var cb = (blueness[i] & 0xff) - MIDDLE;
            var cr = (redness[i] & 0xff) - MIDDLE;
            rgb[into++] = clamped(level + RED_OF_REDNESS * cr);
            rgb[into++] = clamped(level - GREEN_OF_BLUENESS * cb - GREEN_OF_REDNESS * cr);
            rgb[into++] = clamped(level + BLUE_OF_BLUENESS * cb);
        }
    }

    private static byte clamped(int level) {
        return (byte) Math.clamp(level >> PRECISION, 0, 255);
    }
}
