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
        var softmax = softmax(logits(features), temperature);
        var probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) softmax[c];
        }
        return probabilities;
    }

    /** W f + b of one feature vector, shape (W) to (C). */
    public double[] logits(float[] features) {
        var logits = new double[classes];
        for (int c = 0; c < classes; c++) {
            logits[c] = logit(features, c);
        }
        return logits;
    }

    /** softmax(logits / temperature); sums to 1. */
    public static double[] softmax(double[] logits, double temperature) {
        var values = new double[logits.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < values.length; c++) {
            values[c] = logits[c] / temperature;
            highest = Math.max(highest, values[c]);
        }
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = Math.exp(values[c] - highest);
            sum += values[c];
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
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
