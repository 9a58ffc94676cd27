package app.ocellus.ui.prediction;

import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.run.SavedRun;

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
                        && run.answersAs(before))
                || (this instanceof Saved && other instanceof Saved && file().equals(other.file()));
    }

    /** The built-in model of everyday things. */
    record Everyday(Path file) implements ModelChoice {}

    /** The model of the run that the project works with. */
    record Run(TrainedRun run) implements ModelChoice {
        @Override
        public Path file() {
            return run.saved().model();
        }
    }

    /** The model of another run of the project. */
    record Saved(SavedRun run, String project) implements ModelChoice {
        @Override
        public Path file() {
            return run.model();
        }
    }

    /** A model that somebody handed over. */
    record Opened(Path file) implements ModelChoice {}
}
