package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.evaluation.labelling.Guesses;
import app.ocellus.evaluation.labelling.LabelAssistant;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Learns from the labels whenever some have changed, never twice at a time; what changes meanwhile
 * is learnt from right afterwards.
 */
final class Learning {

    /** What was learnt from, and what came of it. */
    private record Learnt(DatasetSnapshot from, Guesses guesses) {}

    private static final long LOOK_MILLIS = 20;

    /** So many rests a page waits to be dealt by the newest labels. */
    private static final int PATIENCE = 6;

    private final TaskRunner runner;
    private final Duration rest;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Guesses> guesses =
            new ReadOnlyObjectWrapper<>(Guesses.NONE);
    private volatile @Nullable DatasetSnapshot newest;
    private volatile @Nullable Learnt learnt;
    private volatile @Nullable Cancellation running;

    Learning(TaskRunner runner, Duration rest, Consumer<Throwable> failed) {
        this.runner = runner;
        this.rest = rest;
        this.failed = failed;
    }

    /** Leaves another dataset behind. */
    void forget() {
        var left = running;
        running = null;
        if (left != null) {
            left.cancel();
        }
        newest = null;
        again();
        guesses.set(Guesses.NONE);
    }

    /** Learns from the same labels once more, as with other features. */
    void again() {
        learnt = null;
    }

    /** The dataset as it is now. */
    void follow(DatasetSnapshot now) {
        newest = now;
    }

    @Nullable DatasetSnapshot newest() {
        return newest;
    }

    private boolean isBehind() {
        var known = learnt;
        return known == null || known.from() != newest;
    }

    /** Learns once the newest labels have stood for a while. */
    void learn(LabelAssistant assistant) {
        if (running != null || newest == null || !isBehind()) {
            return;
        }
        var cancellation = new Cancellation();
        running = cancellation;
        runner.<Learnt>start(
                cancellation,
                stop -> {
                    for (long left = rest.toMillis(); left > 0; left -= LOOK_MILLIS) {
                        look(stop);
                    }
                    var now = newest;
                    if (now == null) {
                        throw new CancellationException();
                    }
                    return new Learnt(now, assistant.guess(now, stop));
                },
                outcome -> {
                    if (running == cancellation) {
                        ended(outcome);
                        learn(assistant);
                    }
                });
    }

    private static void look(Cancellation stop) throws InterruptedException {
        stop.throwIfRequested();
        Thread.sleep(LOOK_MILLIS);
    }

    private void ended(Outcome<Learnt> outcome) {
        // whoever waits sees what was learnt before it sees that nothing is learnt any more
        if (outcome instanceof Outcome.Success<Learnt>(var now)) {
            learnt = now;
        }
        running = null;
        switch (outcome) {
            case Outcome.Success<Learnt>(var now) -> guesses.set(now.guesses());
            case Outcome.Failure<Learnt>(var cause) -> failed.accept(cause);
            case Outcome.Cancelled<Learnt> _ -> {}
        }
    }

    /**
     * The newest guesses; where labels are about to be learnt from, it waits a moment for that. Not
     * for the window's thread.
     */
    Guesses fresh(Cancellation stop) throws InterruptedException {
        for (long left = PATIENCE * rest.toMillis();
                left > 0 && running != null && isBehind();
                left -= LOOK_MILLIS) {
            look(stop);
        }
        var known = learnt;
        return known == null ? Guesses.NONE : known.guesses();
    }

    ReadOnlyObjectProperty<Guesses> guessesProperty() {
        return guesses.getReadOnlyProperty();
    }
}
