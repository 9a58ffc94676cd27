package app.ocellus.image;

/**
 * What remains of a picture when its pixels are let go.
 *
 * @param thumbnail its longest side is at most {@link #THUMBNAIL_SIDE}, and at most the picture's
 */
public record PictureSummary(PictureMeasures measures, RgbImage thumbnail) {

    /** The longest side of a thumbnail, in pixels. */
    public static final int THUMBNAIL_SIDE = 256;

    /** What is made smaller by a good filter is at least so many times as large. */
    private static final int GAP = 2;

    /** How large a picture must be decoded for a summary. */
    static final Detail DETAIL = new Detail(1, GAP * THUMBNAIL_SIDE, false);

    /** The summary of a picture, made in a fraction of the time that its decoding takes. */
    public static PictureSummary of(ReducedImage picture) {
        var pixels = picture.pixels();
        var longest = Math.max(pixels.width(), pixels.height());
        var reduced = BoxReduction.reduce(pixels, longest / (GAP * THUMBNAIL_SIDE));
        return new PictureSummary(
                PictureMeasures.of(picture, reduced), Thumbnail.within(reduced, THUMBNAIL_SIDE));
    }
}
