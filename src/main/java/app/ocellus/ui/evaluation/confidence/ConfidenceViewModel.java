package app.ocellus.ui.evaluation.confidence;

import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.CoverageCurve;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.Selection;
import app.ocellus.ui.training.SelectedRun;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How far the model's confidence can be trusted, and below which it had better say nothing. */
public final class ConfidenceViewModel {

    /** Keeps a threshold in the model of a run. */
    @FunctionalInterface
    public interface Keeping {
        /** The run with that threshold in its model. */
        KeptRun keep(TrainedRun run, double threshold);
    }

    private static final double USUAL_TARGET = 0.95;

    private final EvaluationViewModel evaluation;
    private final SelectedRun selected;
    private final Keeping keeping;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<CoverageCurve> curve =
            new ReadOnlyObjectWrapper<>(CoverageCurve.of(List.of()));
    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private final DoubleProperty target = new SimpleDoubleProperty(USUAL_TARGET);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding changed;

    /**
     * The confidence of what {@code evaluation} shows.
     *
     * @param selected the run that is evaluated; hears of its new threshold
     */
    public ConfidenceViewModel(
            EvaluationViewModel evaluation,
            SelectedRun selected,
            Keeping keeping,
            TaskRunner runner) {
        this.evaluation = evaluation;
        this.selected = selected;
        this.keeping = keeping;
        this.runner = runner;
        this.changed =
                Bindings.createBooleanBinding(
                        () -> selected.property().get() != null && threshold.get() != kept(),
                        threshold,
                        selected.property());
        evaluation.reportProperty().addListener((_, _, _) -> look());
        selected.property().addListener((_, old, now) -> take(old, now));
        threshold.set(kept());
        look();
    }

    private void look() {
        curve.set(CoverageCurve.of(samples()));
    }

    private void take(@Nullable TrainedRun old, @Nullable TrainedRun now) {
        if (now == null || !now.seesAs(old)) {
            problem.set(null);
        }
        threshold.set(kept());
    }

    private List<EvaluatedSample> samples() {
        var report = evaluation.reportProperty().get();
        return report == null ? List.of() : report.evaluation().samples();
    }

    /** The threshold that is in the model; 0 without one. */
    public double kept() {
        var run = selected.property().get();
        return run == null ? 0 : run.model().output().threshold();
    }

    /** The temperature that is in the model; 1 for none. */
    public double temperature() {
        var run = selected.property().get();
        return run == null ? 1 : run.model().output().temperature();
    }

    /** The bars of the reliability diagram. */
    public List<Calibration.Bin> bins() {
        return Calibration.reliability(samples());
    }

    /** How far, on average, what is said is from what comes true; in [0,1]. */
    public double expectedError() {
        return Calibration.expectedError(samples());
    }

    /** What each threshold would come to. */
    public ReadOnlyObjectProperty<CoverageCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** The threshold that is tried out, in [0,1]. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** How often the answers are to be right, in [0,1]. */
    public DoubleProperty targetProperty() {
        return target;
    }

    /** What the threshold that is tried out comes to. */
    public CoverageCurve.Point point() {
        return curve.get().at(threshold.get());
    }

    /** How many images it leaves without an answer: those that {@link #showUnsure} opens. */
    public int unsure() {
        return curve.get().unanswered(threshold.get());
    }

    /** Tries out the threshold that leaves out the fewest for the accuracy that is wanted. */
    public void suggest() {
        var point = curve.get().suggestion(target.get());
        problem.set(
                point.isPresent()
                        ? null
                        : Sentence.of("ui.no-threshold", Math.round(100 * target.get())));
        point.ifPresent(found -> threshold.set(found.threshold()));
    }

    /** Keeps the threshold in the model: from now on it says "not sure" below it. */
    public void keep() {
        var run = selected.property().get();
        double wanted = threshold.get();
        if (run != null) {
            problem.set(null);
            runner.start(_ -> keeping.keep(run, wanted), outcome -> kept(run, outcome));
        }
    }

    private void kept(TrainedRun run, Outcome<KeptRun> outcome) {
        switch (outcome) {
            case Outcome.Success<KeptRun>(var now) -> {
                if (run.equals(selected.property().get())) {
                    selected.select(run.project(), now);
                }
            }
            case Outcome.Failure<KeptRun>(var cause) -> problem.set(Failures.sentence(cause));
            case Outcome.Cancelled<KeptRun> _ -> {}
        }
    }

    /** Goes back to what is in the model. */
    public void revert() {
        threshold.set(kept());
        problem.set(null);
    }

    /** Opens the images that the threshold leaves without an answer. */
    public void showUnsure() {
        evaluation.selectionProperty().set(new Selection.Unsure(threshold.get()));
    }

    /** Opens the images of one bar. */
    public void show(Calibration.Bin bin) {
        evaluation.selectionProperty().set(new Selection.Confident(bin));
    }

    /** Whether the threshold is another than the model's. */
    public ObservableBooleanValue changedProperty() {
        return changed;
    }

    /** Why something did not work; null while it did. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is looked at. */
    public EvaluationViewModel evaluation() {
        return evaluation;
    }
}
