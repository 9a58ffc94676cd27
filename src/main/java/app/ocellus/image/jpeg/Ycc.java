package app.ocellus.image.jpeg;

/**
 * From brightness and two colour differences to red, green and blue, all in levels of 0 to 255, by
 * the formula of JFIF 1.02 in 16 bits after the point, rounded as libjpeg rounds it.
 */
public final class Ycc {

    private static final int PRECISION = 16;
    private static final int HALF = 1 << PRECISION - 1;
    private static final int MIDDLE = 128;

    private Ycc() {}

    /** The level of red. */
    public static int red(int light, int cr) {
        return level(light, 91881 * (cr - MIDDLE));
    }

    /** The level of green. */
    public static int green(int light, int cb, int cr) {
        return level(light, -22554 * (cb - MIDDLE) - 46802 * (cr - MIDDLE));
    }

    /** The level of blue. */
    public static int blue(int light, int cb) {
        return level(light, 116130 * (cb - MIDDLE));
    }

    private static int level(int light, int difference) {
        return Math.clamp(light + (difference + HALF >> PRECISION), 0, 255);
    }
}
