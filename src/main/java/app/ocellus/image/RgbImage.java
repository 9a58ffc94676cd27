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

    /** The picture as a mirror shows it: left and right changed. */
    public RgbImage mirrored() {
        var other = new byte[rgb.length];
        for (int y = 0; y < height; y++) {
            int row = y * width * CHANNELS;
            for (int x = 0; x < width; x++) {
                int from = row + x * CHANNELS;
                int to = row + (width - 1 - x) * CHANNELS;
                System.arraycopy(rgb, from, other, to, CHANNELS);
            }
        }
        return new RgbImage(width, height, other);
    }

    /**
     * This picture on a larger one; what lies beyond its sides is cut off.
     *
     * @param paper R, G, B of what is left free
     * @param left column where this one begins
     * @param top row where this one begins
     */
    RgbImage on(int widthOfAll, int heightOfAll, byte[] paper, int left, int top) {
        if (width == widthOfAll && height == heightOfAll) {
            return this;
        }
        var all = black(widthOfAll, heightOfAll);
        for (int i = 0; i < all.length; i++) {
            all[i] = paper[i % CHANNELS];
        }
        int columns = Math.min(width, widthOfAll - left);
        int rows = Math.min(height, heightOfAll - top);
        for (int y = 0; y < rows; y++) {
            System.arraycopy(
                    rgb,
                    y * width * CHANNELS,
                    all,
                    ((top + y) * widthOfAll + left) * CHANNELS,
                    columns * CHANNELS);
        }
        return new RgbImage(widthOfAll, heightOfAll, all);
    }
}
