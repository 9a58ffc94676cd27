package app.ocellus.evaluation.labelling;

import app.ocellus.dataset.ClassId;

import java.util.List;

/**
 * What a picture looks like that nobody has labelled.
 *
 * @param probability of the class, in [0,1]
 * @param margin how much more probable it is than the next class, in [0,1]
 */
public record Guess(ClassId classId, double probability, double margin) {

    /** Of probabilities that sum to 1; of equal ones the first counts. */
    static Guess of(List<ClassId> classes, float[] probabilities) {
        int best = 0;
        double second = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                second = probabilities[best];
                best = c;
            } else {
                second = Math.max(second, probabilities[c]);
            }
        }
        return new Guess(classes.get(best), probabilities[best], probabilities[best] - second);
    }

    /** In percent as it is written: who reads 95.0 % counts it among those from 95 %. */
    public double percent() {
        return Math.round(1000 * probability) / 10.0;
    }
}
