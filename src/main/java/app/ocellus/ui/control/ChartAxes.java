package app.ocellus.ui.control;

/**
 * What the two axes of a chart measure. Another way to lay values out is another {@link AxisKind};
 * nothing else in a chart knows where a value lies.
 *
 * @param xTitle below the axis; empty for none
 * @param yTitle above the axis; empty for none
 */
public record ChartAxes(String xTitle, String yTitle, AxisKind x, AxisKind y) {

    /** Numbers such as a loss over the epochs. */
    public static ChartAxes numbers(String xTitle, String yTitle) {
        return new ChartAxes(xTitle, yTitle, AxisKind.EPOCHS, AxisKind.NUMBERS);
    }

    /** A loss over the logarithm of the learning rate. */
    public static ChartAxes rates(String xTitle, String yTitle) {
        return new ChartAxes(xTitle, yTitle, AxisKind.RATES, AxisKind.CLOSE);
    }

    /** Shares in [0,1] over the epochs. */
    public static ChartAxes shares(String xTitle, String yTitle) {
        return new ChartAxes(xTitle, yTitle, AxisKind.EPOCHS, AxisKind.SHARES);
    }
}
