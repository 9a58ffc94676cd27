package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.util.Arrays;

/** From a picture to what a model takes. */
public final class ImageTensor {

    /** What fills a square beside the picture. */
    static final byte GREY = 127;

    private static final float[] FRACTIONS = fractions();

    private ImageTensor() {}

    private static float[] fractions() {
        var fractions = new float[256];
        for (var value = 0; value < fractions.length; value++) {
            fractions[value] = value / 255f;
        }
        return fractions;
    }

    /** The square of {@code p.size()} pixels that a model sees of the picture. */
    public static RgbImage fit(RgbImage picture, Preprocessing p) {
        return fit(picture, p.size(), p.fit());
    }

    /** The same, of a side that no model needs to have. */
    static RgbImage fit(RgbImage picture, int size, Fit fit) {
        int width = picture.width();
        int height = picture.height();
        if (width == size && height == size) {
            return picture;
        }
        return switch (fit) {
            case STRETCH -> Resampler.resize(picture, size, size);
            case CROP -> {
                var side = Math.min(width, height);
                yield Resampler.resize(
                        picture,
                        middle(width, scaled(width, size, side), size),
                        middle(height, scaled(height, size, side), size));
            }
            case PAD -> {
                var side = Math.max(width, height);
                yield padded(
                        Resampler.resize(
                                picture, scaled(width, size, side), scaled(height, size, side)),
                        size);
            }
        };
    }

    /** Half to even, as Python rounds, for the exported models round so. */
    static int scaled(int length, int size, int side) {
        return Math.max(1, (int) Math.rint((double) ((long) length * size) / side));
    }

    private static Weights middle(int before, int after, int size) {
        return Weights.of(before, after, Crops.start(after, size), size);
    }

    /** The picture in the middle of a grey square of its longest side. */
    static RgbImage padded(RgbImage picture) {
        return picture.width() == picture.height()
                ? picture
                : padded(picture, Math.max(picture.width(), picture.height()));
    }

    private static RgbImage padded(RgbImage picture, int size) {
        var square = RgbImage.black(size, size);
        Arrays.fill(square, GREY);
        var left = (size - picture.width()) / 2;
        var top = (size - picture.height()) / 2;
        var stride = picture.width() * CHANNELS;
        for (var y = 0; y < picture.height(); y++) {
            var target = ((top + y) * size + left) * CHANNELS;
            System.arraycopy(picture.rgb(), y * stride, square, target, stride);
        }
        return new RgbImage(size, size, square);
    }

    /**
     * Writes the picture as planes R, G, B of shape (3, height, width), values in [0, 1], to {@code
     * target} from {@code offset} on.
     */
    public static void write(RgbImage fitted, float[] target, int offset) {
        var rgb = fitted.rgb();
        var plane = fitted.width() * fitted.height();
        for (var i = 0; i < plane; i++) {
            target[offset + i] = FRACTIONS[rgb[i * CHANNELS] & 0xff];
            target[offset + plane + i] = FRACTIONS[rgb[i * CHANNELS + 1] & 0xff];
            target[offset + 2 * plane + i] = FRACTIONS[rgb[i * CHANNELS + 2] & 0xff];
        }
    }
}
