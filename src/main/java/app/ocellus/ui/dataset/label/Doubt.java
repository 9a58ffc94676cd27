package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.suspects.LabelIssue;

/**
 * A picture whose label a person is asked about.
 *
 * @param issue its label when it was dealt, and what speaks against it
 * @param sample as it is today
 * @param answer what the person said
 */
public record Doubt(LabelIssue issue, ImageSample sample, Answer answer) implements Dealt {

    /** What a person says of a label. */
    public enum Answer {
        /** Nothing so far. */
        NONE,
        /** It was another. */
        CHANGED,
        /** It is right. */
        KEPT,
        /** The picture is left out. */
        LEFT_OUT
    }

    @Override
    public boolean isDecided() {
        return answer != Answer.NONE;
    }
}
