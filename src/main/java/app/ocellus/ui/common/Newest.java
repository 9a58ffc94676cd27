package app.ocellus.ui.common;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * The answer to the newest question, found out in the background. One is worked on at a time: of
 * ten that are asked in a row, the first is left and the last is answered.
 */
public final class Newest<A> {

    private static final long LOOK_MILLIS = 10;

    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<Optional<A>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Cancellation running;
    private TaskRunner.@Nullable Work<A> next;

    /** Questions that {@code runner} works on. */
    public Newest(TaskRunner runner) {
        this.runner = runner;
    }

    /** Asks; what was answered before stays until then. */
    public void ask(TaskRunner.Work<A> question) {
        if (running == null) {
            start(question);
        } else {
            running.cancel();
            next = question;
        }
    }

    /**
     * Asks when the question has stood for a while: who runs through many pictures waits for the
     * one where he stays, not for all.
     */
    public void askAfter(Duration rest, TaskRunner.Work<A> question) {
        ask(
                stop -> {
                    rest(rest, stop);
                    return question.run(stop);
                });
    }

    private static void rest(Duration rest, Cancellation stop) throws InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < rest.toNanos()) {
            stop.throwIfRequested();
            Thread.sleep(LOOK_MILLIS);
        }
        stop.throwIfRequested();
    }

    private void start(TaskRunner.Work<A> question) {
        var cancellation = new Cancellation();
        running = cancellation;
        runner.start(cancellation, question, outcome -> ended(cancellation, outcome));
    }

    private void ended(Cancellation asked, Outcome<A> outcome) {
        running = null;
        var waiting = next;
        next = null;
        if (waiting != null) {
            start(waiting);
        } else if (!asked.isRequested()) {
            show(outcome);
        }
    }

    private void show(Outcome<A> outcome) {
        switch (outcome) {
            case Outcome.Success<A>(var known) -> {
                failure.set(null);
                answer.set(Optional.of(known));
            }
            case Outcome.Failure<A>(var cause) -> {
                answer.set(Optional.empty());
                failure.set(cause);
            }
            case Outcome.Cancelled<A> _ -> {}
        }
    }

    /** Asks no more; what was answered stays. */
    public void leave() {
        next = null;
        if (running != null) {
            running.cancel();
        }
    }

    /** Asks no more and forgets what was answered. */
    public void forget() {
        leave();
        failure.set(null);
        answer.set(Optional.empty());
    }

    /** What is known; nothing before there is an answer, and where there is none. */
    public ReadOnlyObjectProperty<Optional<A>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why there is no answer to the last question; null where there is one, or none yet. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
