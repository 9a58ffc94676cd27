package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.RunFigures.Timed;
import app.ocellus.workspace.OpenProject;
import app.ocellus.workspace.ProjectTraining.Finished;
import app.ocellus.workspace.ProjectTraining.KeptRun;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Training: the form, the run as it goes, how it ended, and the model that came of it. */
public final class TrainingViewModel {

    /** How far a run is. */
    public enum State {
        /** No dataset is open. */
        NO_DATA,
        /** A run can be started. */
        READY,
        /** What comes before the epochs is being done. */
        PREPARING,
        /** Epochs are being run. */
        RUNNING,
        /** It was asked to end. */
        ENDING,
        /** It ended with a model. */
        FINISHED,
        /** It was cancelled. */
        CANCELLED,
        /** It failed, or ended without a model. */
        FAILED
    }

    private static final Set<State> BUSY = Set.of(State.PREPARING, State.RUNNING, State.ENDING);

    private final Training training;
    private final TrainingForm form;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ObservableValue<@Nullable OpenProject> project;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<@Nullable TrainedRun> run = new ReadOnlyObjectWrapper<>();
    private final UnfinishedRun unfinished;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Sentence> ending = FXCollections.observableArrayList();
    private final ObservableList<Sentence> readOnlyEnding =
            FXCollections.unmodifiableObservableList(ending);
    private final RunFigures figures = new RunFigures();
    private @Nullable Cancellation cancellation;
    private final Present present = new Present();

    /** Trains on whatever {@code project} holds. */
    public TrainingViewModel(
            Training training,
            TrainingForm form,
            ObservableValue<@Nullable OpenProject> project,
            Jobs jobs,
            TaskRunner runner) {
        this.training = training;
        this.form = form;
        this.project = project;
        this.jobs = jobs;
        this.runner = runner;
        this.unfinished = new UnfinishedRun(training, project, runner);
        form.configProperty().subscribe(config -> curves().plan(config.optimisation().epochs()));
        project.addListener((_, _, opened) -> show(opened));
        state.addListener((_, _, now) -> busy.set(BUSY.contains(now)));
    }

    private void show(@Nullable OpenProject opened) {
        cancel();
        forgetRun();
        run.set(null);
        state.set(opened == null ? State.NO_DATA : State.READY);
        if (opened != null) {
            runner.start(_ -> training.newest(opened), outcome -> showEarlier(opened, outcome));
            unfinished.look();
        }
    }

    private void showEarlier(OpenProject opened, Outcome<Optional<KeptRun>> outcome) {
        boolean wanted = project.getValue() == opened && run.get() == null;
        if (wanted && outcome instanceof Outcome.Success<Optional<KeptRun>>(var earlier)) {
            earlier.ifPresent(kept -> select(opened, kept));
        }
    }

    /** Starts a run with what the form says; does nothing while one runs or no dataset is open. */
    public void start() {
        var config = form.config();
        run((data, events, stop) -> training.train(data, config, events, stop));
    }

    /** Goes on with the run that was left; does nothing where there is none. */
    public void resume() {
        var left = unfinished.get();
        if (left != null) {
            run((data, events, stop) -> training.resume(data, left, events, stop));
        }
    }

    /** What a run does. */
    private interface Work {
        Finished on(OpenProject data, Consumer<TrainingEvent> events, Cancellation stop);
    }

    private void run(Work work) {
        var data = project.getValue();
        if (data == null || busy.get()) {
            return;
        }
        forgetRun();
        state.set(State.PREPARING);
        var toWindow = runner.<Timed>relayToUi(present.only(this::show));
        cancellation =
                jobs.start(
                        "job.training",
                        (progress, stop) ->
                                work.on(data, new TrainingProgress(progress, toWindow)::tell, stop),
                        present.only(outcome -> ended(data, outcome)));
    }

    private void forgetRun() {
        present.next();
        figures.clear();
        ending.clear();
        unfinished.clear();
    }

    private void show(Timed timed) {
        figures.show(timed);
        if (timed.event() instanceof TrainingEvent.Started && state.get() == State.PREPARING) {
            state.set(State.RUNNING);
        }
    }

    private void ended(OpenProject data, Outcome<Finished> outcome) {
        switch (outcome) {
            case Outcome.Success<Finished>(var finished) -> {
                ending.setAll(finished.result().ending());
                finished.kept().ifPresent(kept -> select(data, kept));
                state.set(stateAfter(finished));
            }
            case Outcome.Failure<Finished>(var cause) -> {
                ending.setAll(Failures.sentence(cause));
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<Finished> _ -> {
                ending.setAll(Sentence.of("training.cancelled"));
                state.set(State.CANCELLED);
            }
        }
        unfinished.look();
    }

    private void select(OpenProject data, KeptRun kept) {
        run.set(new TrainedRun(data, kept.saved(), kept.model()));
    }

    private static State stateAfter(Finished finished) {
        return switch (finished.result().reason()) {
            case CANCELLED -> State.CANCELLED;
            case COMPLETED, EARLY_STOPPED, STOPPED, NOT_FINITE ->
                    finished.kept().isPresent() ? State.FINISHED : State.FAILED;
        };
    }

    /** Ends the run now; its best model is kept and selected. */
    public void stop() {
        end(Cancellation::stop);
    }

    /** Leaves the run; the model that was selected before stays. */
    public void cancel() {
        end(Cancellation::cancel);
    }

    private void end(Consumer<Cancellation> how) {
        if (cancellation != null && busy.get()) {
            how.accept(cancellation);
            state.set(State.ENDING);
        }
    }

    /** What a run may be told. */
    public TrainingForm form() {
        return form;
    }

    /** The points of the charts. */
    public LossCurves curves() {
        return figures.curves();
    }

    /** How far a run is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** True while a run is going on. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The figures of the tiles. */
    public ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return figures.statusProperty();
    }

    /** What is being done before the epochs. */
    public ReadOnlyObjectProperty<PreparationStage> stageProperty() {
        return figures.stageProperty();
    }

    /** Something to know about the run that does not end it; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Sentence> remarkProperty() {
        return figures.remarkProperty();
    }

    /** Why the last run ended and what was kept, a sentence each. */
    public ObservableList<Sentence> ending() {
        return readOnlyEnding;
    }

    /** The selected model: what the next steps work on. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** A run that was left and can be gone on with. */
    public UnfinishedRun unfinished() {
        return unfinished;
    }

    /** What it is trained on. */
    public List<Integer> splitSizes() {
        var data = project.getValue();
        if (data == null) {
            return List.of();
        }
        var part = form.config().partOf(data.split());
        return List.of(part.training().size(), part.validation().size());
    }
}
