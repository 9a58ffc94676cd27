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
import java.util.Optional;

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

    private final ObservableValue<@Nullable TrainedRun> run;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
    private final ReadOnlyObjectWrapper<Evaluator.@Nullable Report> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Evaluated> evaluated =
            new ReadOnlyObjectWrapper<>();
    private final DataChoice data = new DataChoice();
    private final Asking asking;
    private final ReportViewModel reports;
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(new Selection.Errors());
    private final ObjectProperty<@Nullable EvaluatedSample> selected = new SimpleObjectProperty<>();
    private final Baseline baseline = new Baseline();
    private final ObservableList<EvaluatedSample> pictures = FXCollections.observableArrayList();
    private final ObservableList<EvaluatedSample> readOnlyPictures =
            FXCollections.unmodifiableObservableList(pictures);

    /**
     * Evaluates whatever {@code run} holds, as soon as it holds it.
     *
     * @param project the open one, whose labels are those of today
     */
    public EvaluationViewModel(
            EvaluationWork work,
            ObservableValue<@Nullable TrainedRun> run,
            ObservableValue<@Nullable OpenProject> project,
            Jobs jobs) {
        this.run = run;
        this.asking = new Asking(work, project, data, jobs);
        this.reports = new ReportViewModel(work.reporting(), evaluated, jobs);
        run.addListener(
                (_, old, now) -> {
                    if (now == null || !now.seesAs(old)) {
                        leaveOtherData(old, now);
                        show(now);
                    }
                });
        data.roleProperty().addListener(_ -> evaluate());
        data.otherProperty().addListener((_, _, _) -> evaluate());
        selection.addListener(_ -> showSelection());
    }

    /** Models of one project are compared on other data; another project begins with its own. */
    private void leaveOtherData(@Nullable TrainedRun old, @Nullable TrainedRun now) {
        if (now == null || old == null || !now.project().continues(old.project())) {
            data.back();
        }
    }

    private void show(@Nullable TrainedRun now) {
        boolean nothingToTest = now != null && asking.own(now).split().test().isEmpty();
        if (nothingToTest && roleProperty().get() == SplitRole.TEST) {
            roleProperty().set(SplitRole.VALIDATION);
        } else {
            evaluate();
        }
    }

    /** Evaluates the present model on the chosen data; an evaluation that still runs is left. */
    public void evaluate() {
        asking.leave();
        show(Optional.empty());
        pictures.clear();
        selected.set(null);
        error.set(null);
        var model = run.getValue();
        if (model == null) {
            state.set(State.NO_MODEL);
        } else if (asking.hasImages(model)) {
            state.set(State.EVALUATING);
            asking.ask(model, this::ended);
        } else {
            failed(Sentence.of("ui.nothing-held-out"));
        }
    }

    private void failed(Sentence why) {
        error.set(why);
        state.set(State.FAILED);
    }

    private void show(Optional<Evaluated> now) {
        evaluated.set(now.orElse(null));
        report.set(now.map(Evaluated::report).orElse(null));
    }

    private void ended(Outcome<Evaluated> outcome) {
        switch (outcome) {
            case Outcome.Success<Evaluated>(var value) -> {
                baseline.evaluated(value);
                show(Optional.of(value));
                state.set(State.READY);
                selection.set(new Selection.Errors());
                showSelection();
            }
            case Outcome.Failure<Evaluated>(var cause) -> failed(Failures.sentence(cause));
            case Outcome.Cancelled<Evaluated> _ -> failed(Sentence.of("training.cancelled"));
        }
    }

    /**
     * Joins the labels of {@code snapshot} to what the model answered; the part of the matrix that
     * is looked at stays.
     */
    public void rejoin(DatasetSnapshot snapshot) {
        var now = evaluated.get();
        if (now != null) {
            var joined = now.joined(snapshot);
            baseline.joined(joined.report().evaluation());
            show(Optional.of(joined));
            var before = selected.get();
            int place = pictures.indexOf(before);
            showSelection();
            Selection.nearest(pictures, before, place).ifPresent(selected::set);
        }
    }

    /** What it is compared with: as the labels were, or by the run before; null for nothing. */
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

    /** The same with what was asked about. */
    public ReadOnlyObjectProperty<@Nullable Evaluated> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** Which data is evaluated on. */
    public DataChoice data() {
        return data;
    }

    /** Reports of what is shown. */
    public ReportViewModel reports() {
        return reports;
    }

    /** Which split of the project is evaluated on, as long as it is no other data. */
    public ObjectProperty<SplitRole> roleProperty() {
        return data.roleProperty();
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
