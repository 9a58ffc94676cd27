package app.ocellus.ui.runs;

import app.ocellus.ui.training.SelectedRun;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The run whose model the next steps work on, as the list of runs sees it. */
public final class UsedRun {

    private final ObservableValue<@Nullable OpenProject> project;
    private final SelectedRun selected;

    /** That of {@code selected}. */
    UsedRun(ObservableValue<@Nullable OpenProject> project, SelectedRun selected) {
        this.project = project;
        this.selected = selected;
    }

    /** Whether it is this one. */
    public boolean is(SavedRun run) {
        var used = run();
        return used != null && used.folder().equals(run.folder());
    }

    @Nullable SavedRun run() {
        var run = selected.property().get();
        return run == null ? null : run.saved();
    }

    void select(KeptRun kept) {
        var open = project.getValue();
        if (open != null) {
            selected.select(open, kept);
        }
    }

    /** Hears what is written down of a run now. */
    void describe(SavedRun run) {
        if (is(run)) {
            selected.describe(run);
        }
    }

    /** Takes the newest where it is among those that are gone. */
    void leave(List<SavedRun> gone) {
        if (gone.stream().anyMatch(this::is)) {
            selected.selectNewest();
        }
    }

    /** Changes when another is used. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> property() {
        return selected.property();
    }
}
