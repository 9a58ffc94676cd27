package app.ocellus.image;

/**
 * How a training picture is varied, so that a model does not learn it by heart. Validation, test
 * and prediction see no augmentation.
 *
 * @param cropArea the least share of a picture's area that a random crop keeps, in (0, 1]; 1 for no
 *     random crop. Its proportions vary from 3:4 to 4:3, as in torchvision's RandomResizedCrop
 * @param flip whether half of the pictures are mirrored left to right
 * @param verticalFlip whether half of the pictures are mirrored top to bottom
 * @param rotation the most a picture is turned either way, in degrees from 0 to 180
 * @param brightness strength s in [0, 1): the factor lies in [1 - s, 1 + s]; likewise the next two
 * @param contrast strength of the change of contrast
 * @param saturation strength of the change of saturation
 * @param erasing probability in [0, 1] that a random rectangle becomes grey, as in torchvision's
 *     RandomErasing
 * @param mixUp alpha of the Beta distribution of the shares of MixUp, in [0, 1]; 0 for none
 * @param cutMix alpha of the Beta distribution of the shares of CutMix, in [0, 1]; 0 for none
 * @param stretch side in pixels of the square that a picture is stretched to before anything else;
 *     0 for none
 * @param margin pixels by which the picture is larger than the model's input before its middle is
 *     cut out
 */
public record Augmentation(
        double cropArea,
        boolean flip,
        boolean verticalFlip,
        double rotation,
        double brightness,
        double contrast,
        double saturation,
        double erasing,
        double mixUp,
        double cutMix,
        int stretch,
        int margin) {

    /** The most degrees either way: more would be the same pictures again. */
    public static final double MOST_ROTATION = 180;

    /** Every picture as the model will see it later. */
    public static final Augmentation NONE =
            new Augmentation(1, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What a fine-tuning starts with. */
    public static final Augmentation FINE_TUNE =
            new Augmentation(0.6, true, false, 10, 0, 0, 0, 0, 0, 0, 0, 0);

    /** That of the tutorial: 150 pixels, of which a crop becomes 315, of which 299 are seen. */
    public static final Augmentation TUTORIAL =
            new Augmentation(0.95, true, false, 10, 0, 0, 0, 0, 0, 0, 150, 16);

    /** Refuses what lies outside its range. */
    public Augmentation {
        require(cropArea > 0 && cropArea <= 1, "cropArea", cropArea);
        require(rotation >= 0 && rotation <= MOST_ROTATION, "rotation", rotation);
        require(brightness >= 0 && brightness < 1, "brightness", brightness);
        require(contrast >= 0 && contrast < 1, "contrast", contrast);
        require(saturation >= 0 && saturation < 1, "saturation", saturation);
        require(erasing >= 0 && erasing <= 1, "erasing", erasing);
        require(mixUp >= 0 && mixUp <= 1, "mixUp", mixUp);
        require(cutMix >= 0 && cutMix <= 1, "cutMix", cutMix);
        require(stretch >= 0 && stretch <= Preprocessing.LARGEST_SIZE, "stretch", stretch);
        require(margin >= 0 && margin <= Preprocessing.LARGEST_SIZE, "margin", margin);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }

    /** Whether pictures are cropped at random. */
    boolean crops() {
        return cropArea < 1;
    }
}
