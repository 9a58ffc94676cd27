package app.ocellus.ui.control;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The points of a curve, x ascending; a y that is not finite is a gap.
 *
 * @param xs one for each of {@code ys}
 */
@SuppressWarnings("ArrayRecordComponent")
record ChartSeries(SeriesStyle style, double[] xs, double[] ys) {

    private static final int DRAWN = 1000;

    ChartSeries {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "%d x values, %d y values".formatted(xs.length, ys.length));
        }
    }

    ChartSeries(SeriesStyle style) {
        this(style, new double[0], new double[0]);
    }

    ChartSeries in(SeriesStyle other) {
        return new ChartSeries(other, xs, ys);
    }

    /** What is drawn of it. */
    Decimation.Points drawn() {
        return Decimation.of(xs, ys, DRAWN);
    }

    /** The value at this x, on the straight line between the points beside it. */
    OptionalDouble between(double x) {
        if (xs.length == 0 || !(x >= xs[0] && x <= xs[xs.length - 1])) {
            return OptionalDouble.empty();
        }
        var found = Arrays.binarySearch(xs, x);
        var after = found >= 0 ? found : -found - 1;
        var before = found >= 0 ? found : after - 1;
        var share = found >= 0 ? 0 : (x - xs[before]) / (xs[after] - xs[before]);
        var value = ys[before] + share * (ys[after] - ys[before]);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The value at exactly this x. */
    OptionalDouble at(double x) {
        var index = Arrays.binarySearch(xs, x);
        return index >= 0 && Double.isFinite(ys[index])
                ? OptionalDouble.of(ys[index])
                : OptionalDouble.empty();
    }
}
