package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.training.RunFigures.Timed;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
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
    private final RunJob job;
    private final ObservableValue<@Nullable OpenProject> project;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<Text> reason = new ReadOnlyObjectWrapper<>(Text.NONE);
    private final SelectedRun selected;
    private final UnfinishedRun unfinished;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final RunEnding ending = new RunEnding();
    private final RunFigures figures = new RunFigures();
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
        this.job = new RunJob(jobs, runner);
        this.selected = new SelectedRun(training, project, runner);
        this.unfinished = new UnfinishedRun(training, project, runner);
        form.configProperty().subscribe(config -> curves().plan(config.optimisation().epochs()));
        Openings.listen(project, this::show);
        state.addListener((_, _, now) -> busy.set(BUSY.contains(now)));
    }

    private void show(@Nullable OpenProject opened) {
        cancel();
        forgetRun();
        state.set(opened == null ? State.NO_DATA : State.READY);
        selected.selectNewest();
        unfinished.look();
    }

    /** Starts a run with what the form says; does nothing while one runs or no dataset is open. */
    public void start() {
        start(form.config(), Text.NONE);
    }

    /**
     * Starts a run with these choices; does nothing while one runs or no dataset is open.
     *
     * @param why it is started, for a person who did not ask for it
     */
    public void start(TrainingConfig config, Text why) {
        begin(why, (data, events, stop) -> training.train(data, config, events, stop));
    }

    /** Trains again by the choices of the run that is used; by those of the form without one. */
    public void again() {
        start(selected.choices().orElseGet(form::config), Text.NONE);
    }

    /** Goes on with the run that was left; does nothing where there is none. */
    public void resume() {
        var left = unfinished.get();
        if (left != null) {
            resume(left);
        }
    }

    /** Goes on with a run that was left; of one that has ended, trains the model further. */
    public void resume(SavedRun left) {
        begin(Text.NONE, (data, events, stop) -> training.resume(data, left, events, stop));
    }

    private void begin(Text why, RunJob.Work work) {
        var data = project.getValue();
        if (data == null || busy.get()) {
            return;
        }
        forgetRun();
        reason.set(why);
        state.set(State.PREPARING);
        job.start(
                data,
                work,
                present.only(this::show),
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
        var after = ending.tell(outcome);
        if (outcome instanceof Outcome.Success<Finished>(var finished)) {
            finished.kept().ifPresent(kept -> selected.select(data, kept));
        }
        state.set(after);
        unfinished.look();
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
        if (busy.get()) {
            job.end(how);
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

    /** What to know about the run that does not end it. */
    public ObservableList<Sentence> remarks() {
        return figures.remarks();
    }

    /** Why the last run ended and what was kept, a sentence each. */
    public ObservableList<Sentence> ending() {
        return ending.sentences();
    }

    /** Why the run was started, where nobody asked for it; else nothing. */
    public ReadOnlyObjectProperty<Text> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** The run whose model the next steps work on. */
    public SelectedRun selected() {
        return selected;
    }

    /** The selected model: what the next steps work on. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> runProperty() {
        return selected.property();
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
