package app.ocellus.image;

import java.util.Optional;

/** A rectangle within a picture, in pixels. */
record Box(int left, int top, int width, int height) {

    /**
     * What a random rectangle may be like.
     *
     * @param least its least share of the area, {@code most} its largest
     * @param narrowest its least width to height, {@code widest} its largest
     */
    record Kind(double least, double most, double narrowest, double widest) {}

    private static final double NARROWEST = 3.0 / 4;
    private static final double WIDEST = 4.0 / 3;
    private static final Kind ERASED = new Kind(0.02, 0.33, 0.3, 3.3);

    /**
     * The crop of torchvision's RandomResizedCrop: ten tries, then the largest middle part whose
     * proportions are allowed.
     *
     * @param relative whether a square counts as having the picture's own proportions
     */
    static Box crop(RgbImage picture, double leastArea, boolean relative, Draws draws) {
        int width = picture.width();
        int height = picture.height();
        var mean = Math.sqrt((double) width * height);
        var kind = new Kind(leastArea, 1, NARROWEST, WIDEST);
        return random(
                        picture,
                        relative ? width : mean,
                        relative ? height : mean,
                        kind,
                        draws,
                        Draws.CROP)
                .orElseGet(() -> relative ? new Box(0, 0, width, height) : middle(width, height));
    }

    private static Box middle(int width, int height) {
        var ratio = (double) width / height;
        int w = ratio > WIDEST ? (int) Math.rint(height * WIDEST) : width;
        int h = ratio < NARROWEST ? (int) Math.rint(width / NARROWEST) : height;
        return new Box((width - w) / 2, (height - h) / 2, w, h);
    }

    /** What torchvision's RandomErasing erases: nothing where ten tries do not fit. */
    static Optional<Box> erased(RgbImage picture, Draws draws) {
        var mean = Math.sqrt((double) picture.width() * picture.height());
        return random(picture, mean, mean, ERASED, draws, Draws.ERASED);
    }

    private static Optional<Box> random(
            RgbImage picture, double baseWidth, double baseHeight, Kind kind, Draws draws, int at) {
        var place = at + 2 * Draws.TRIES;
        for (var i = at; i < place; i += 2) {
            var share = draws.between(i, kind.least(), kind.most());
            var ratio = draws.ratio(i + 1, kind.narrowest(), kind.widest());
            int width = (int) Math.rint(baseWidth * Math.sqrt(share * ratio));
            int height = (int) Math.rint(baseHeight * Math.sqrt(share / ratio));
            if (width > 0 && width <= picture.width() && height > 0 && height <= picture.height()) {
                return Optional.of(
                        new Box(
                                draws.below(place, picture.width() - width + 1),
                                draws.below(place + 1, picture.height() - height + 1),
                                width,
                                height));
            }
        }
        return Optional.empty();
    }
}
