package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.util.Arrays;

/**
 * The mean of squares of pixels: what is quick enough to make a large picture small before a better
 * filter makes it smaller (as Pillow's {@code Image.reduce} and the reducing gap of its {@code
 * resize}).
 */
final class BoxReduction {

    private BoxReduction() {}

    /**
     * The picture of at most one {@code factor}-th of the size; the squares at the right and at the
     * bottom may be cut.
     */
    static RgbImage reduce(RgbImage picture, int factor) {
        if (factor <= 1) {
            return picture;
        }
        var width = Math.ceilDiv(picture.width(), factor);
        var height = Math.ceilDiv(picture.height(), factor);
        var rgb = RgbImage.black(width, height);
        var sums = new int[width * CHANNELS];
        for (var y = 0; y < height; y++) {
            var top = y * factor;
            var rows = Math.min(factor, picture.height() - top);
            Arrays.fill(sums, 0);
            for (var row = top; row < top + rows; row++) {
                add(picture, row, factor, sums);
            }
            means(sums, rows, picture.width(), factor, rgb, y * width * CHANNELS);
        }
        return new RgbImage(width, height, rgb);
    }

    private static void add(RgbImage picture, int row, int factor, int[] sums) {
        var rgb = picture.rgb();
        var from = row * picture.width() * CHANNELS;
        var end = from + picture.width() * CHANNELS;
        for (var into = 0; from < end; into += CHANNELS) {
            var red = 0;
            var green = 0;
            var blue = 0;
            for (var last = Math.min(end, from + factor * CHANNELS);
                    from < last;
                    from += CHANNELS) {
                red += rgb[from] & 0xff;
                green += rgb[from + 1] & 0xff;
                blue += rgb[from + 2] & 0xff;
            }
            sums[into] += red;
            sums[into + 1] += green;
            sums[into + 2] += blue;
        }
    }

    private static void means(int[] sums, int rows, int width, int factor, byte[] rgb, int at) {
        for (var i = 0; i < sums.length; i++) {
            var columns = Math.min(factor, width - i / CHANNELS * factor);
            var count = rows * columns;
            rgb[at + i] = (byte) ((sums[i] + count / 2) / count);
        }
    }
}
