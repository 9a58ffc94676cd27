package app.ocellus.ui.training;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.Optional;

/** How long something will take, found out in the background; only the newest question counts. */
final class RateEstimate {

    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<Optional<Duration>> expected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancellation present = new Cancellation();

    RateEstimate(TaskRunner runner) {
        this.runner = runner;
    }

    /** Asks anew; where there is no answer it stays open, and the work itself will say why. */
    void ask(TaskRunner.Work<Duration> question) {
        leave();
        expected.set(Optional.empty());
        var asked = new Cancellation();
        present = asked;
        runner.start(
                asked,
                question,
                outcome -> {
                    if (outcome instanceof Outcome.Success<Duration>(var known)
                            && asked == present) {
                        expected.set(Optional.of(known));
                    }
                });
    }

    /** Asks no more. */
    void leave() {
        present.cancel();
    }

    ReadOnlyObjectProperty<Optional<Duration>> expectedProperty() {
        return expected.getReadOnlyProperty();
    }
}
