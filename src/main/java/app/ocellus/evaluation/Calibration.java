package app.ocellus.evaluation;

import java.util.List;

/** Whether probabilities mean what they say. */
public final class Calibration {

    private static final int BINS = 15;

    private Calibration() {}

    /**
     * The expected calibration error over 15 equal bins of confidence, in [0,1]; 0 for no samples.
     * Source: Guo et al., On Calibration of Modern Neural Networks, 2017.
     */
    public static double expectedError(List<EvaluatedSample> samples) {
        var confidence = new double[BINS];
        var right = new int[BINS];
        for (var sample : samples) {
            int bin = Math.min(BINS - 1, (int) (sample.predictedProbability() * BINS));
            confidence[bin] += sample.predictedProbability();
            right[bin] += sample.isWrong() ? 0 : 1;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return samples.isEmpty() ? 0 : error / samples.size();
    }
}
