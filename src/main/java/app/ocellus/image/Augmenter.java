package app.ocellus.image;

import java.util.random.RandomGenerator;

/**
 * Makes varied squares of pictures for a model to learn from. Any number of threads may share one.
 *
 * <p>{@link #source} is deterministic and done once a picture; {@link #augment} is done every
 * epoch. With {@link Augmentation#NONE} both together give, to the last bit, what {@link
 * ImageTensor#fit} gives, whether the source was reduced or not: it then is the very picture that
 * {@code fit} crops or pads. With a random crop a reduced source is resized twice: the same part of
 * the picture, a little less sharp. On photographs full of detail that makes about 6 levels of 255
 * in the mean. Sources that need no reduction are resized once.
 */
public final class Augmenter {

    /** The longest side of a picture that is padded to a square before its random crop. */
    private static final int LONGEST_PADDED = 2 * Preprocessing.LARGEST_SIZE;

    private final Augmentation settings;
    private final int size;
    private final Fit fit;

    /** Varies as {@code augmentation} says, for a model with that input. */
    public Augmenter(Augmentation augmentation, Preprocessing preprocessing) {
        this.settings = augmentation;
        this.size = preprocessing.size();
        this.fit = preprocessing.fit();
    }

    /**
     * What has to be kept of a decoded picture: stretched if that is asked for, and reduced as far
     * as a crop of the least area still has the pixels of {@code size + margin} squared. It is
     * never enlarged, but by the stretch.
     */
    public RgbImage source(RgbImage decoded) {
        var side = settings.stretch();
        return reduced(side == 0 ? decoded : Resampler.resize(decoded, side, side));
    }

    /** How large a picture must be decoded for {@link #source}. */
    Detail detail() {
        int side = settings.stretch();
        return side == 0 ? Detail.of(needed(), fit) : Detail.of(side, Fit.STRETCH);
    }

    private int needed() {
        return (int) Math.ceil((size + settings.margin()) / Math.sqrt(settings.cropArea()));
    }

    private RgbImage reduced(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        int needed = needed();
        return switch (fit) {
            case CROP -> scaled(picture, needed, Math.min(width, height));
            case PAD -> scaled(picture, Math.min(needed, LONGEST_PADDED), Math.max(width, height));
            case STRETCH ->
                    Resampler.resize(picture, Math.min(width, needed), Math.min(height, needed));
        };
    }

    private static RgbImage scaled(RgbImage picture, int needed, int side) {
        return side <= needed
                ? picture
                : Resampler.resize(
                        picture,
                        ImageTensor.scaled(picture.width(), needed, side),
                        ImageTensor.scaled(picture.height(), needed, side));
    }

    /**
     * A square of the model's input size. It takes the same amount of random numbers whatever is
     * on, and a setting leaves alone those of the others.
     *
     * @param source of {@link #source}; it stays as it is
     */
    public RgbImage augment(RgbImage source, RandomGenerator random) {
        var draws = new Draws(random);
        var square = squared(source, draws);
        var mirrored = settings.flip() && draws.unit(Draws.FLIP) < 0.5;
        var reversed = settings.verticalFlip() && draws.unit(Draws.VERTICAL_FLIP) < 0.5;
        var flipped = mirrored || reversed ? Crops.flipped(square, mirrored, reversed) : square;
        var turned = turned(flipped, draws);
        if (!recolours()) {
            return turned;
        }
        var own = turned.rgb() == source.rgb() ? Crops.middle(turned, size) : turned;
        recolour(own, draws);
        return own;
    }

    private RgbImage squared(RgbImage source, Draws draws) {
        int side = size + settings.margin();
        if (!settings.crops()) {
            return ImageTensor.fit(source, side, fit);
        }
        var whole = fit == Fit.PAD ? ImageTensor.padded(source) : source;
        var box = Box.crop(whole, settings.cropArea(), fit == Fit.STRETCH, draws);
        return Resampler.resize(whole, box, side, side);
    }

    private RgbImage turned(RgbImage square, Draws draws) {
        if (settings.rotation() > 0) {
            var most = settings.rotation();
            return Rotation.turned(square, draws.between(Draws.ROTATION, -most, most), size);
        }
        return square.width() == size ? square : Crops.middle(square, size);
    }

    private boolean recolours() {
        return settings.brightness() > 0
                || settings.contrast() > 0
                || settings.saturation() > 0
                || settings.erasing() > 0;
    }

    private void recolour(RgbImage picture, Draws draws) {
        var rgb = picture.rgb();
        if (settings.brightness() > 0) {
            Colours.brighten(rgb, draws.factor(Draws.BRIGHTNESS, settings.brightness()));
        }
        if (settings.contrast() > 0) {
            Colours.contrast(rgb, draws.factor(Draws.CONTRAST, settings.contrast()));
        }
        if (settings.saturation() > 0) {
            Colours.saturate(rgb, draws.factor(Draws.SATURATION, settings.saturation()));
        }
        if (draws.unit(Draws.ERASING) < settings.erasing()) {
            Box.erased(picture, draws).ifPresent(box -> Crops.erase(picture, box));
        }
    }
}
