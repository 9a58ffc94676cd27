package app.ocellus.ui.control;

import app.ocellus.ui.common.Numbers;

/** What an axis measures: how its values are laid out and written. */
public enum AxisKind {
    /** Epochs, from 0 on; marked at whole ones only. */
    EPOCHS,
    /** Numbers such as a loss. */
    NUMBERS,
    /** Shares in [0,1], written as percentages. */
    SHARES,
    /** Learning rates, laid out by their logarithm and marked at powers of ten. */
    RATES,
    /** Numbers such as a loss, not from nought, and no higher than the named curves reach. */
    CLOSE;

    private static final double LARGE = 100;

    /** The scale for values from {@code min} to {@code max} with room for {@code most} ticks. */
    ChartScale scale(double min, double max, int most) {
        return switch (this) {
            case EPOCHS -> ChartScale.epochs(max, most);
            case NUMBERS -> ChartScale.numbers(min, max, most);
            case SHARES -> ChartScale.shares(min, most);
            case RATES -> ChartScale.rates(min, max, most);
            case CLOSE -> ChartScale.close(min, max, most);
        };
    }

    /** The word beside a tick. */
    String tick(double value, double step) {
        return switch (this) {
            case EPOCHS -> Numbers.count(Math.round(value));
            case NUMBERS, CLOSE -> Numbers.decimal(value, Ticks.digits(step));
            case SHARES -> Numbers.wholePercent(value);
            case RATES -> Numbers.power(value);
        };
    }

    /** A value that is asked for. */
    String exact(double value) {
        return switch (this) {
            case EPOCHS ->
                    value == Math.rint(value)
                            ? Numbers.count(Math.round(value))
                            : Numbers.decimal(value, 1);
            case NUMBERS, CLOSE -> Numbers.decimal(value, Math.abs(value) < LARGE ? 3 : 0);
            case RATES -> Numbers.rate(value);
            case SHARES -> Numbers.percent(value);
        };
    }
}
