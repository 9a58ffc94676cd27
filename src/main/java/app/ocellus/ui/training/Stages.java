package app.ocellus.ui.training;

import app.ocellus.training.PreparationStage;

/** The keys of what the stages of a preparation are called. */
final class Stages {

    private Stages() {}

    /** Of the job, beside its bar; the message may tell how far it is. */
    static String job(PreparationStage stage) {
        return switch (stage) {
            case PIXELS -> "job.measuring-pixels";
            case FILES -> "job.reading-files";
            case FEATURES -> "job.computing-features";
            case HEAD -> "job.head-learns";
        };
    }

    /** Of the title of the card that says what is going on. */
    static String title(PreparationStage stage) {
        return switch (stage) {
            case PIXELS -> "training.title-pixels";
            case FILES -> "training.title-files";
            case FEATURES -> "training.title-features";
            case HEAD -> "training.title-head";
        };
    }

    /** Of the sentence below the title. */
    static String hint(PreparationStage stage) {
        return switch (stage) {
            case PIXELS -> "training.hint-pixels";
            case FILES -> "training.hint-files";
            case FEATURES -> "training.hint-features";
            case HEAD -> "training.hint-head";
        };
    }

    /** Of the first tile. */
    static String tile(PreparationStage stage) {
        return switch (stage) {
            case PIXELS -> "training.tile-pixels";
            case FILES -> "training.tile-files";
            case FEATURES -> "training.tile-features";
            case HEAD -> "training.tile-head";
        };
    }
}
