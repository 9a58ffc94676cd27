package app.ocellus.ui.evaluation.suspects;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.dataset.suspects.Suspects;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which of the suspects are shown, and which of those may be accepted unseen. */
public final class SuspectFilter {

    private static final double USUAL_THRESHOLD = 90;

    private final ObservableValue<Suspects> suspects;
    private final ObjectProperty<@Nullable ClassId> label = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SplitRole> split = new SimpleObjectProperty<>();
    private final DoubleProperty threshold = new SimpleDoubleProperty(USUAL_THRESHOLD);
    private final ReadOnlyObjectWrapper<List<LabelIssue>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<LabelIssue>> acceptable =
            new ReadOnlyObjectWrapper<>(List.of());

    SuspectFilter(ObservableValue<Suspects> suspects) {
        this.suspects = suspects;
        suspects.addListener(_ -> filter());
        label.addListener(_ -> filter());
        split.addListener(_ -> filter());
        threshold.addListener(_ -> count());
    }

    /** Shows all of another dataset. */
    void reset() {
        label.set(null);
        split.set(null);
    }

    private void filter() {
        var now = suspects.getValue();
        shown.set(now.issues().stream().filter(issue -> passes(issue, now)).toList());
        count();
    }

    private boolean passes(LabelIssue issue, Suspects now) {
        return (label.get() == null || issue.label().id().equals(label.get()))
                && (split.get() == null || split.get() == now.roles().get(issue.sample().id()));
    }

    private void count() {
        acceptable.set(
                shown.get().stream().filter(issue -> percent(issue) >= threshold.get()).toList());
    }

    /** As it is written: who reads 90.0 % counts it among those from 90 %. */
    private static double percent(LabelIssue issue) {
        return Math.round(1000 * issue.suggestedProbability()) / 10.0;
    }

    /** The suspects that pass, the worst first. */
    public ReadOnlyObjectProperty<List<LabelIssue>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Those of the shown whose suggestion is at least as probable as the threshold. */
    public ReadOnlyObjectProperty<List<LabelIssue>> acceptableProperty() {
        return acceptable.getReadOnlyProperty();
    }

    /** How probable a suggestion must be to be accepted unseen, in percent. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Shows what is labelled so only; null shows all. */
    public ObjectProperty<@Nullable ClassId> labelProperty() {
        return label;
    }

    /** Shows one split only; null shows all. */
    public ObjectProperty<@Nullable SplitRole> splitProperty() {
        return split;
    }
}
