package app.ocellus.ui.runs;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.RunStore;
import app.ocellus.workspace.run.SavedRun;
import app.ocellus.workspace.run.TrashedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Runs that were deleted in this window, the last first, and the way back. */
public final class RunTrash {

    /**
     * What was deleted at once.
     *
     * @param used the run that the next steps worked on, if it was among them
     */
    private record Batch(
            OpenProject project, List<TrashedRun> runs, @Nullable SavedRun used, Text words) {}

    /**
     * What happened to runs.
     *
     * @param gone that are in the trash now, as they were before
     * @param back the run to use again; null for none
     */
    record Change(List<SavedRun> gone, @Nullable SavedRun back, @Nullable Sentence problem) {}

    private record Moved(
            List<SavedRun> gone, List<TrashedRun> trashed, @Nullable Throwable problem) {}

    private final TaskRunner runner;
    private final Consumer<Change> changed;
    private final Deque<Batch> batches = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Text> last = new ReadOnlyObjectWrapper<>(Text.NONE);
    private boolean busy;

    /** Nothing deleted yet; {@code changed} hears of what is, and of what comes back. */
    RunTrash(TaskRunner runner, Consumer<Change> changed) {
        this.runner = runner;
        this.changed = changed;
    }

    /** Moves runs to the trash; of those that cannot be moved the first says why. */
    void delete(OpenProject project, List<SavedRun> runs, @Nullable SavedRun used) {
        if (runs.isEmpty() || busy) {
            return;
        }
        busy = true;
        runner.start(
                _ -> moved(project.project().runs(), runs),
                outcome -> deleted(project, used, outcome));
    }

    private static Moved moved(RunStore store, List<SavedRun> runs) {
        var gone = new ArrayList<SavedRun>();
        var trashed = new ArrayList<TrashedRun>();
        Throwable problem = null;
        for (var run : runs) {
            try {
                trashed.add(store.moveToTrash(run));
                gone.add(run);
            } catch (RuntimeException e) {
                problem = problem == null ? e : problem;
            }
        }
        return new Moved(gone, trashed, problem);
    }

    private void deleted(OpenProject project, @Nullable SavedRun used, Outcome<Moved> outcome) {
        busy = false;
        switch (outcome) {
            case Outcome.Success<Moved>(Moved(var gone, var trashed, var problem)) -> {
                var lost = used != null && holds(gone, used) ? used : null;
                if (!gone.isEmpty()) {
                    batches.push(new Batch(project, trashed, lost, words(gone)));
                }
                showLast();
                tell(gone, null, problem);
            }
            case Outcome.Failure<Moved>(var cause) -> tell(List.of(), null, cause);
            case Outcome.Cancelled<Moved> _ -> {}
        }
    }

    private static boolean holds(List<SavedRun> runs, SavedRun used) {
        return runs.stream().anyMatch(run -> run.record().number() == used.record().number());
    }

    private static Text words(List<SavedRun> gone) {
        return gone.size() == 1
                ? Text.of("runs.deleted", RunNames.of(gone.getFirst().record()))
                : Text.of("runs.deleted-several", gone.size());
    }

    /** Fetches back what was deleted last; false where nothing was. */
    public boolean undo() {
        var batch = batches.peek();
        if (batch == null || busy) {
            return false;
        }
        busy = true;
        runner.start(
                _ -> {
                    var store = batch.project().project().runs();
                    batch.runs().forEach(store::restore);
                    return batch;
                },
                this::undone);
        return true;
    }

    private void undone(Outcome<Batch> outcome) {
        busy = false;
        // what cannot be fetched back now is in the trash, and no second try would help
        batches.poll();
        showLast();
        switch (outcome) {
            case Outcome.Success<Batch>(var batch) -> tell(List.of(), batch.used(), null);
            case Outcome.Failure<Batch>(var cause) -> tell(List.of(), null, cause);
            case Outcome.Cancelled<Batch> _ -> {}
        }
    }

    private void tell(List<SavedRun> gone, @Nullable SavedRun back, @Nullable Throwable problem) {
        changed.accept(new Change(gone, back, problem == null ? null : Failures.sentence(problem)));
    }

    /** Offers the way back no longer; the runs stay in the trash. */
    public void dismiss() {
        batches.clear();
        showLast();
    }

    private void showLast() {
        var batch = batches.peek();
        last.set(batch == null ? Text.NONE : batch.words());
    }

    /** What was deleted last and can be fetched back, in a sentence; nothing for nothing. */
    public ReadOnlyObjectProperty<Text> lastProperty() {
        return last.getReadOnlyProperty();
    }
}
