package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SplitRole;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.MissingDatasetException;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The open dataset: how it is opened, and which of its samples are shown. */
public final class DatasetViewModel {

    /** How far the view is. */
    public enum State {
        /** Nothing is open. */
        EMPTY,
        /** The sample is being drawn. */
        DRAWING,
        /** A dataset is being opened. */
        OPENING,
        /** A dataset is open. */
        READY,
        /** It could not be opened; an earlier one stays open. */
        FAILED
    }

    /** How the samples are ordered. */
    public enum Order {
        /** Mixed, the way people look at a dataset first. */
        SHUFFLED,
        /** By class and file name. */
        NAME
    }

    private final DatasetOpener opener;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> missing = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ClassId> classFilter = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SplitRole> splitFilter = new SimpleObjectProperty<>();
    private final StringProperty textFilter = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.SHUFFLED);
    private final ObjectProperty<@Nullable ImageSample> selected = new SimpleObjectProperty<>();
    private final ObservableList<ImageSample> shown = FXCollections.observableArrayList();
    private final ObservableList<ImageSample> readOnlyShown =
            FXCollections.unmodifiableObservableList(shown);
    private final ObservableList<ScanProblem> problems = FXCollections.observableArrayList();
    private final ObservableList<ScanProblem> readOnlyProblems =
            FXCollections.unmodifiableObservableList(problems);
    private SampleFacts facts = SampleFacts.NONE;
    private boolean changingDataset;
    private @Nullable Cancellation opening;
    private int requests;

    /** Nothing open yet. */
    public DatasetViewModel(DatasetOpener opener, Jobs jobs) {
        this.opener = opener;
        this.jobs = jobs;
        for (Observable filter : List.<Observable>of(classFilter, splitFilter, textFilter, order)) {
            filter.addListener(_ -> filter());
        }
    }

    /** Opens a dataset; one that is still being opened is left. */
    public void open(Path data) {
        open((progress, stop) -> opener.open(data, progress, stop));
    }

    /** Opens a project by other work than a folder's scan. */
    void open(Jobs.Work<OpenProject> work) {
        start(State.OPENING, "job.scanning", work);
    }

    /** Opens the sample, drawing it first where it is not there yet. */
    public void openSample() {
        start(
                State.DRAWING,
                "job.drawing",
                (progress, stop) -> opener.open(opener.sample(progress, stop), progress, stop));
    }

    /** Forgets why the last attempt failed. */
    public void dismissError() {
        if (state.get() == State.FAILED) {
            error.set(null);
            missing.set(null);
            state.set(openState());
        }
    }

    private State openState() {
        return project.get() == null ? State.EMPTY : State.READY;
    }

    private void start(State meanwhile, String name, Jobs.Work<OpenProject> work) {
        if (opening != null) {
            opening.cancel();
        }
        missing.set(null);
        state.set(meanwhile);
        error.set(null);
        int request = ++requests;
        opening =
                jobs.start(
                        name,
                        work,
                        outcome -> {
                            if (request == requests) {
                                opened(outcome);
                            }
                        });
    }

    private void opened(Outcome<OpenProject> outcome) {
        switch (outcome) {
            case Outcome.Success<OpenProject>(var value) -> show(value);
            case Outcome.Failure<OpenProject>(var cause) -> {
                error.set(Failures.sentence(cause));
                missing.set(cause instanceof MissingDatasetException gone ? gone.project() : null);
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<OpenProject> _ -> state.set(openState());
        }
    }

    private void show(OpenProject opened) {
        facts = SampleFacts.of(opened);
        problems.setAll(opened.scan().problems());
        // the samples of the earlier dataset are not to be shown once more at each of these
        changingDataset = true;
        selected.set(null);
        classFilter.set(null);
        splitFilter.set(null);
        textFilter.set("");
        project.set(opened);
        changingDataset = false;
        filter();
        state.set(State.READY);
    }

    private void filter() {
        var open = project.get();
        if (open == null || changingDataset) {
            return;
        }
        var wanted =
                new SampleFilter(classFilter.get(), splitFilter.get(), textFilter.get(), facts);
        var samples = open.scan().snapshot().samples();
        shown.setAll(wanted.among(samples, order.get() == Order.SHUFFLED));
    }

    /** The split a sample is in. */
    public SplitRole roleOf(ImageSample sample) {
        return facts.role(sample);
    }

    /** The class a sample is of. */
    public ClassLabel labelOf(ImageSample sample) {
        return facts.label(sample);
    }

    /** The place of a class among the classes, which decides its colour. */
    public int indexOf(ClassLabel label) {
        return Math.max(0, facts.classes().indexOf(label));
    }

    /** Whether another sample has the very same content. */
    public boolean isDuplicate(ImageSample sample) {
        return facts.duplicates().contains(sample.id());
    }

    /** How far the view is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The open project: what the next steps work on. */
    public ReadOnlyObjectProperty<@Nullable OpenProject> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** Why the last attempt to open something failed. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The id of the project whose dataset was not where it was; null when that is not why. */
    public ReadOnlyObjectProperty<@Nullable String> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Shows one class only; null shows all. */
    public ObjectProperty<@Nullable ClassId> classFilterProperty() {
        return classFilter;
    }

    /** Shows one split only; null shows all. */
    public ObjectProperty<@Nullable SplitRole> splitFilterProperty() {
        return splitFilter;
    }

    /** Shows files whose path holds this text. */
    public StringProperty textFilterProperty() {
        return textFilter;
    }

    /** How the samples are ordered. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** The sample that the inspector shows. */
    public ObjectProperty<@Nullable ImageSample> selectedProperty() {
        return selected;
    }

    /** The samples that pass the filters, in order. */
    public ObservableList<ImageSample> shown() {
        return readOnlyShown;
    }

    /** What was left out, and what is worth a look. */
    public ObservableList<ScanProblem> problems() {
        return readOnlyProblems;
    }
}
