package app.ocellus.training;

/**
 * The learning rates that a sweep tries, growing by the same factor from step to step.
 *
 * @param start the first rate
 * @param end the last rate
 * @param steps n, how many rates there are
 */
public record LearningRateRange(double start, double end, int steps) {

    /** A hundred rates from 1e-7 to 1. */
    public static final LearningRateRange DEFAULT = new LearningRateRange(1e-7, 1, 100);

    /** Refuses a range that does not grow. */
    public LearningRateRange {
        if (!(start > 0 && end > start && Double.isFinite(end)) || steps < 2) {
            throw new IllegalArgumentException(
                    "a range begins above 0, grows, and has two steps at least");
        }
    }

    /** The rate of step {@code i}, counted from 0: s (e/s)^(i/(n-1)). */
    public double at(int i) {
        return i == steps - 1 ? end : start * Math.pow(end / start, (double) i / (steps - 1));
    }
}
