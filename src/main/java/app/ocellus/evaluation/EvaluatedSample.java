package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;

/**
 * A sample, what it is said to be, and what the model said.
 *
 * @param actual its label today
 * @param predicted the most probable class
 */
public record EvaluatedSample(
        ImageSample sample, ClassLabel actual, ClassLabel predicted, Prediction prediction) {

    private static final double LEAST = 1e-12;

    /** True when the model disagrees with the label. */
    public boolean isWrong() {
        return !actual.id().equals(predicted.id());
    }

    /** The probability of the label, in [0,1]. */
    public double actualProbability() {
        return prediction.probability(actual.id());
    }

    /** The probability of the model's choice, in [0,1]. */
    public double predictedProbability() {
        return prediction.probability(predicted.id());
    }

    /** Cross-entropy in nats: what "worst first" sorts by. */
    public double loss() {
        return -Math.log(Math.max(LEAST, actualProbability()));
    }

    /**
     * How many classes the model held more probable than the label; equals in the model's order.
     */
    public int rank() {
        int label = prediction.classes().indexOf(actual.id());
        if (label < 0) {
            return prediction.classes().size();
        }
        var values = prediction.probabilities();
        int rank = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > values[label] || (values[i] == values[label] && i < label)) {
                rank++;
            }
        }
        return rank;
    }
}
