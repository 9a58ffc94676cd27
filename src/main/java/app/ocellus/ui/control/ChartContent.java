package app.ocellus.ui.control;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a chart shows at one moment. */
record ChartContent(ChartAxes axes, List<ChartSeries> series, List<ChartMarker> markers) {

    ChartContent {
        series = List.copyOf(series);
        markers = List.copyOf(markers);
    }

    boolean isEmpty() {
        return series.stream().allMatch(one -> Arrays.stream(one.ys()).noneMatch(Double::isFinite));
    }

    Stream<ChartSeries> named() {
        return series.stream().filter(one -> one.style().isNamed());
    }

    ChartScale xScale(int most) {
        return scale(axes.x(), ChartSeries::xs, most);
    }

    ChartScale yScale(int most) {
        return scale(axes.y(), ChartSeries::ys, most);
    }

    private ChartScale scale(AxisKind kind, Function<ChartSeries, double[]> values, int most) {
        var all = range(series.stream(), values);
        // what is raw may shoot out of the top, so that the rest can be seen
        var top = kind == AxisKind.CLOSE ? range(named(), values) : all;
        return top.getCount() == 0
                ? kind.scale(0, 0, most)
                : kind.scale(all.getMin(), top.getMax(), most);
    }

    private static DoubleSummaryStatistics range(
            Stream<ChartSeries> some, Function<ChartSeries, double[]> values) {
        return some.flatMapToDouble(one -> Arrays.stream(values.apply(one)))
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    /** The marker that can be moved. */
    Optional<ChartMarker> chosen() {
        return markers.stream().filter(one -> one.kind() == ChartMarker.Kind.CHOSEN).findFirst();
    }

    /** The places that can be asked about: wherever a named curve has a value; ascending. */
    double[] stops() {
        return named().flatMapToDouble(
                        one ->
                                IntStream.range(0, one.xs().length)
                                        .filter(i -> Double.isFinite(one.ys()[i]))
                                        .mapToDouble(i -> one.xs()[i]))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The stop nearest to an x; nothing where there are none. */
    OptionalDouble nearestStop(double x) {
        return stopBeside(x, 0);
    }

    /** The stop so many places beside the one nearest to an x, but the last at most. */
    OptionalDouble stopBeside(double x, long places) {
        var stops = stops();
        if (stops.length == 0) {
            return OptionalDouble.empty();
        }
        var at = Math.clamp(nearest(stops, x) + places, 0, stops.length - 1);
        return OptionalDouble.of(stops[at]);
    }

    /** The index of the value nearest to {@code x}, the lower one of two as near. */
    static int nearest(double[] ascending, double x) {
        var found = Arrays.binarySearch(ascending, x);
        if (found >= 0) {
            return found;
        }
        var after = -found - 1;
        if (after == 0 || after == ascending.length) {
            return Math.max(0, after - 1);
        }
        return x - ascending[after - 1] <= ascending[after] - x ? after - 1 : after;
    }
}
