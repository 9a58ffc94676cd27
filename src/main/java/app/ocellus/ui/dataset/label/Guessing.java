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

/** Looks at all pictures once, in the background, and guesses what those without a label show. */
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
    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final LabelMeans means;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final Learning learning;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private final ReadOnlyObjectWrapper<Optional<LabelAssistant>> assistant =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private @Nullable Cancellation looking;
    private int opened;

    Guessing(LabelMeans means, Jobs jobs, TaskRunner runner) {
        this.means = means;
        this.jobs = jobs;
        this.runner = runner;
        this.learning = new Learning(runner, means.rest(), this::fail);
    }

    /** Leaves another dataset behind. */
    void forget() {
        opened++;
        cancel();
        learning.forget();
        error.set(null);
        assistant.set(Optional.empty());
        state.set(State.IDLE);
    }

    /** Goes on with the dataset as it is now; what the person left is left. */
    void follow(DatasetSnapshot now) {
        learning.follow(now);
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
        var now = learning.newest();
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
                learning.again();
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

    private void learn() {
        if (state.get() == State.READY) {
            assistant.get().ifPresent(learning::learn);
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
        return learning.guessesProperty();
    }

    /** The newest guesses, after a moment; see {@link Learning#fresh}. */
    Guesses fresh(Cancellation stop) throws InterruptedException {
        return learning.fresh(stop);
    }

    ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
