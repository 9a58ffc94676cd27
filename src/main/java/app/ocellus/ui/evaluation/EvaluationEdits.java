package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.EvaluationDifference;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Prediction;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.ChosenSamples;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.SampleIndex;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Labels are put right where one sees that they are wrong, and the evaluation follows when it is
 * asked to: the model's answers stay, only today's labels are joined to them.
 */
public final class EvaluationEdits implements ChosenSamples {

    private final EvaluationViewModel evaluation;
    private final DatasetViewModel dataset;
    private final ObservableList<EvaluatedSample> chosen = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable EvaluationDifference> difference =
            new ReadOnlyObjectWrapper<>();
    private final BooleanBinding readOnly;
    private final StringBinding readOnlyReason;
    private SampleIndex today = SampleIndex.NONE;

    /** Edits {@code dataset} from what {@code evaluation} shows. */
    public EvaluationEdits(EvaluationViewModel evaluation, DatasetViewModel dataset) {
        this.evaluation = evaluation;
        this.dataset = dataset;
        this.readOnly =
                Bindings.createBooleanBinding(
                        () -> !reason().equals(Text.NONE),
                        dataset.projectProperty(),
                        dataset.edits().readOnlyProperty(),
                        evaluation.reportProperty());
        this.readOnlyReason =
                Bindings.createStringBinding(
                        () -> reason().spoken(),
                        readOnly,
                        evaluation.reportProperty(),
                        Messages.localeProperty());
        dataset.projectProperty().addListener((_, _, now) -> look(now));
        evaluation.reportProperty().addListener((_, _, _) -> reported());
        look(dataset.projectProperty().get());
    }

    private void look(@Nullable OpenProject open) {
        today = open == null ? SampleIndex.NONE : open.index();
        count();
    }

    private void reported() {
        var report = evaluation.reportProperty().get();
        var baseline = evaluation.baselineProperty().get();
        if (report == null || baseline == null) {
            difference.set(null);
        } else {
            var now = EvaluationDifference.of(baseline, report.evaluation());
            difference.set(now.isNone() ? null : now);
        }
        count();
    }

    private void count() {
        var report = evaluation.reportProperty().get();
        pending.set(report == null || !isOfOpenProject() ? 0 : changed(report));
    }

    /** Samples whose label is not the one that was evaluated, or that are in or out since. */
    private int changed(Evaluator.Report report) {
        var shown =
                report.evaluation().samples().stream()
                        .collect(
                                Collectors.toMap(
                                        sample -> sample.sample().id(),
                                        sample -> sample.actual().id()));
        return (int)
                report.predictions().stream()
                        .map(Prediction::sample)
                        .filter(id -> !Objects.equals(shown.get(id), label(id)))
                        .count();
    }

    private @Nullable ClassId label(SampleId id) {
        var now = today.used(id);
        return now == null ? null : now.classId();
    }

    private boolean isOfOpenProject() {
        var run = evaluation.runProperty().getValue();
        var open = dataset.projectProperty().get();
        boolean own = evaluation.data().otherProperty().get() == null;
        return own && run != null && open != null && open.continues(run.project());
    }

    private Text reason() {
        if (evaluation.data().otherProperty().get() != null) {
            return Text.of("evaluation.read-only-other");
        }
        if (!isOfOpenProject()) {
            return Text.of("evaluation.read-only-not-open");
        }
        return dataset.edits().readOnlyProperty().get()
                ? Text.of("evaluation.read-only")
                : Text.NONE;
    }

    /** Joins today's labels to the answers; the part of the matrix that is looked at stays. */
    public void reevaluate() {
        var open = dataset.projectProperty().get();
        if (open != null && isOfOpenProject()) {
            evaluation.rejoin(open.scan().snapshot());
        }
    }

    @Override
    public List<ImageSample> target() {
        if (!isOfOpenProject()) {
            return List.of();
        }
        var one = evaluation.selectedProperty().get();
        var shown = chosen.isEmpty() && one != null ? List.of(one) : List.copyOf(chosen);
        return shown.stream().map(this::present).toList();
    }

    /** The sample as it is today; as it was evaluated where it is left out. */
    private ImageSample present(EvaluatedSample sample) {
        return Objects.requireNonNullElse(today.used(sample.sample().id()), sample.sample());
    }

    @Override
    public List<ClassLabel> classes() {
        var open = dataset.projectProperty().get();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    @Override
    public boolean isExcluded(ImageSample sample) {
        return isOfOpenProject() && today.used(sample.id()) == null;
    }

    /** The label that a person has given since; null where it is the one that was evaluated. */
    public @Nullable ClassLabel newLabel(EvaluatedSample sample) {
        if (!isOfOpenProject()) {
            return null;
        }
        ClassId now = present(sample).classId();
        return now.equals(sample.actual().id())
                ? null
                : classes().stream()
                        .filter(label -> label.id().equals(now))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether nothing may be changed: another project is open, or it may only be looked at. */
    public ObservableBooleanValue readOnlyProperty() {
        return readOnly;
    }

    /** Why that is, in a sentence; empty where things may be changed. */
    public ObservableValue<String> readOnlyReason() {
        return readOnlyReason;
    }

    /** What a person does. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** The pictures that are chosen; the view keeps it. */
    public ObservableList<EvaluatedSample> chosen() {
        return chosen;
    }

    /** How many of the evaluated samples have changed since. */
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** What the edits, or another run on the same samples, changed; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable EvaluationDifference> differenceProperty() {
        return difference.getReadOnlyProperty();
    }
}
