package app.ocellus.training;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * What keeps a model from learning its samples by heart, or its largest class alone.
 *
 * @param dropout share of the features hidden from the head in a step
 * @param labelSmoothing share of the target that is spread over all classes
 * @param classWeights how much a sample of each class counts in the loss
 */
public record Regularisation(double dropout, double labelSmoothing, ClassWeights classWeights) {

    /** How much a sample counts. */
    public enum ClassWeights {
        /** All the same. */
        OFF,
        /** As much as its class is rare: all samples of a class together count the same. */
        AUTO;

        /** The name on the command line and in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the head of Quick. */
    public static final Regularisation QUICK = new Regularisation(0.5, 0.1, ClassWeights.OFF);

    /** Of Fine-tune, whose augmentation does most of it. */
    public static final Regularisation FINE_TUNE = new Regularisation(0, 0.1, ClassWeights.OFF);

    /** Plain cross-entropy. */
    public static final Regularisation NONE = new Regularisation(0, 0, ClassWeights.OFF);

    /** Refuses shares that are none. */
    public Regularisation {
        if (!(dropout >= 0 && dropout < 1) || !(labelSmoothing >= 0 && labelSmoothing < 1)) {
            throw new IllegalArgumentException("dropout and smoothing lie in [0,1)");
        }
    }

    /**
     * The weight of each class: n / (C n_c) with {@code AUTO}, so that the mean over the samples is
     * 1; a class without samples counts nothing.
     *
     * @param labels index of the class of every training sample
     */
    public float[] weights(int[] labels, int classes) {
        var weights = new float[classes];
        if (classWeights == ClassWeights.OFF) {
            java.util.Arrays.fill(weights, 1);
            return weights;
        }
        var counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        for (int c = 0; c < classes; c++) {
            weights[c] =
                    counts[c] == 0 ? 0 : (float) ((double) labels.length / classes / counts[c]);
        }
        return weights;
    }

    /** The same with other class weights. */
    public Regularisation withClassWeights(ClassWeights other) {
        return new Regularisation(dropout, labelSmoothing, other);
    }
}
