package app.ocellus.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Whether probabilities mean what they say. */
public final class Calibration {

    private static final int BINS = 15;

    /**
     * The answers whose confidence lies in one stretch.
     *
     * @param from where it begins, in [0,1]
     * @param to where it ends; of the last bin that belongs to it
     * @param count of the answers
     * @param confidence mean of it; 0 without answers
     * @param accuracy share that is right; 0 without answers
     */
    public record Bin(double from, double to, int count, double confidence, double accuracy) {

        /** Whether an answer lies in it. */
        public boolean holds(EvaluatedSample sample) {
            return bin(sample) == Math.round(from * BINS);
        }

        /** How far what was said is from what came true. */
        public double gap() {
            return Math.abs(confidence - accuracy);
        }
    }

    private Calibration() {}

    /** The reliability diagram: 15 equal bins of confidence, empty ones included. */
    public static List<Bin> reliability(List<EvaluatedSample> samples) {
        var confidence = new double[BINS];
        var right = new int[BINS];
        var count = new int[BINS];
        for (var sample : samples) {
            int bin = bin(sample);
            confidence[bin] += sample.predictedProbability();
            right[bin] += sample.isWrong() ? 0 : 1;
            count[bin]++;
        }
        return IntStream.range(0, BINS)
                .mapToObj(
                        bin ->
                                new Bin(
                                        (double) bin / BINS,
                                        (bin + 1.0) / BINS,
                                        count[bin],
                                        confidence[bin] / Math.max(1, count[bin]),
                                        (double) right[bin] / Math.max(1, count[bin])))
                .toList();
    }

    private static int bin(EvaluatedSample sample) {
        return Math.min(BINS - 1, (int) (sample.predictedProbability() * BINS));
    }

    /**
     * The expected calibration error: the gap of each bin of the reliability diagram by its share
     * of the answers, in [0,1]; 0 for no samples. Source: Guo et al., On Calibration of Modern
     * Neural Networks, 2017.
     */
    public static double expectedError(List<EvaluatedSample> samples) {
        double error =
                reliability(samples).stream().mapToDouble(bin -> bin.count() * bin.gap()).sum();
        return samples.isEmpty() ? 0 : error / samples.size();
    }
}
