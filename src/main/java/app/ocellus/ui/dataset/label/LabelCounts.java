package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.evaluation.labelling.HitRate;

/**
 * How far the labelling is.
 *
 * @param labelled pictures with a class
 * @param guessed pictures without, whose guess reaches the threshold
 * @param unsure all other pictures without
 * @param classes how many classes have a picture
 * @param hits how often guesses were right so far
 */
public record LabelCounts(int labelled, int guessed, int unsure, int classes, HitRate hits) {

    /** Of no dataset. */
    static final LabelCounts NONE = new LabelCounts(0, 0, 0, 0, HitRate.NONE);

    static LabelCounts of(DatasetSnapshot snapshot, int guessed, HitRate hits) {
        long classes = snapshot.samples().stream().map(s -> s.classId()).distinct().count();
        return new LabelCounts(
                snapshot.samples().size(),
                guessed,
                snapshot.unlabelled().size() - guessed,
                (int) classes,
                hits);
    }
}
