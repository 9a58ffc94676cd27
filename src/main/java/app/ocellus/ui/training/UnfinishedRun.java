package app.ocellus.ui.training;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The run that was left, for as long as somebody may be asked whether to go on with it. */
public final class UnfinishedRun {

    private final Training training;
    private final ObservableValue<@Nullable OpenProject> project;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable SavedRun> run = new ReadOnlyObjectWrapper<>();

    UnfinishedRun(
            Training training, ObservableValue<@Nullable OpenProject> project, TaskRunner runner) {
        this.training = training;
        this.project = project;
        this.runner = runner;
    }

    /** Looks for one of the open project. */
    void look() {
        var opened = project.getValue();
        if (opened == null) {
            return;
        }
        runner.start(
                _ -> training.unfinished(opened),
                outcome -> {
                    if (project.getValue() == opened
                            && outcome instanceof Outcome.Success<Optional<SavedRun>>(var left)) {
                        run.set(left.orElse(null));
                    }
                });
    }

    /** Asks no more, not the next time either; the run stays among the others. */
    public void decline() {
        var opened = project.getValue();
        var left = run.get();
        clear();
        if (opened != null && left != null) {
            runner.start(
                    _ -> {
                        training.decline(opened, left);
                        return left;
                    },
                    _ -> {});
        }
    }

    void clear() {
        run.set(null);
    }

    @Nullable SavedRun get() {
        return run.get();
    }

    /** The run; null for none. */
    public ReadOnlyObjectProperty<@Nullable SavedRun> property() {
        return run.getReadOnlyProperty();
    }
}
