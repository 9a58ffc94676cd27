package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.labelling.Guess;

import org.jspecify.annotations.Nullable;

/**
 * A picture that a person is asked about.
 *
 * @param guess that stands beside it; null as long as there is none
 * @param excluded whether the person left it out
 */
public record Asked(ImageSample sample, @Nullable Guess guess, boolean excluded) implements Dealt {

    @Override
    public boolean isDecided() {
        return sample.isLabelled() || excluded;
    }

    /** Whether there is a guess to accept. */
    boolean isGuessed() {
        return guess != null && !isDecided();
    }
}
