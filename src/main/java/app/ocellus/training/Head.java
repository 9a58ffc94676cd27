package app.ocellus.training;

/**
 * The linear layer on top of a backbone.
 *
 * @param classes C, the number of rows
 * @param width W, the length of a feature vector
 * @param weights shape (C,W), row by row
 * @param bias shape (C)
 */
public record Head(int classes, int width, float[] weights, float[] bias) {

    /** Refuses arrays of another shape. */
    public Head {
        if (weights.length != classes * width || bias.length != classes) {
            throw new IllegalArgumentException(
                    "a head of %d x %d needs other arrays".formatted(classes, width));
        }
    }

    /** softmax((W f + b) / temperature) of one feature vector, shape (W) to (C); sums to 1. */
    public float[] probabilities(float[] features, double temperature) {
        var logits = new double[classes];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            logits[c] = logit(features, c) / temperature;
            highest = Math.max(highest, logits[c]);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            logits[c] = Math.exp(logits[c] - highest);
            sum += logits[c];
        }
        var probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) (logits[c] / sum);
        }
        return probabilities;
    }

    private double logit(float[] features, int row) {
        double sum = bias[row];
        int offset = row * width;
        for (int k = 0; k < width; k++) {
            sum += (double) weights[offset + k] * features[k];
        }
        return sum;
    }
}
