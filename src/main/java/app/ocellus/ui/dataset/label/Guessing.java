package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.evaluation.labelling.Guesses;
import app.ocellus.evaluation.labelling.LabelAssistant;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at all pictures once, in the background, and learns from the labels whenever some have
 * changed: never twice at a time, and never so that a person waits for it.
 */
final class Guessing {

    /** How far it is. */
    enum State {
        /** Nothing was begun. */
        IDLE,
        /** The pictures get their features. */
        LOOKING,
        /** It guesses. */
        READY,
        /** The person left it. */
        STOPPED,
        /** There is a sentence instead. */
        FAILED
    }

    private static final long SEED = 1;
    private static final long LOOK_MILLIS = 20;

    /** So many rests a page waits to be dealt by the newest labels. */
    private static final int PATIENCE = 6;

    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final LabelViewModel.Means means;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private final ReadOnlyObjectWrapper<Optional<LabelAssistant>> assistant =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Guesses> guesses =
            new ReadOnlyObjectWrapper<>(Guesses.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable DatasetSnapshot newest;
    private volatile @Nullable DatasetSnapshot learnt;
    private volatile Guesses known = Guesses.NONE;
    private @Nullable Cancellation looking;
    private @Nullable Cancellation learning;
    private int opened;

    Guessing(LabelViewModel.Means means, Jobs jobs, TaskRunner runner) {
        this.means = means;
        this.jobs = jobs;
        this.runner = runner;
    }

    /** Leaves another dataset behind. */
    void forget() {
        opened++;
        cancel();
        if (learning != null) {
            learning.cancel();
        }
        learning = null;
        learnt = null;
        newest = null;
        error.set(null);
        assistant.set(Optional.empty());
        known = Guesses.NONE;
        guesses.set(Guesses.NONE);
        state.set(State.IDLE);
    }

    /** Goes on with the dataset as it is now; what the person left is left. */
    void follow(DatasetSnapshot now) {
        newest = now;
        if (state.get() == State.IDLE
                || state.get() == State.READY
                        && !assistant.get().filter(known -> known.covers(now)).isPresent()) {
            look(now);
        } else {
            learn();
        }
    }

    /** Looks at the pictures, again where the person left it or it failed. */
    void again() {
        var now = newest;
        if (now != null && state.get() != State.LOOKING) {
            look(now);
        }
    }

    void cancel() {
        if (looking != null) {
            looking.cancel();
        }
    }

    private void look(DatasetSnapshot now) {
        int dataset = opened;
        var pictures = Stream.concat(now.samples().stream(), now.unlabelled().stream()).toList();
        error.set(null);
        progress.set(NOT_BEGUN);
        state.set(State.LOOKING);
        var source = means.features().get();
        var told =
                runner.<Progress>latestToUi(
                        far -> {
                            if (dataset == opened) {
                                progress.set(far);
                            }
                        });
        looking =
                jobs.<LabelAssistant>start(
                        "job.computing-features",
                        (shown, stop) -> {
                            var table =
                                    source.features(
                                            pictures,
                                            far -> {
                                                shown.report(far);
                                                told.accept(far);
                                            },
                                            stop);
                            return new LabelAssistant(table, means.heads(), SEED);
                        },
                        outcome -> {
                            if (dataset == opened) {
                                looked(outcome);
                            }
                        });
    }

    private void looked(Outcome<LabelAssistant> outcome) {
        looking = null;
        switch (outcome) {
            case Outcome.Success<LabelAssistant>(var now) -> {
                learnt = null;
                state.set(State.READY);
                assistant.set(Optional.of(now));
                learn();
            }
            case Outcome.Failure<LabelAssistant>(var cause) -> fail(cause);
            case Outcome.Cancelled<LabelAssistant> _ -> state.set(State.STOPPED);
        }
    }

    private void fail(Throwable cause) {
        error.set(Failures.sentence(cause));
        state.set(State.FAILED);
    }

    /** What changes while it learns is learnt from right afterwards. */
    private void learn() {
        var known = assistant.get();
        if (known.isEmpty() || learning != null || state.get() != State.READY || learnt == newest) {
            return;
        }
        int dataset = opened;
        var cancellation = new Cancellation();
        learning = cancellation;
        runner.<Learnt>start(
                cancellation,
                stop -> {
                    rest(stop);
                    var now = newest;
                    return now == null
                            ? new Learnt(null, Guesses.NONE)
                            : new Learnt(now, known.get().guess(now, stop));
                },
                outcome -> {
                    if (dataset == opened) {
                        ended(outcome);
                    }
                });
    }

    /**
     * The newest guesses; where labels are about to be learnt from, it waits a moment for that. Not
     * for the window's thread.
     */
    Guesses fresh(Cancellation stop) throws InterruptedException {
        long patience = PATIENCE * means.rest().toMillis();
        for (long left = patience; left > 0 && learnt != newest; left -= LOOK_MILLIS) {
            stop.throwIfRequested();
            Thread.sleep(LOOK_MILLIS);
        }
        return known;
    }

    private record Learnt(@Nullable DatasetSnapshot from, Guesses guesses) {}

    private void rest(Cancellation stop) throws InterruptedException {
        for (long left = means.rest().toMillis(); left > 0; left -= LOOK_MILLIS) {
            stop.throwIfRequested();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void ended(Outcome<Learnt> outcome) {
        learning = null;
        switch (outcome) {
            case Outcome.Success<Learnt>(var now) -> {
                known = now.guesses();
                learnt = now.from();
                guesses.set(now.guesses());
                learn();
            }
            case Outcome.Failure<Learnt>(var cause) -> fail(cause);
            case Outcome.Cancelled<Learnt> _ -> {}
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Knows the pictures; nobody before all are looked at. */
    ReadOnlyObjectProperty<Optional<LabelAssistant>> assistantProperty() {
        return assistant.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Guesses> guessesProperty() {
        return guesses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
