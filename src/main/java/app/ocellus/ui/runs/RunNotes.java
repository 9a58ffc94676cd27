package app.ocellus.ui.runs;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Saver;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.Project;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The notes on runs, saved one after the other as they are typed. */
public final class RunNotes {

    /** What a note belongs to. */
    private record Noted(Project project, SavedRun run) {}

    private final ObservableValue<@Nullable OpenProject> project;
    private final Saver<Noted, String> saver;
    private Runnable onClosing = () -> {};

    /** Notes on runs of whatever {@code project} holds. */
    RunNotes(
            ObservableValue<@Nullable OpenProject> project,
            TaskRunner runner,
            Consumer<Outcome<String>> whenDone) {
        this.project = project;
        this.saver = new Saver<>(runner, RunNotes::save, whenDone);
    }

    private static void save(Noted noted, String text) {
        noted.project().runs().note(noted.run(), text);
    }

    /** Writes a note on a run. */
    public void write(RunRow row, String text) {
        var open = project.getValue();
        if (open != null) {
            saver.save(new Noted(open.project(), row.saved()), text);
        }
    }

    /** Says by what a note that is being written is saved when the window closes. */
    void setOnClosing(Runnable listener) {
        onClosing = listener;
    }

    /** Writes down what was typed last; done when it is on the disk. */
    CompletableFuture<Void> finish() {
        onClosing.run();
        return saver.finish();
    }
}
