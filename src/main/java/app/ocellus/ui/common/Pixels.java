package app.ocellus.ui.common;

/**
 * A decoded picture.
 *
 * @param width columns
 * @param height rows
 * @param rgb one unsigned byte a channel, interleaved, row after row: 3 x width x height
 */
public record Pixels(int width, int height, byte[] rgb) {

    /** Holds the array to its size. */
    public Pixels {
        if (rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "%d bytes are not %d x %d pixels".formatted(rgb.length, width, height));
        }
    }
}
