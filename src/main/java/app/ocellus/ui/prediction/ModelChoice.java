package app.ocellus.ui.prediction;

import app.ocellus.ui.training.TrainedRun;

import java.nio.file.Path;

/** A model that pictures can be shown to. */
public sealed interface ModelChoice {

    /** The file of the model. */
    Path file();

    /** Whether another answers as this one does, whatever it is called now. */
    default boolean answersAs(ModelChoice other) {
        return equals(other)
                || (this instanceof Run(var run)
                        && other instanceof Run(var before)
                        && run.answersAs(before));
    }

    /** The built-in model of everyday things. */
    record Everyday(Path file) implements ModelChoice {}

    /** The model that was trained last in this project. */
    record Run(TrainedRun run) implements ModelChoice {
        @Override
        public Path file() {
            return run.saved().model();
        }
    }

    /** A model that somebody handed over. */
    record Opened(Path file) implements ModelChoice {}
}
