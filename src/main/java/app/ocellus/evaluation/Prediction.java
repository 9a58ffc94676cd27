package app.ocellus.evaluation;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;

import java.util.List;

/**
 * What a model said of one sample.
 *
 * @param classes the model's, in the order of its outputs
 * @param probabilities one for each class, summing to 1
 */
public record Prediction(SampleId sample, List<ClassId> classes, float[] probabilities) {

    /** The most probable class; of equals the first. */
    public ClassId predicted() {
        return classes.get(Ranking.best(probabilities));
    }

    /** The probability given to a class; 0 for one that the model does not know. */
    public double probability(ClassId id) {
        int index = classes.indexOf(id);
        return index < 0 ? 0 : probabilities[index];
    }
}
