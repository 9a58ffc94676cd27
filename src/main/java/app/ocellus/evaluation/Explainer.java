package app.ocellus.evaluation;

import app.ocellus.dataset.ClassId;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.List;

/** A trained model that shows what in a picture speaks for a class; safe to use from threads. */
@FunctionalInterface
public interface Explainer {

    /**
     * Looks at a picture again.
     *
     * @param classes of the model, any of them
     * @throws app.ocellus.message.UserException when the file is no readable picture
     * @throws IllegalArgumentException when the model has no such class
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    Explanation explain(Path file, List<ClassId> classes, Cancellation cancellation);
}
