package app.ocellus.evaluation;

import app.ocellus.training.Head;

import java.util.List;

/**
 * Finds the temperature at which the probabilities of a model mean what they say; what it answers
 * stays the same, as long as it looks at a picture once. Source: Guo et al., On Calibration of
 * Modern Neural Networks, 2017.
 */
public final class TemperatureScaling {

    /**
     * What a model said of a sample before the softmax.
     *
     * @param views logits for the picture, and for its mirror image where the model looks at both
     * @param label index of the class that it is
     */
    public record Known(List<double[]> views, int label) {

        private double loss(double temperature) {
            double probability =
                    views.stream()
                            .mapToDouble(logits -> Head.softmax(logits, temperature)[label])
                            .average()
                            .orElseThrow();
            return -Math.log(Math.max(Double.MIN_NORMAL, probability));
        }

        private boolean isRight() {
            var best = views.getFirst();
            for (int c = 0; c < best.length; c++) {
                if (best[c] > best[label]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** With fewer, chance would decide. */
    static final int LEAST_SAMPLES = 30;

    private static final double COLDEST = 0.1;
    private static final double HOTTEST = 10;
    private static final double EXACT = 1e-6;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private TemperatureScaling() {}

    /**
     * The temperature with the lowest mean cross-entropy, between 0.1 and 10. It is 1 for fewer
     * than 30 samples, and where none is wrong: nothing says then how sure is too sure.
     */
    public static double fit(List<Known> samples) {
        if (samples.size() < LEAST_SAMPLES || samples.stream().allMatch(Known::isRight)) {
            return 1;
        }
        return Math.exp(lowest(samples, Math.log(COLDEST), Math.log(HOTTEST)));
    }

    /** Golden-section search; the loss has one valley over the logarithm of the temperature. */
    private static double lowest(List<Known> samples, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double lossLeft = loss(samples, Math.exp(left));
        double lossRight = loss(samples, Math.exp(right));
        while (high - low > EXACT) {
            if (lossLeft <= lossRight) {
                high = right;
                right = left;
                lossRight = lossLeft;
                left = high - GOLDEN * (high - low);
                lossLeft = loss(samples, Math.exp(left));
            } else {
                low = left;
                left = right;
                lossLeft = lossRight;
                right = low + GOLDEN * (high - low);
                lossRight = loss(samples, Math.exp(right));
            }
        }
        return (low + high) / 2;
    }

    /** Mean cross-entropy in nats at a temperature; 0 for no samples. */
    static double loss(List<Known> samples, double temperature) {
        return samples.stream().mapToDouble(s -> s.loss(temperature)).average().orElse(0);
    }
}
