package app.ocellus.ui.dataset.suspects;

import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.suspects.SuspectFinder.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** Lets the samples of a dataset be answered for, when somebody asks for it. */
final class SuspectSearch {

    /**
     * What came of it.
     *
     * @param looked the dataset as it was then
     */
    record Found(CrossValidation.Answers answers, OpenProject looked) {}

    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final CrossValidation crossValidation;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private @Nullable Cancellation running;
    private int requests;

    SuspectSearch(CrossValidation crossValidation, Jobs jobs, TaskRunner runner) {
        this.crossValidation = crossValidation;
        this.jobs = jobs;
        this.runner = runner;
    }

    /** Forgets what was found in another dataset. */
    void forget(boolean open) {
        cancel();
        requests++;
        found.set(Optional.empty());
        state.set(open ? State.NEVER : State.NO_DATA);
    }

    /** Looks at all samples; a search that still runs is left. */
    void start(OpenProject open, TrainingConfig config) {
        cancel();
        int request = ++requests;
        error.set(null);
        progress.set(NOT_BEGUN);
        state.set(State.LOOKING);
        var told = runner.<Progress>latestToUi(far -> ifCurrent(request, () -> progress.set(far)));
        running =
                jobs.<Found>start(
                        "job.computing-features",
                        (shown, stop) ->
                                new Found(
                                        crossValidation.answer(
                                                open.scan().snapshot(),
                                                config,
                                                (stage, far) -> {
                                                    shown.report(job(stage), far);
                                                    told.accept(far);
                                                },
                                                stop),
                                        open),
                        outcome -> ifCurrent(request, () -> ended(outcome)));
    }

    /** What comes late from a dataset that was left is not for this one. */
    private void ifCurrent(int request, Runnable action) {
        if (request == requests) {
            action.run();
        }
    }

    private static String job(PreparationStage stage) {
        return switch (stage) {
            case HEAD -> "job.judging-labels";
            case PIXELS, FILES, FEATURES -> "job.computing-features";
        };
    }

    private void ended(Outcome<Found> outcome) {
        switch (outcome) {
            case Outcome.Success<Found>(var now) -> {
                found.set(Optional.of(now));
                state.set(State.FOUND);
            }
            case Outcome.Failure<Found>(var cause) -> {
                error.set(Failures.sentence(cause));
                state.set(State.FAILED);
            }
            // what was found before still holds
            case Outcome.Cancelled<Found> _ ->
                    state.set(found.get().isPresent() ? State.FOUND : State.NEVER);
        }
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
