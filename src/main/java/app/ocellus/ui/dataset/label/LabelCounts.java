package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.evaluation.labelling.HitRate;

import java.util.List;

/**
 * How far the labelling is.
 *
 * @param labelled pictures with a class
 * @param guessed pictures without, whose guess reaches the threshold
 * @param unsure all other pictures without
 * @param classes how many pictures each class has, in the order of the classes
 * @param hits how often guesses were right so far
 */
public record LabelCounts(int labelled, int guessed, int unsure, List<Long> classes, HitRate hits) {

    /** Of no dataset. */
    static final LabelCounts NONE = new LabelCounts(0, 0, 0, List.of(), HitRate.NONE);

    /** Copies the list. */
    public LabelCounts {
        classes = List.copyOf(classes);
    }

    static LabelCounts of(DatasetSnapshot snapshot, int guessed, HitRate hits) {
        return new LabelCounts(
                snapshot.samples().size(),
                guessed,
                snapshot.unlabelled().size() - guessed,
                List.copyOf(snapshot.counts().values()),
                hits);
    }

    /** How many classes have a picture. */
    int used() {
        return (int) classes.stream().filter(count -> count > 0).count();
    }

    /** How many pictures nobody has said anything of. */
    int left() {
        return guessed + unsure;
    }
}
