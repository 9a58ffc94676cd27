package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.util.Arrays;

/**
 * Pillow's antialiased bilinear filter, to the last bit: a triangle that widens with the scale,
 * weights in fixed point, 8 bits after each of the two passes (Pillow, {@code
 * libImaging/Resample.c}).
 */
public final class Resampler {

    private static final int HALF = 1 << (Weights.PRECISION - 1);

    private Resampler() {}

    /** The picture at another size in pixels. */
    public static RgbImage resize(RgbImage source, int width, int height) {
        var columns = Weights.of(source.width(), width, 0, width);
        return resize(source, columns, Weights.of(source.height(), height, 0, height));
    }

    /** A part of the picture, cut out first and then brought to another size in pixels. */
    static RgbImage resize(RgbImage source, Box box, int width, int height) {
        return resize(
                source,
                Weights.of(box.width(), width, 0, width).from(box.left(), source.width()),
                Weights.of(box.height(), height, 0, height).from(box.top(), source.height()));
    }

    /**
     * The part of the picture that the weights cover: what lies outside would be cut off anyway,
     * and may be larger than memory when the picture is a thin line.
     */
    static RgbImage resize(RgbImage source, Weights columns, Weights rows) {
        if (columns.identity() && rows.identity()) {
            return source;
        }
        var top = rows.lowest();
        var height = rows.highest() - top;
        var narrow = RgbImage.black(columns.length(), height);
        for (var y = 0; y < height; y++) {
            squeeze(
                    source.rgb(),
                    (top + y) * source.width() * CHANNELS,
                    columns,
                    narrow,
                    y * columns.length() * CHANNELS);
        }
        return new RgbImage(columns.length(), rows.length(), flattened(narrow, columns, rows));
    }

    private static void squeeze(byte[] from, int row, Weights columns, byte[] into, int at) {
        var weights = columns.values();
        for (var x = 0; x < columns.length(); x++) {
            var pixel = row + columns.first(x) * CHANNELS;
            var red = HALF;
            var green = HALF;
            var blue = HALF;
            for (int k = columns.start(x), end = columns.start(x + 1); k < end; k++) {
                var weight = weights[k];
                red += (from[pixel] & 0xff) * weight;
                green += (from[pixel + 1] & 0xff) * weight;
                blue += (from[pixel + 2] & 0xff) * weight;
                pixel += CHANNELS;
            }
            var target = at + x * CHANNELS;
            into[target] = (byte) (red >> Weights.PRECISION);
            into[target + 1] = (byte) (green >> Weights.PRECISION);
            into[target + 2] = (byte) (blue >> Weights.PRECISION);
        }
    }

    private static byte[] flattened(byte[] narrow, Weights columns, Weights rows) {
        var stride = columns.length() * CHANNELS;
        var result = RgbImage.black(columns.length(), rows.length());
        var sums = new int[stride];
        for (var y = 0; y < rows.length(); y++) {
            Arrays.fill(sums, HALF);
            var source = (rows.first(y) - rows.lowest()) * stride;
            for (int k = rows.start(y), end = rows.start(y + 1); k < end; k++) {
                add(narrow, source, rows.values()[k], sums);
                source += stride;
            }
            for (var i = 0; i < stride; i++) {
                result[y * stride + i] = (byte) (sums[i] >> Weights.PRECISION);
            }
        }
        return result;
    }

    private static void add(byte[] values, int from, int weight, int[] sums) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += (values[from + i] & 0xff) * weight;
        }
    }
}
