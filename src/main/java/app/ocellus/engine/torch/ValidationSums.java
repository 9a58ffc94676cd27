package app.ocellus.engine.torch;

import app.ocellus.training.Learner.Validation;

/** Adds up what a network says of the validation samples. */
final class ValidationSums {

    private double loss;
    private int right;
    private int samples;

    /**
     * Adds some samples.
     *
     * @param logProbabilities rows (N,C)
     * @param labels index of the class of each
     */
    void add(float[] logProbabilities, int[] labels) {
        int classes = labels.length == 0 ? 0 : logProbabilities.length / labels.length;
        for (int i = 0; i < labels.length; i++) {
            loss -= logProbabilities[i * classes + labels[i]];
            right += highest(logProbabilities, i * classes, classes) == labels[i] ? 1 : 0;
        }
        samples += labels.length;
    }

    private static int highest(float[] values, int from, int count) {
        int highest = 0;
        for (int c = 1; c < count; c++) {
            highest = values[from + c] > values[from + highest] ? c : highest;
        }
        return highest;
    }

    Validation mean() {
        return new Validation(loss / samples, (double) right / samples);
    }
}
