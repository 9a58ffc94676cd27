package app.ocellus.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a threshold of confidence costs and what it gains: the higher it is, the fewer samples are
 * answered. What is not answered is "not sure".
 */
public final class CoverageCurve {

    /**
     * What one threshold comes to.
     *
     * @param threshold confidence from which on there is an answer, in [0,1]
     * @param coverage share of the samples that are answered, in [0,1]
     * @param accuracy share of the answers that is right; nothing where there are none
     */
    public record Point(double threshold, double coverage, OptionalDouble accuracy) {}

    /** Ascending. */
    private final double[] confidences;

    /** How many are right from each place on; one longer than the confidences. */
    private final int[] right;

    private CoverageCurve(double[] confidences, int[] right) {
        this.confidences = confidences;
        this.right = right;
    }

    /** The curve of these answers. */
    public static CoverageCurve of(List<EvaluatedSample> samples) {
        var sorted =
                samples.stream()
                        .sorted(Comparator.comparingDouble(EvaluatedSample::predictedProbability))
                        .toList();
        var right = new int[sorted.size() + 1];
        for (int i = sorted.size() - 1; i >= 0; i--) {
            right[i] = right[i + 1] + (sorted.get(i).isWrong() ? 0 : 1);
        }
        return new CoverageCurve(
                sorted.stream().mapToDouble(EvaluatedSample::predictedProbability).toArray(),
                right);
    }

    /** What this threshold comes to; of no samples none is answered. */
    public Point at(double threshold) {
        int first = firstFrom(threshold);
        int answered = confidences.length - first;
        return new Point(
                threshold,
                confidences.length == 0 ? 0 : (double) answered / confidences.length,
                answered == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) right[first] / answered));
    }

    /** The first place whose confidence is not below the threshold. */
    private int firstFrom(double threshold) {
        int low = 0;
        int high = confidences.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (confidences[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many samples this threshold leaves without an answer. */
    public int unanswered(double threshold) {
        return firstFrom(threshold);
    }

    /** Every threshold that makes a difference, from 0 on: each confidence that was met. */
    public List<Point> points() {
        var points = new ArrayList<Point>();
        points.add(at(0));
        Arrays.stream(confidences)
                .distinct()
                .filter(c -> c > 0)
                .mapToObj(this::at)
                .forEach(points::add);
        return points;
    }

    /** The curve at {@code steps + 1} thresholds that are equally far apart, from 0 to 1. */
    public List<Point> sampled(int steps) {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> at((double) i / steps)).toList();
    }

    /**
     * The lowest threshold whose answers are right often enough: the one that leaves out the
     * fewest.
     *
     * @param accuracy that is wanted, in [0,1]
     */
    public Optional<Point> suggestion(double accuracy) {
        return points().stream()
                .filter(point -> point.accuracy().orElse(-1) >= accuracy)
                .findFirst();
    }
}
