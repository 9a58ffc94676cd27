package app.ocellus.ui.dataset;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.TrashedProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Projects that were taken off the list, and the ways back. */
public final class RemovedProjects {

    private final Projects projects;
    private final TaskRunner runner;
    private final Consumer<Outcome<TrashedProject>> whenDone;
    private final Newest<List<TrashedProject>> listing;
    private final ReadOnlyObjectWrapper<@Nullable TrashedProject> last =
            new ReadOnlyObjectWrapper<>();

    /** Those of {@code projects}; {@code whenDone} hears of each that came or went, or did not. */
    RemovedProjects(
            Projects projects, TaskRunner runner, Consumer<Outcome<TrashedProject>> whenDone) {
        this.projects = projects;
        this.runner = runner;
        this.whenDone = whenDone;
        this.listing = new Newest<>(runner);
    }

    /** Reads them anew, in the background. */
    void refresh() {
        listing.ask(_ -> projects.trashed());
    }

    /** Takes a project off the list; its dataset is not touched. */
    void remove(String id) {
        runner.<TrashedProject>start(
                _ -> projects.remove(id),
                outcome -> {
                    if (outcome instanceof Outcome.Success<TrashedProject>(var trashed)) {
                        last.set(trashed);
                    }
                    whenDone.accept(outcome);
                });
    }

    /** Puts the project back that was removed last. */
    public void undo() {
        var trashed = last.get();
        if (trashed != null) {
            restore(trashed);
        }
    }

    /** Puts a project back. */
    public void restore(TrashedProject trashed) {
        act(List.of(trashed), () -> projects.restore(trashed));
    }

    /** Deletes projects for good. */
    public void delete(List<TrashedProject> some) {
        act(some, () -> some.forEach(projects::delete));
    }

    private void act(List<TrashedProject> some, Runnable act) {
        var now = last.get();
        if (now != null && some.contains(now)) {
            last.set(null);
        }
        runner.<TrashedProject>start(
                _ -> {
                    act.run();
                    return some.getFirst();
                },
                whenDone);
    }

    /** What was removed last and can be put back; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable TrashedProject> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** All that can be put back, by name; nothing before they are read. */
    public ReadOnlyObjectProperty<Optional<List<TrashedProject>>> allProperty() {
        return listing.answerProperty();
    }
}
