package app.ocellus.evaluation;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well one class is found. Values lie in [0,1]; a denominator of 0 gives 0, and nothing at all
 * for a class without support.
 *
 * @param precision of what was called so, the share that is so
 * @param recall of what is so, the share that was called so
 * @param f1 harmonic mean of both
 * @param support samples that are so
 */
public record ClassMetrics(
        OptionalDouble precision, OptionalDouble recall, OptionalDouble f1, int support) {

    /** The metrics of class {@code index}; {@code counts} has a row an actual class. */
    public static ClassMetrics of(int[][] counts, int index) {
        int support = IntStream.of(counts[index]).sum();
        if (support == 0) {
            return new ClassMetrics(
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);
        }
        int called = IntStream.range(0, counts.length).map(row -> counts[row][index]).sum();
        int right = counts[index][index];
        return new ClassMetrics(
                OptionalDouble.of(ratio(right, called)),
                OptionalDouble.of(ratio(right, support)),
                OptionalDouble.of(ratio(2.0 * right, (double) called + support)),
                support);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
