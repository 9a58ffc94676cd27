package app.ocellus.training;

import app.ocellus.image.Mixer.Mix;

import java.util.List;

/**
 * What a network should answer for the samples of a batch, as the cross-entropy of PyTorch takes
 * labels, smoothing and class weights: the loss is minus the sum of these numbers times the
 * logarithms of the probabilities.
 */
public final class Targets {

    private final int[] labels;
    private final int classes;
    private final double smoothing;
    private final float[] weights;

    /**
     * Targets of the training samples.
     *
     * @param labels index of the class of every sample
     */
    public Targets(int[] labels, int classes, Regularisation regularisation) {
        this.labels = labels.clone();
        this.classes = classes;
        this.smoothing = regularisation.labelSmoothing();
        this.weights = regularisation.weights(labels, classes);
    }

    /** The class of a sample. */
    public int label(int sample) {
        return labels[sample];
    }

    /** The classes of some samples. */
    public int[] labels(int[] samples) {
        return java.util.Arrays.stream(samples).map(this::label).toArray();
    }

    /** Rows (N,C) for these samples. */
    public float[] of(int[] samples) {
        var rows = new float[samples.length * classes];
        double total = 0;
        for (int i = 0; i < samples.length; i++) {
            total += add(rows, i, samples[i], 1);
        }
        return divided(rows, total);
    }

    /** Rows (N,C) for these samples after they were mixed with each other. */
    public float[] of(int[] samples, List<Mix> mixes) {
        var rows = new float[samples.length * classes];
        double total = 0;
        for (int i = 0; i < samples.length; i++) {
            var mix = mixes.get(i);
            total += add(rows, i, samples[i], mix.own());
            total += add(rows, i, samples[mix.partner()], 1 - mix.own());
        }
        return divided(rows, total);
    }

    /** Adds a share of a sample's target to a row; returns the weight that it counts with. */
    private double add(float[] rows, int row, int sample, double share) {
        int label = labels[sample];
        for (int c = 0; c < classes; c++) {
            double target = smoothing / classes + (c == label ? 1 - smoothing : 0);
            rows[row * classes + c] += (float) (share * target * weights[c]);
        }
        return share * weights[label];
    }

    private static float[] divided(float[] rows, double total) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (rows[i] / total);
        }
        return rows;
    }
}
