package app.ocellus.ui.evaluation;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Ranking;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Evaluation: the figures, the confusion matrix, and the pictures behind a part of it. */
public final class EvaluationViewModel {

    /** Evaluates a model on samples of its project. */
    @FunctionalInterface
    public interface Evaluating {
        /** Lets the run's model answer for {@code samples} of {@code snapshot}. */
        Evaluator.Report evaluate(
                TrainedRun run,
                DatasetSnapshot snapshot,
                List<ImageSample> samples,
                Progress.Listener progress,
                Cancellation cancellation);
    }

    /** How far the view is. */
    public enum State {
        /** There is no model yet. */
        NO_MODEL,
        /** The model is answering. */
        EVALUATING,
        /** There are figures. */
        READY,
        /** It failed. */
        FAILED
    }

    private final Evaluating evaluating;
    private final ObservableValue<@Nullable TrainedRun> run;
    private final ObservableValue<@Nullable OpenProject> project;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
    private final ReadOnlyObjectWrapper<Evaluator.@Nullable Report> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<SplitRole> role = new SimpleObjectProperty<>(SplitRole.TEST);
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(new Selection.Errors());
    private final ObjectProperty<@Nullable EvaluatedSample> selected = new SimpleObjectProperty<>();
    private final Baseline baseline = new Baseline();
    private final ObservableList<EvaluatedSample> pictures = FXCollections.observableArrayList();
    private final ObservableList<EvaluatedSample> readOnlyPictures =
            FXCollections.unmodifiableObservableList(pictures);
    private @Nullable Cancellation running;
    private int requests;

    /**
     * Evaluates whatever {@code run} holds, as soon as it holds it.
     *
     * @param project the open one, whose labels are those of today
     */
    public EvaluationViewModel(
            Evaluating evaluating,
            ObservableValue<@Nullable TrainedRun> run,
            ObservableValue<@Nullable OpenProject> project,
            Jobs jobs) {
        this.project = project;
        this.evaluating = evaluating;
        this.run = run;
        this.jobs = jobs;
        run.addListener(
                (_, old, now) -> {
                    if (now == null || !now.seesAs(old)) {
                        show(now);
                    }
                });
        role.addListener(_ -> evaluate());
        selection.addListener(_ -> showSelection());
    }

    private void show(@Nullable TrainedRun now) {
        boolean nothingToTest = now != null && data(now).split().test().isEmpty();
        if (nothingToTest && role.get() == SplitRole.TEST) {
            role.set(SplitRole.VALIDATION);
        } else {
            evaluate();
        }
    }

    /** What the run learnt from, with what a person did to it since. */
    private OpenProject data(TrainedRun of) {
        var open = project.getValue();
        return open != null && open.continues(of.project()) ? open : of.project();
    }

    /** Evaluates the present model on the chosen split; an evaluation that still runs is left. */
    public void evaluate() {
        requests++;
        if (running != null) {
            running.cancel();
        }
        var model = run.getValue();
        report.set(null);
        pictures.clear();
        selected.set(null);
        error.set(null);
        if (model == null) {
            state.set(State.NO_MODEL);
            return;
        }
        var data = data(model);
        var samples = data.split().of(role.get());
        if (samples.isEmpty()) {
            error.set(Sentence.of("ui.nothing-held-out"));
            state.set(State.FAILED);
            return;
        }
        state.set(State.EVALUATING);
        int request = requests;
        running =
                jobs.start(
                        "job.evaluating",
                        (progress, stop) ->
                                evaluating.evaluate(
                                        model, data.scan().snapshot(), samples, progress, stop),
                        outcome -> {
                            if (request == requests) {
                                ended(outcome);
                            }
                        });
    }

    private void ended(Outcome<Evaluator.Report> outcome) {
        switch (outcome) {
            case Outcome.Success<Evaluator.Report>(var value) -> {
                baseline.evaluated(value.evaluation());
                report.set(value);
                state.set(State.READY);
                selection.set(new Selection.Errors());
                showSelection();
            }
            case Outcome.Failure<Evaluator.Report>(var cause) -> {
                error.set(Failures.sentence(cause));
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<Evaluator.Report> _ -> {
                error.set(Sentence.of("training.cancelled"));
                state.set(State.FAILED);
            }
        }
    }

    /**
     * Joins the labels of {@code snapshot} to what the model answered; the part of the matrix that
     * is looked at stays.
     */
    public void rejoin(DatasetSnapshot snapshot) {
        var now = report.get();
        if (now != null) {
            var joined = Evaluation.of(now.predictions(), now.matching().outputs(), snapshot);
            baseline.joined(joined);
            report.set(now.with(joined));
            var before = selected.get();
            int place = pictures.indexOf(before);
            showSelection();
            Selection.nearest(pictures, before, place).ifPresent(selected::set);
        }
    }

    /**
     * What the shown evaluation is compared with: as the labels were, or by the run before; null
     * while there is none.
     */
    public ReadOnlyObjectProperty<@Nullable Evaluation> baselineProperty() {
        return baseline.property();
    }

    private void showSelection() {
        var now = report.get();
        pictures.setAll(
                now == null ? List.of() : selection.get().samples(now.evaluation().matrix()));
        selected.set(pictures.isEmpty() ? null : pictures.getFirst());
    }

    /** The five most probable classes of a sample. */
    public List<ClassProbability> top5(EvaluatedSample sample) {
        var now = report.get();
        return now == null
                ? List.of()
                : Ranking.top(now.matching().outputs(), sample.prediction().probabilities(), 5);
    }

    /** How far the view is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The figures and the matrix; null while there are none. */
    public ReadOnlyObjectProperty<Evaluator.@Nullable Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why there are none. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Which split is evaluated on. */
    public ObjectProperty<SplitRole> roleProperty() {
        return role;
    }

    /** Which part of the matrix is looked at. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The pictures of that part, worst first. */
    public ObservableList<EvaluatedSample> pictures() {
        return readOnlyPictures;
    }

    /** The picture that is shown large. */
    public ObjectProperty<@Nullable EvaluatedSample> selectedProperty() {
        return selected;
    }

    /** The model that is evaluated. */
    public ObservableValue<@Nullable TrainedRun> runProperty() {
        return run;
    }
}
