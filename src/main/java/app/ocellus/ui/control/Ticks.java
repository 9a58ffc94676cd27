package app.ocellus.ui.control;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Where the marks of an axis stand: at multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    /** A value this much of a step beside a tick is on it; sums of steps are not exact. */
    private static final double SLACK = 1e-9;

    private Ticks() {}

    /** The smallest step by which {@code range} has at most {@code most} intervals. */
    static double step(double range, int most) {
        var rough = range / Math.max(1, most);
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        return DoubleStream.of(1, 2, 5)
                .map(factor -> factor * power)
                .filter(step -> step >= rough * (1 - SLACK))
                .findFirst()
                .orElse(10 * power);
    }

    /** The last tick at or below a value. */
    static double below(double value, double step) {
        return Math.floor(value / step + SLACK) * step;
    }

    /** The first tick at or above a value. */
    static double above(double value, double step) {
        return Math.ceil(value / step - SLACK) * step;
    }

    /** The ticks from {@code low} to {@code high}, both included. */
    static double[] between(double low, double high, double step) {
        return LongStream.rangeClosed(
                        (long) Math.ceil(low / step - SLACK),
                        (long) Math.floor(high / step + SLACK))
                .mapToDouble(number -> number * step)
                .toArray();
    }

    /** The fewest digits behind the point that tell neighbouring ticks apart. */
    static int digits(double step) {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + SLACK));
    }
}
