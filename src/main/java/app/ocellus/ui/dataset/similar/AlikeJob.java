package app.ocellus.ui.dataset.similar;

import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that is found out by comparing the pictures of the open dataset, one at a time: another
 * question, and another dataset, leave the one before.
 */
final class AlikeJob<T> {

    /** Compares. */
    @FunctionalInterface
    interface Work<T> {
        /** Compares the images. */
        T run(Comparing.Images images, AlikeImages.Listener listener, Cancellation stop);
    }

    /**
     * What it runs on.
     *
     * @param network whose backbone and input decide: those of the next training
     */
    record Means(
            Supplier<TrainingConfig> network,
            ObservableValue<? extends @Nullable OpenProject> project,
            Jobs jobs,
            TaskRunner runner) {}

    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final Means means;
    private final ReadOnlyObjectWrapper<AlikeState> state =
            new ReadOnlyObjectWrapper<>(AlikeState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable T> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private @Nullable Cancellation running;
    private int requests;

    AlikeJob(Means means) {
        this.means = means;
        means.project()
                .addListener(
                        (_, before, now) -> {
                            if (now == null || !now.continues(before)) {
                                leave();
                            }
                        });
    }

    /** Starts; nothing while no dataset is open. */
    void start(Work<T> work) {
        leave();
        var open = means.project().getValue();
        if (open == null) {
            return;
        }
        int request = requests;
        state.set(AlikeState.LOOKING);
        var config = means.network().get();
        // as it was scanned: an edit changes no picture
        var images =
                new Comparing.Images(
                        open.edits().scan().snapshot(),
                        open.edits().own(),
                        config.backbone(),
                        config.preprocessing());
        var shown =
                means.runner()
                        .<Progress>latestToUi(far -> ifNewest(request, () -> progress.set(far)));
        running =
                means.jobs()
                        .<T>start(
                                AlikeStages.FIRST,
                                (told, stop) ->
                                        work.run(images, AlikeStages.telling(told, shown), stop),
                                outcome -> ifNewest(request, () -> ended(outcome)));
    }

    private void ifNewest(int request, Runnable action) {
        if (request == requests) {
            action.run();
        }
    }

    private void ended(Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Success<T>(var value) -> {
                found.set(value);
                state.set(AlikeState.FOUND);
            }
            case Outcome.Failure<T>(var cause) -> {
                error.set(Failures.sentence(cause));
                state.set(AlikeState.FAILED);
            }
            case Outcome.Cancelled<T> _ -> leave();
        }
    }

    /** Stops and forgets; what was computed of the features is remembered all the same. */
    void leave() {
        requests++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        progress.set(NOT_BEGUN);
        error.set(null);
        found.set(null);
        state.set(AlikeState.NONE);
    }

    ReadOnlyObjectProperty<AlikeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // the checker does not carry what may be null through a type variable
    @SuppressWarnings("NullAway")
    ReadOnlyObjectProperty<@Nullable T> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
