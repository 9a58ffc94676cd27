package app.ocellus.evaluation.labelling;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;

import java.util.Map;

/**
 * How often guesses were right of which a person has said it.
 *
 * @param right how many of them
 * @param judged how many a person confirmed or put right
 */
public record HitRate(int right, int judged) {

    /** Nobody has said anything. */
    public static final HitRate NONE = new HitRate(0, 0);

    /**
     * By today's labels, so that what is taken back or thought over counts as it stands.
     *
     * @param guessed what was guessed of pictures when a person decided about them
     */
    public static HitRate of(Map<SampleId, ClassId> guessed, DatasetSnapshot snapshot) {
        int right = 0;
        int judged = 0;
        for (var sample : snapshot.samples()) {
            var guess = guessed.get(sample.id());
            if (guess != null) {
                judged++;
                right += guess.equals(sample.classId()) ? 1 : 0;
            }
        }
        return new HitRate(right, judged);
    }

    /** The share that was right, in [0,1]; 0 where nothing was judged. */
    public double share() {
        return judged == 0 ? 0 : (double) right / judged;
    }
}
