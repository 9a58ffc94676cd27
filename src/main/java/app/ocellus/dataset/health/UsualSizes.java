package app.ocellus.dataset.health;

import java.util.Arrays;

/**
 * Which sizes are usual: those within three interquartile ranges of the quartiles.
 *
 * @param middle of the usual range
 * @param reach half its length
 */
record UsualSizes(double middle, double reach) {

    /** The score at the ends of the usual range. */
    static final double THRESHOLD = 0.5;

    private static final double RANGES = 3;

    /** Sizes are compared as floating-point numbers; a hair beyond the end is the end. */
    private static final double ROUNDING = 1e-9;

    static UsualSizes of(double[] sizes) {
        var sorted = sizes.clone();
        Arrays.sort(sorted);
        var first = quantile(sorted, 0.25);
        var third = quantile(sorted, 0.75);
        var range = third - first;
        return new UsualSizes((first + third) / 2, range / 2 + RANGES * range);
    }

    /** Between two sizes where it falls between them, as NumPy has it. */
    private static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** In [0,1]: 1 in the middle, {@link #THRESHOLD} at the ends, 0 far beyond. */
    double score(double size) {
        var distance = Math.abs(size - middle);
        if (distance <= reach + ROUNDING) {
            return reach == 0 ? 1 : Math.max(THRESHOLD, 1 - THRESHOLD * distance / reach);
        }
        return THRESHOLD * reach / distance;
    }
}
