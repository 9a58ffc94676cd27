package app.ocellus.image;

/**
 * An upright picture of 8 bits a channel: {@code rgb} holds R, G, B of each pixel, row by row from
 * the top left; it is shared, not copied, and must not be written to.
 */
public record RgbImage(int width, int height, byte[] rgb) {

    /** The number of channels. */
    public static final int CHANNELS = 3;

    /** Refuses an array that is not exactly {@code width * height * 3} bytes. */
    public RgbImage {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * CHANNELS) {
            throw new IllegalArgumentException(width + " x " + height + ", " + rgb.length);
        }
    }

    /** An array for a picture of this size in pixels, all black. */
    static byte[] black(int width, int height) {
        return new byte[Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)];
    }
}
