package app.ocellus.ui.evaluation.suspects;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.evaluation.suspects.DecidedLabels;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.dataset.ChosenSamples;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The labels that are probably wrong; a person decides about each. */
public final class SuspectsViewModel implements ChosenSamples {

    private final SuspectFinder finder;
    private final DatasetViewModel dataset;
    private final SuspectFilter filter;
    private final ObservableList<LabelIssue> chosen = FXCollections.observableArrayList();

    /** The suspects of whatever {@code dataset} holds, as {@code finder} finds them. */
    public SuspectsViewModel(SuspectFinder finder, DatasetViewModel dataset) {
        this.finder = finder;
        this.dataset = dataset;
        this.filter = new SuspectFilter(finder.suspectsProperty());
        Openings.listen(dataset.projectProperty(), _ -> filter.reset());
    }

    private @Nullable OpenProject open() {
        return dataset.projectProperty().get();
    }

    /** How they are found. */
    public SuspectFinder finder() {
        return finder;
    }

    /** Makes the chosen images what they look like. */
    public void accept() {
        accept(List.copyOf(chosen));
    }

    /** The same with all that are shown and reach the threshold, in one step. */
    public void acceptAll() {
        accept(filter.acceptableProperty().get());
    }

    private void accept(List<LabelIssue> issues) {
        if (!issues.isEmpty()) {
            var classes = issues.stream().map(issue -> issue.suggested().id()).toList();
            edits().make(Edit.relabel(ids(issues), classes));
        }
    }

    private static List<SampleId> ids(List<LabelIssue> issues) {
        return issues.stream().map(issue -> issue.sample().id()).toList();
    }

    /** Says that the labels of the chosen images are right; they are not suspected again. */
    public void keep() {
        if (!chosen.isEmpty()) {
            edits().make(new Edit.Keep(ids(chosen), DecidedLabels.CHECK));
        }
    }

    @Override
    public List<ImageSample> target() {
        return chosen.stream().map(LabelIssue::sample).toList();
    }

    @Override
    public List<ClassLabel> classes() {
        var open = open();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    /** Never: what is left out leaves the list. */
    @Override
    public boolean isExcluded(ImageSample sample) {
        return false;
    }

    /** What a sample is used for; null when for nothing. */
    public @Nullable SplitRole role(LabelIssue issue) {
        return finder.suspectsProperty().get().roles().get(issue.sample().id());
    }

    /** What a person does. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** How many labels look wrong, whichever are shown. */
    public ObservableValue<Integer> countProperty() {
        return finder.suspectsProperty().map(now -> now.issues().size());
    }

    /** Which of them are shown. */
    public SuspectFilter filter() {
        return filter;
    }

    /** The suspects that actions act on; the view keeps it. */
    public ObservableList<LabelIssue> chosen() {
        return chosen;
    }
}
