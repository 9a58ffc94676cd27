package app.ocellus.ui.control;

import java.util.Arrays;
import java.util.List;

/**
 * The values that an axis spans, evenly laid out, or so that equal factors are equally far apart.
 *
 * @param step between two ticks; where it is logarithmic, in powers of ten
 */
record ChartScale(double low, double high, double step, boolean logarithmic) {

    private static final int FEWEST_EPOCHS = 4;
    private static final double LOWEST_RATE = 1e-7;
    private static final double QUARTER = 0.25;
    private static final double NEARLY_ALL = 0.9;
    private static final List<Double> SHARE_STEPS = List.of(0.02, 0.05, 0.1, 0.25, 0.5);

    ChartScale(double low, double high, double step) {
        this(low, high, step, false);
    }

    /** From the lowest to the highest rate. */
    static ChartScale rates(double min, double max, int most) {
        var low = min > 0 ? min : LOWEST_RATE;
        var high = Math.max(max, low * 10);
        return new ChartScale(low, high, Math.max(1, Ticks.step(decades(low, high), most)), true);
    }

    private static double decades(double low, double high) {
        return Math.log10(high) - Math.log10(low);
    }

    /** From the last tick that nothing lies below to the first that nothing lies above. */
    static ChartScale close(double min, double max, int most) {
        var high = max > min ? max : min + 1;
        var step = Ticks.step(high - min, most);
        return new ChartScale(Ticks.below(min, step), Ticks.above(high, step), step);
    }

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
        return logarithmic
                ? decades(low, value) / decades(low, high)
                : (value - low) / (high - low);
    }

    /** The value that lies there. */
    double value(double fraction) {
        return logarithmic
                ? low * Math.pow(10, fraction * decades(low, high))
                : low + fraction * (high - low);
    }

    /** The values that are marked. */
    double[] ticks() {
        return logarithmic
                ? Arrays.stream(Ticks.between(Math.log10(low), Math.log10(high), step))
                        .map(power -> Math.pow(10, power))
                        .toArray()
                : Ticks.between(low, high, step);
    }
}
