package app.ocellus.ui.training;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The run whose model the next steps work on: the newest, or the one that a person chose. */
public final class SelectedRun {

    private final Training training;
    private final ObservableValue<@Nullable OpenProject> project;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable TrainedRun> run = new ReadOnlyObjectWrapper<>();

    /** No run yet of whatever {@code project} holds. */
    SelectedRun(
            Training training, ObservableValue<@Nullable OpenProject> project, TaskRunner runner) {
        this.training = training;
        this.project = project;
        this.runner = runner;
    }

    /** Selects the newest run of the project that has a model; none where there is none. */
    public void selectNewest() {
        run.set(null);
        var opened = project.getValue();
        if (opened != null) {
            runner.start(_ -> training.newest(opened), outcome -> showEarlier(opened, outcome));
        }
    }

    private void showEarlier(OpenProject opened, Outcome<Optional<KeptRun>> outcome) {
        boolean wanted = project.getValue() == opened && run.get() == null;
        if (wanted && outcome instanceof Outcome.Success<Optional<KeptRun>>(var earlier)) {
            earlier.ifPresent(kept -> select(opened, kept));
        }
    }

    /** Selects a run of a project. */
    public void select(OpenProject data, KeptRun kept) {
        run.set(new TrainedRun(data, kept.saved(), kept.model()));
    }

    /** Takes over what is written down of the selected run now. */
    public void describe(SavedRun saved) {
        var now = run.get();
        if (now != null) {
            run.set(new TrainedRun(now.project(), saved, now.model()));
        }
    }

    /** By which choices it was trained; nothing where that is not known. */
    Optional<TrainingConfig> choices() {
        return Optional.ofNullable(run.get()).map(used -> used.saved().record().config());
    }

    /** The selected run; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> property() {
        return run.getReadOnlyProperty();
    }
}
