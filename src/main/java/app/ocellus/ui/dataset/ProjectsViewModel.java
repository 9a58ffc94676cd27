package app.ocellus.ui.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.Location;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectSummary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The projects: their list, the name of the open one, and how they come, move and go. */
public final class ProjectsViewModel {

    private final Projects projects;
    private final DatasetViewModel dataset;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ObservableList<ProjectSummary> list = FXCollections.observableArrayList();
    private final ObservableList<ProjectSummary> readOnlyList =
            FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final BooleanProperty browsing = new SimpleBooleanProperty();
    private final RemovedProjects removed;
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> notice = new ReadOnlyObjectWrapper<>(Text.NONE);

    private Optional<Text> arrival = Optional.empty();

    /** The projects that {@code projects} keeps; they are shown by {@code dataset}. */
    public ProjectsViewModel(
            Projects projects, DatasetViewModel dataset, Jobs jobs, TaskRunner runner) {
        this.projects = projects;
        this.dataset = dataset;
        this.jobs = jobs;
        this.runner = runner;
        this.removed =
                new RemovedProjects(
                        projects,
                        runner,
                        outcome -> {
                            succeeded(outcome, _ -> {});
                            refresh();
                        });
        Openings.listen(dataset.projectProperty(), this::opened);
        dataset.stateProperty().addListener(_ -> refresh());
        refresh();
    }

    private void opened(@Nullable OpenProject now) {
        name.set(now == null ? "" : now.name());
        browsing.set(false);
        if (now != null) {
            projects.shown(now);
            if (now.project().isReadOnly()) {
                error.set(Sentence.of("workspace.read-only", now.name()));
            }
        }
    }

    /** Reads the list anew, in the background. */
    public void refresh() {
        removed.refresh();
        runner.<List<ProjectSummary>>start(
                _ -> projects.list(), outcome -> succeeded(outcome, this::show));
    }

    private void show(List<ProjectSummary> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private <T> void succeeded(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Success<T>(var value) -> then.accept(value);
            case Outcome.Failure<T>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<T> _ -> {}
        }
    }

    /** Opens a project of the list. */
    public void open(String id) {
        arrival = Optional.empty();
        dataset.open((progress, stop) -> projects.reopen(id, progress, stop));
    }

    /**
     * Looks for the dataset of a project in a folder, and opens it there.
     *
     * @param doubtful asks whether to take a folder in which most is missing
     */
    public void locate(String id, Path folder, Predicate<Location> doubtful) {
        error.set(null);
        jobs.<Location>start(
                "job.locating",
                (progress, stop) -> projects.look(id, folder, progress, stop),
                outcome ->
                        succeeded(
                                outcome,
                                found -> {
                                    if (!found.isDoubtful() || doubtful.test(found)) {
                                        settle(found);
                                    }
                                }));
    }

    private void settle(Location found) {
        arrival =
                Optional.of(
                        Text.of(
                                "projects.located",
                                found.byPath() + found.byContent(),
                                found.byContent(),
                                found.missing()));
        dataset.open((_, _) -> projects.settle(found));
    }

    /** What is to be said of the project that has just been opened, once. */
    public Optional<Text> takeArrival() {
        var said = arrival;
        arrival = Optional.empty();
        return said;
    }

    /** Gives the open project another name; a blank one is refused in words. */
    public void rename(String wanted) {
        var open = dataset.projectProperty().get();
        if (open == null || wanted.equals(name.get())) {
            return;
        }
        error.set(null);
        runner.<String>start(
                _ -> {
                    open.project().rename(wanted);
                    return open.name();
                },
                outcome -> {
                    succeeded(outcome, name::set);
                    refresh();
                });
    }

    /** Takes a project off the list; its dataset is not touched. */
    public void remove(String id) {
        error.set(null);
        removed.remove(id);
    }

    /** Saves the open project as one file. */
    public void save(Path target, boolean everything) {
        var open = dataset.projectProperty().get();
        if (open == null) {
            return;
        }
        error.set(null);
        jobs.<Path>start(
                "job.saving-project",
                (progress, stop) -> {
                    projects.save(open, target, everything, progress, stop);
                    return target;
                },
                outcome -> succeeded(outcome, file -> notice.set(Text.of("projects.saved", file))));
    }

    /** Brings a project that was saved as one file, and opens it. */
    public void bring(Path archive) {
        error.set(null);
        jobs.<String>start(
                "job.opening-project",
                (progress, stop) -> projects.bring(archive, progress, stop),
                outcome -> succeeded(outcome, this::open));
    }

    /** Forgets what went wrong. */
    public void dismissError() {
        error.set(null);
    }

    /** All projects, the last opened first. */
    public ObservableList<ProjectSummary> list() {
        return readOnlyList;
    }

    /** What the open project is called; empty when none is. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The open project; null when none is. */
    public ReadOnlyObjectProperty<@Nullable OpenProject> projectProperty() {
        return dataset.projectProperty();
    }

    /** Whether the list is looked at while a project is open. */
    public BooleanProperty browsingProperty() {
        return browsing;
    }

    /** Those that were taken off the list. */
    public RemovedProjects removed() {
        return removed;
    }

    /** What did not work; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What worked, for the status line. */
    public ReadOnlyObjectProperty<Text> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
