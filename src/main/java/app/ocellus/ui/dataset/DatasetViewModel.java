package app.ocellus.ui.dataset;

import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.copy.CopyViewModel;
import app.ocellus.workspace.project.MissingDatasetException;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectSession;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

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

    private final DatasetOpener opener;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> missing = new ReadOnlyObjectWrapper<>();
    private final SamplesViewModel samples;
    private final EditsViewModel edits;
    private final CopyViewModel copy;
    private volatile @Nullable ProjectSession session;
    private @Nullable Cancellation opening;
    private int requests;

    /** Nothing open yet. */
    public DatasetViewModel(DatasetOpener opener, Jobs jobs) {
        this(opener, new DatasetCopy(FileOps.REAL, Drafts.NONE)::write, jobs);
    }

    /** The same, with what writes copies. */
    public DatasetViewModel(DatasetOpener opener, CopyViewModel.Copying copying, Jobs jobs) {
        this.opener = opener;
        this.jobs = jobs;
        this.samples = new SamplesViewModel(project, jobs);
        this.edits = new EditsViewModel(this, jobs);
        this.copy = new CopyViewModel(project, copying, jobs);
    }

    /** Opens a dataset; one that is still being opened is left. */
    public void open(Path data) {
        open((progress, stop) -> opener.open(data, progress, stop));
    }

    /** Opens several folders as one dataset, or the only one of the list. */
    public void open(List<Path> folders) {
        open((progress, stop) -> opener.open(folders, progress, stop));
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
                jobs.<ProjectSession>start(
                        name,
                        (progress, stop) -> new ProjectSession(work.run(progress, stop)),
                        outcome -> {
                            if (request == requests) {
                                opened(outcome);
                            }
                        });
    }

    private void opened(Outcome<ProjectSession> outcome) {
        switch (outcome) {
            case Outcome.Success<ProjectSession>(var value) -> show(value);
            case Outcome.Failure<ProjectSession>(var cause) -> fail(cause);
            case Outcome.Cancelled<ProjectSession> _ -> state.set(openState());
        }
    }

    private void fail(Throwable cause) {
        error.set(Failures.sentence(cause));
        missing.set(cause instanceof MissingDatasetException gone ? gone.project() : null);
        state.set(State.FAILED);
    }

    private void show(ProjectSession opened) {
        session = opened;
        project.set(opened.now());
        state.set(State.READY);
    }

    /** Shows an open project as an edit left it; another that was opened meanwhile stays. */
    void edited(ProjectSession of, OpenProject now) {
        if (of == session) {
            project.set(now);
        }
    }

    /** Looks for files that came or went; what was done to the dataset holds. */
    public void rescan() {
        var open = session;
        if (open == null || state.get() != State.READY) {
            return;
        }
        error.set(null);
        opening =
                jobs.<OpenProject>start(
                        "job.scanning",
                        (progress, stop) ->
                                open.rescanned(opener.rescan(open.now(), progress, stop)),
                        outcome -> rescanned(open, outcome));
    }

    private void rescanned(ProjectSession of, Outcome<OpenProject> outcome) {
        switch (outcome) {
            case Outcome.Success<OpenProject>(var now) -> edited(of, now);
            case Outcome.Failure<OpenProject>(var cause) -> {
                if (of == session) {
                    fail(cause);
                }
            }
            case Outcome.Cancelled<OpenProject> _ -> {}
        }
    }

    /**
     * What another plan would come to; nothing is changed by it.
     *
     * @throws NullPointerException while no project is open
     */
    public OpenProject proposed(SplitPlan plan) {
        return Objects.requireNonNull(session, "no project is open").proposed(plan);
    }

    /** Where the open project is changed; null while none is open. */
    @Nullable ProjectSession session() {
        return session;
    }

    /** What a person does to it. */
    public EditsViewModel edits() {
        return edits;
    }

    /** How a copy of it is written. */
    public CopyViewModel copy() {
        return copy;
    }

    /** Which of its samples are shown. */
    public SamplesViewModel samples() {
        return samples;
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
}
