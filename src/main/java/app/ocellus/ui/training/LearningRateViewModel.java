package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** The search for a learning rate: how long it takes, its curve, the rate that would be taken. */
public final class LearningRateViewModel {

    /** How far the search is. */
    public enum State {
        /** Nothing was tried yet. */
        EMPTY,
        /** Rates are being tried. */
        RUNNING,
        /** There is a curve, and a rate that it suggests. */
        DONE,
        /** There is a curve, but it suggests nothing. */
        NO_SUGGESTION,
        /** It failed. */
        FAILED
    }

    /** The rates that are tried. */
    public static final LearningRateRange RANGE = LearningRateRange.DEFAULT;

    private final LearningRateFinder finder;
    private final TrainingForm form;
    private final ObservableValue<@Nullable OpenProject> project;
    private final ObservableBooleanValue training;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final Newest<Duration> estimate;
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final RateCurve curve = new RateCurve();
    private Cancellation searching = new Cancellation();
    private final Present present = new Present();

    /** Searches on whatever {@code project} holds, as {@code form} says, while nothing trains. */
    public LearningRateViewModel(
            LearningRateFinder finder,
            TrainingForm form,
            ObservableValue<@Nullable OpenProject> project,
            ObservableBooleanValue training,
            Jobs jobs,
            TaskRunner runner) {
        this.finder = finder;
        this.form = form;
        this.project = project;
        this.training = training;
        this.jobs = jobs;
        this.runner = runner;
        this.estimate = new Newest<>(runner);
        project.addListener(
                (_, before, now) -> {
                    if (now == null || !now.continues(before)) {
                        open.set(false);
                    }
                    forget();
                });
        training.addListener((_, _, _) -> cancel());
        // a curve belongs to what it was measured with
        form.configProperty()
                .addListener(
                        (_, old, now) -> {
                            if (!Recipes.measured(old).equals(Recipes.measured(now))) {
                                forget();
                            }
                        });
    }

    /** Opens the finder and finds out how long a search will take. */
    public void show() {
        if (project.getValue() != null && !open.get()) {
            open.set(true);
            estimate();
        }
    }

    /** Puts the finder away; a search that goes on is left. */
    public void close() {
        cancel();
        open.set(false);
    }

    private void forget() {
        present.next();
        searching.cancel();
        clear();
        state.set(State.EMPTY);
        if (open.get()) {
            estimate();
        }
    }

    private void clear() {
        curve.clear();
        progress.set(0);
        problem.set(null);
    }

    private void estimate() {
        var data = project.getValue();
        if (data != null && state.get() == State.EMPTY) {
            var config = form.config();
            estimate.forget();
            estimate.ask(stop -> finder.expected(config.partOf(data.split()), config, RANGE, stop));
        }
    }

    /** Searches; does nothing while a search or a training goes on or no dataset is open. */
    public void find() {
        var data = project.getValue();
        if (data == null || training.get() || state.get() == State.RUNNING) {
            return;
        }
        estimate.leave();
        present.next();
        clear();
        state.set(State.RUNNING);
        var config = form.config();
        var toWindow = runner.<LearningRateFinder.Event>relayToUi(present.only(this::show));
        searching =
                jobs.start(
                        "job.finding-rate",
                        (total, stop) ->
                                finder.sweep(
                                        config.partOf(data.split()),
                                        config,
                                        RANGE,
                                        toWindow.andThen(e -> total.report(e.progress())),
                                        stop),
                        present.only(outcome -> ended(outcome, Rule.recommended(config))));
    }

    private void show(LearningRateFinder.Event event) {
        progress.set(Math.max(0, event.progress().fraction()));
        if (event instanceof LearningRateFinder.Event.Tried(var point, var _)) {
            curve.add(point);
        }
    }

    private void ended(Outcome<LearningRateSweep> outcome, Rule recommended) {
        switch (outcome) {
            case Outcome.Success<LearningRateSweep>(var sweep) -> show(sweep, recommended);
            case Outcome.Failure<LearningRateSweep>(var cause) -> {
                problem.set(Failures.sentence(cause));
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<LearningRateSweep> _ -> forget();
        }
    }

    private void show(LearningRateSweep sweep, Rule recommended) {
        switch (sweep.suggestion(recommended)) {
            case Suggestion.Found(var _, var rate) -> {
                curve.show(sweep, rate);
                state.set(State.DONE);
            }
            case Suggestion.None(var _, var reason) -> {
                curve.show(sweep, 0);
                problem.set(reason);
                state.set(State.NO_SUGGESTION);
            }
        }
    }

    /** Leaves a search that goes on. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            searching.cancel();
        }
    }

    /** Moves the marker to a rate, or to a suggestion right beside it. */
    public void moveMarker(double rate) {
        if (state.get() == State.DONE) {
            curve.mark(rate);
        }
    }

    /** Writes the marked rate into the form, in the two figures that are shown of it. */
    public void apply() {
        if (state.get() == State.DONE) {
            form.learningRateProperty().set(curve.rounded());
        }
    }

    /** Whether the finder is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** How far the search is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How long a search will take; nothing as long as that is not known. */
    public ReadOnlyObjectProperty<Optional<Duration>> expectedProperty() {
        return estimate.answerProperty();
    }

    /** Why there is no rate; null where there is one, or nothing was tried. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The share of the present stage that is done, in [0,1]. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The curve so far, and the rate that is marked in it. */
    public RateCurve curve() {
        return curve;
    }
}
