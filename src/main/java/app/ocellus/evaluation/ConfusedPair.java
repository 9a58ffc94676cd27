package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;

/**
 * Two classes that a model takes for each other in one direction.
 *
 * @param count how many images of {@code actual} were called {@code predicted}
 * @param support how many images of {@code actual} there are
 */
public record ConfusedPair(ClassLabel actual, ClassLabel predicted, int count, int support) {

    /** The share of the actual class, in [0,1]. */
    public double share() {
        return (double) count / support;
    }
}
