package app.ocellus.ui.runs;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/** Does things with the open project in the background, and remembers what came of the last. */
final class ProjectWork {

    /** Something to do with a project. */
    @FunctionalInterface
    interface Act<T> {
        /** Does it; what it throws is told. */
        T with(OpenProject open);
    }

    private final ObservableValue<@Nullable OpenProject> project;
    private final TaskRunner runner;
    private final Runnable whenDone;
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> notice = new ReadOnlyObjectWrapper<>(Text.NONE);
    private @Nullable Sentence told;

    /** Nothing done yet; {@code whenDone} follows whatever is. */
    ProjectWork(
            ObservableValue<@Nullable OpenProject> project, TaskRunner runner, Runnable whenDone) {
        this.project = project;
        this.runner = runner;
        this.whenDone = whenDone;
    }

    /** Does something; {@code then} hears what it gave if the project is still open. */
    <T> void start(Act<T> act, Consumer<T> then) {
        var open = project.getValue();
        if (open != null) {
            error.set(null);
            runner.<T>start(_ -> act.with(open), outcome -> ended(open, then, outcome));
        }
    }

    private <T> void ended(OpenProject open, Consumer<T> then, Outcome<T> outcome) {
        if (outcome instanceof Outcome.Success<T>(var value) && project.getValue() == open) {
            then.accept(value);
        }
        if (outcome instanceof Outcome.Failure<T>(var cause)) {
            error.set(Failures.sentence(cause));
        }
        whenDone.run();
    }

    /**
     * Tells how something ended that nobody asked for just now: success takes back what was told
     * this way, and nothing else.
     */
    void tell(Outcome<?> outcome) {
        tell(outcome instanceof Outcome.Failure<?>(var cause) ? Failures.sentence(cause) : null);
        whenDone.run();
    }

    /** Tells a problem of that kind; null when it is over. */
    void tell(@Nullable Sentence problem) {
        if (problem != null || Objects.equals(error.get(), told)) {
            error.set(problem);
        }
        told = problem;
    }

    /** Forgets what was done. */
    void forget() {
        error.set(null);
        notice.set(Text.NONE);
    }

    /** Why something did not work, until another thing is begun; null where all did. */
    ReadOnlyObjectWrapper<@Nullable Sentence> error() {
        return error;
    }

    /** What was done last, for the status line. */
    ReadOnlyObjectWrapper<Text> notice() {
        return notice;
    }
}
