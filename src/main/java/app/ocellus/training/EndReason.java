package app.ocellus.training;

import app.ocellus.message.Sentence;

import java.util.Locale;

/** Why a run ended. */
public enum EndReason {
    /** All epochs were run. */
    COMPLETED,
    /** The validation loss had not improved for as long as was to be waited. */
    EARLY_STOPPED,
    /** A person said: enough, keep the best. */
    STOPPED,
    /** A person left. */
    CANCELLED,
    /** The loss was no longer a number. */
    NOT_FINITE;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EndReason of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Why, in a sentence.
     *
     * @param epochs that were run
     * @param waited epochs since the best one
     */
    Sentence sentence(int epochs, int waited) {
        return switch (this) {
            case COMPLETED -> Sentence.of("training.completed", epochs);
            case EARLY_STOPPED -> Sentence.of("training.early-stopped", waited);
            case STOPPED -> Sentence.of("training.stopped");
            case CANCELLED -> Sentence.of("training.cancelled");
            case NOT_FINITE -> Sentence.of("training.not-finite");
        };
    }
}
