package app.ocellus.image;

/**
 * A picture that may have been decoded smaller than it is, as only something smaller was wanted.
 *
 * @param pixels what was decoded, upright
 * @param width of the picture itself, upright, in pixels
 * @param height of the picture itself, upright, in pixels
 */
public record ReducedImage(RgbImage pixels, int width, int height) {

    /** Whether fewer pixels were decoded than the picture has. */
    public boolean isReduced() {
        return pixels.width() < width || pixels.height() < height;
    }
}
