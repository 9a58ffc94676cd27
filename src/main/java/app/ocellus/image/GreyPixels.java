package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.util.Arrays;

/**
 * A picture without its colours, row by row.
 *
 * @param values 0 to 255 each
 */
record GreyPixels(int width, int height, int[] values) {

    /** Levels of grey. */
    static final int LEVELS = 256;

    /** The luma of ITU-R 601-2 in 16 bits after the point, as Pillow's mode L has it. */
    static int of(int red, int green, int blue) {
        return red * 19595 + green * 38470 + blue * 7471 + 0x8000 >> 16;
    }

    static GreyPixels of(RgbImage picture) {
        var rgb = picture.rgb();
        var values = new int[picture.width() * picture.height()];
        for (var i = 0; i < values.length; i++) {
            var at = i * CHANNELS;
            values[i] = of(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
        }
        return new GreyPixels(picture.width(), picture.height(), values);
    }

    /** How often each level occurs. */
    long[] histogram() {
        var counts = new long[LEVELS];
        for (var value : values) {
            counts[value]++;
        }
        return counts;
    }

    /**
     * Eight times each pixel less its eight neighbours, kept within 0 to 255; the border stays as
     * it is (as Pillow's {@code FIND_EDGES}).
     */
    GreyPixels edges() {
        var edges = values.clone();
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                edges[y * width + x] = Math.clamp(edge(x, y), 0, LEVELS - 1);
            }
        }
        return new GreyPixels(width, height, edges);
    }

    private int edge(int x, int y) {
        var sum = 9 * values[y * width + x];
        for (var row = y - 1; row <= y + 1; row++) {
            var at = row * width + x;
            sum -= values[at - 1] + values[at] + values[at + 1];
        }
        return sum;
    }

    /** The population's standard deviation, in levels. */
    double deviation() {
        return deviation(Arrays.stream(values).asLongStream().toArray());
    }

    /** The population's standard deviation of any numbers. */
    static double deviation(long[] numbers) {
        var sum = 0.0;
        var squares = 0.0;
        for (var number : numbers) {
            sum += number;
            squares += (double) number * number;
        }
        var mean = sum / numbers.length;
        return Math.sqrt(Math.max(0, squares / numbers.length - mean * mean));
    }
}
