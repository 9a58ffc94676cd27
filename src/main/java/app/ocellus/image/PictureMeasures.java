package app.ocellus.image;

/**
 * What a picture's pixels say of its quality.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param bright the brightness that one pixel in a hundred exceeds, in [0,1]
 * @param dim the brightness that one pixel in twenty stays below, in [0,1]
 * @param entropy of the histogram of grey, in bits; 8 at most
 * @param edges standard deviation of the edges of the picture of at most 64 pixels, in levels
 * @param evenness standard deviation of the 256 counts of that picture's histogram of grey
 * @param hash a {@link PerceptualHash}
 */
public record PictureMeasures(
        int width,
        int height,
        double bright,
        double dim,
        double entropy,
        double edges,
        double evenness,
        long hash) {

    private static final int BLUR_SIDE = 64;
    private static final double BLUR_SCALE = 0.01;
    private static final double LEAST_EVENNESS = 0.18;
    private static final double ENTROPY_SCALE = 0.1;

    /**
     * Measures a picture.
     *
     * @param reduced the same, made smaller; what is measured of small pictures is measured of it
     */
    static PictureMeasures of(ReducedImage picture, RgbImage reduced) {
        var light = PixelLight.of(picture.pixels());
        var small = GreyPixels.of(small(reduced));
        return new PictureMeasures(
                picture.width(),
                picture.height(),
                light.percentile(0.99),
                light.percentile(0.05),
                light.entropy(),
                small.edges().deviation(),
                GreyPixels.deviation(small.histogram()),
                PerceptualHash.of(reduced));
    }

    private static RgbImage small(RgbImage reduced) {
        var longest = Math.max(reduced.width(), reduced.height());
        return longest <= BLUR_SIDE
                ? reduced
                : Resampler.resize(
                        reduced,
                        Math.max(1, reduced.width() * BLUR_SIDE / longest),
                        Math.max(1, reduced.height() * BLUR_SIDE / longest));
    }

    /** How bright the brightest parts are, in [0,1]. */
    public double darkScore() {
        return bright;
    }

    /** How far from white the dimmest parts are, in [0,1]. */
    public double lightScore() {
        return 1 - dim;
    }

    /**
     * How sharp it is, in [0,1]: by its edges, or by a histogram of few levels, as drawings have.
     * The formula is that of cleanvision.
     */
    public double sharpnessScore() {
        var sharp = 1 - Math.exp(-BLUR_SCALE * edges);
        var drawn = 1 - Math.exp(-BLUR_SCALE * evenness);
        return Math.min(1, sharp + (drawn <= LEAST_EVENNESS ? 0 : drawn));
    }

    /** How much there is to see, in [0,1]. */
    public double informationScore() {
        return Math.min(1, ENTROPY_SCALE * entropy);
    }

    /** The shorter side as a share of the longer one. */
    public double aspectScore() {
        return (double) Math.min(width, height) / Math.max(width, height);
    }

    /** The side of a square of as many pixels. */
    public double side() {
        return Math.sqrt((double) width * height);
    }
}
