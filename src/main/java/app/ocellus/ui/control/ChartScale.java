package app.ocellus.ui.control;

import java.util.List;

/**
 * The values that an axis spans, evenly laid out.
 *
 * @param step between two ticks
 */
record ChartScale(double low, double high, double step) {

    private static final int FEWEST_EPOCHS = 4;
    private static final double QUARTER = 0.25;
    private static final double NEARLY_ALL = 0.9;
    private static final List<Double> SHARE_STEPS = List.of(0.02, 0.05, 0.1, 0.25, 0.5);

    /** From the start to the last epoch, with no more than {@code most} ticks, all whole. */
    static ChartScale epochs(double last, int most) {
        var end = Math.max(FEWEST_EPOCHS, last);
        var step = Math.max(1, Ticks.step(end, most));
        return new ChartScale(0, Ticks.above(end, step), step);
    }

    /** From nought, or below, to the first tick that nothing lies above. */
    static ChartScale numbers(double min, double max, int most) {
        var low = Math.min(0, min);
        var high = max > low ? max : low + 1;
        var step = Ticks.step(high - low, most);
        return new ChartScale(Ticks.below(low, step), Ticks.above(high, step), step);
    }

    /** Up to all of them, from the last quarter that nothing lies below; closer where all is. */
    static ChartScale shares(double min, int most) {
        var low =
                min > NEARLY_ALL
                        ? NEARLY_ALL
                        : Math.clamp(Ticks.below(min, QUARTER), 0, 1 - QUARTER);
        return new ChartScale(low, 1, shareStep(1 - low, most));
    }

    /**
     * A step that marks both ends; a tick more than there is room for is better than an end
     * without.
     */
    private static double shareStep(double range, int most) {
        return SHARE_STEPS.stream()
                .filter(step -> Math.abs(range / step - Math.rint(range / step)) < 1e-6)
                .filter(step -> range / step < most + 1.5)
                .findFirst()
                .orElse(range);
    }

    /** Where a value lies, 0 at the low end and 1 at the high one. */
    double fraction(double value) {
        return (value - low) / (high - low);
    }

    /** The value that lies there. */
    double value(double fraction) {
        return low + fraction * (high - low);
    }

    /** The values that are marked. */
    double[] ticks() {
        return Ticks.between(low, high, step);
    }
}
