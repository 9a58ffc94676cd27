package app.ocellus.image;

import java.util.Arrays;

/** Which pixels of a line, and how much of each, make each pixel of a resized line. */
final class Weights {

    /** Bits after the point, as in Pillow: 32 of an int, less 8 of a pixel, less 2 to be safe. */
    static final int PRECISION = 32 - 8 - 2;

    private final int[] firsts;
    private final int[] starts;
    private final int[] values;
    private final boolean identity;

    private Weights(int[] firsts, int[] starts, int[] values, boolean identity) {
        this.firsts = firsts;
        this.starts = starts;
        this.values = values;
        this.identity = identity;
    }

    /**
     * The weights of {@code count} pixels from {@code from} on, of a line of {@code before} pixels
     * resized to {@code after}.
     */
    static Weights of(int before, int after, int from, int count) {
        var firsts = new int[count];
        var starts = new int[count + 1];
        var values = new int[count * 2];
        var scale = (double) before / after;
        var support = Math.max(scale, 1);
        for (var i = 0; i < count; i++) {
            var center = (from + i + 0.5) * scale;
            firsts[i] = Math.max(0, (int) (center - support + 0.5));
            var taps = Math.min(before, (int) (center + support + 0.5)) - firsts[i];
            starts[i + 1] = starts[i] + taps;
            if (starts[i + 1] > values.length) {
                values = Arrays.copyOf(values, starts[i + 1] * 2);
            }
            fill(values, starts[i], triangle(firsts[i], center, taps, support));
        }
        return new Weights(firsts, starts, values, before == after && from == 0 && count == after);
    }

    /** The same for a part of a line of {@code whole} pixels that begins at {@code start}. */
    Weights from(int start, int whole) {
        var moved = new int[firsts.length];
        for (var i = 0; i < moved.length; i++) {
            moved[i] = firsts[i] + start;
        }
        return new Weights(moved, starts, values, identity && start == 0 && length() == whole);
    }

    private static double[] triangle(int first, double center, int taps, double support) {
        var heights = new double[taps];
        for (var k = 0; k < taps; k++) {
            heights[k] = Math.max(0, 1 - Math.abs((k + first - center + 0.5) * (1 / support)));
        }
        return heights;
    }

    private static void fill(int[] values, int start, double[] heights) {
        var sum = 0.0;
        for (var height : heights) {
            sum += height;
        }
        for (var k = 0; k < heights.length; k++) {
            values[start + k] = (int) (0.5 + heights[k] / sum * (1 << PRECISION));
        }
    }

    /** The number of pixels of the resized line. */
    int length() {
        return firsts.length;
    }

    /** Whether the line stays as it is. */
    boolean identity() {
        return identity;
    }

    /** The first source pixel of resized pixel {@code i}. */
    int first(int i) {
        return firsts[i];
    }

    /** Where in {@link #values()} the weights of pixel {@code i} begin; of {@code i - 1}, end. */
    int start(int i) {
        return starts[i];
    }

    /** All weights, one pixel's after the other's; shared, not copied. */
    int[] values() {
        return values;
    }

    /** The first source pixel that counts. */
    int lowest() {
        return firsts[0];
    }

    /** One past the last source pixel that counts. */
    int highest() {
        var last = firsts.length - 1;
        return firsts[last] + starts[last + 1] - starts[last];
    }
}
