package app.ocellus.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The figures of a confusion matrix, all in [0,1]. Macro: the mean over the classes with support,
 * F1 as the mean of the F1 values. Weighted: by support.
 *
 * @param accuracy share that is right
 * @param accuracyInterval where the true accuracy lies with 95 % probability
 */
public record Metrics(
        double accuracy,
        Interval accuracyInterval,
        Averages macro,
        Averages weighted,
        List<ClassMetrics> perClass) {

    /** Averages of precision, recall and F1 over classes. */
    public record Averages(double precision, double recall, double f1) {}

    /** A range, both ends included. */
    public record Interval(double low, double high) {}

    private static final double Z_95 = 1.959963984540054;

    /** The figures of these counts, a row an actual class. */
    public static Metrics of(int[][] counts) {
        var perClass =
                IntStream.range(0, counts.length)
                        .mapToObj(i -> ClassMetrics.of(counts, i))
                        .toList();
        int right = IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
        int total = perClass.stream().mapToInt(ClassMetrics::support).sum();
        return new Metrics(
                total == 0 ? 0 : (double) right / total,
                wilson(right, total),
                averages(perClass, _ -> 1.0),
                averages(perClass, metrics -> (double) metrics.support()),
                perClass);
    }

    private static Averages averages(
            List<ClassMetrics> perClass, Function<ClassMetrics, Double> weight) {
        return new Averages(
                average(perClass, ClassMetrics::precision, weight),
                average(perClass, ClassMetrics::recall, weight),
                average(perClass, ClassMetrics::f1, weight));
    }

    private static double average(
            List<ClassMetrics> perClass,
            Function<ClassMetrics, OptionalDouble> value,
            Function<ClassMetrics, Double> weight) {
        double sum = 0;
        double weights = 0;
        for (var metrics : perClass) {
            if (metrics.support() > 0) {
                sum += weight.apply(metrics) * value.apply(metrics).orElse(0);
                weights += weight.apply(metrics);
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** The score interval of Wilson (1927) at 95 %. */
    static Interval wilson(int right, int total) {
        if (total == 0) {
            return new Interval(0, 1);
        }
        double share = (double) right / total;
        double z2 = Z_95 * Z_95;
        double centre = share + z2 / (2 * total);
        double half = Z_95 * Math.sqrt(share * (1 - share) / total + z2 / (4.0 * total * total));
        double scale = 1 + z2 / total;
        return new Interval(
                Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
