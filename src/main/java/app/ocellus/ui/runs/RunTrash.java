package app.ocellus.ui.runs;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.RunStore;
import app.ocellus.workspace.run.SavedRun;
import app.ocellus.workspace.run.TrashedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
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
    private record Batch(OpenProject project, List<TrashedRun> runs, @Nullable SavedRun used) {

        Batch without(List<TrashedRun> others) {
            return with(runs.stream().filter(run -> !others.contains(run)).toList());
        }

        Batch with(List<TrashedRun> others) {
            return new Batch(project, others, used);
        }

        Text words() {
            return runs.size() == 1
                    ? Text.of("runs.deleted", RunNames.of(runs.getFirst().run().record()))
                    : Text.of("runs.deleted-several", runs.size());
        }
    }

    /**
     * What happened to runs.
     *
     * @param gone that are in the trash now, as they were before
     * @param back the run to use again; null for none
     */
    record Change(List<SavedRun> gone, @Nullable SavedRun back, @Nullable Sentence problem) {}

    private record Moved(
            List<SavedRun> gone, List<TrashedRun> trashed, @Nullable Throwable problem) {}

    /** What an undo has left in the trash, and why. */
    private record Restored(List<TrashedRun> left, List<Throwable> problems) {}

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
                trashed.add(store.trash().put(run));
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
                    batches.push(new Batch(project, trashed, lost));
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

    /** Fetches back what was deleted last, each run for itself; false where nothing was. */
    public boolean undo() {
        var batch = batches.peek();
        if (batch == null || busy) {
            return false;
        }
        busy = true;
        runner.start(_ -> restored(batch), outcome -> undone(batch, outcome));
        return true;
    }

    private static Restored restored(Batch batch) {
        var trash = batch.project().project().runs().trash();
        var left = new ArrayList<TrashedRun>();
        var problems = new ArrayList<Throwable>();
        for (var run : batch.runs()) {
            try {
                trash.restore(run);
            } catch (RuntimeException e) {
                left.add(run);
                problems.add(e);
            }
        }
        return new Restored(left, problems);
    }

    private void undone(Batch batch, Outcome<Restored> outcome) {
        busy = false;
        switch (outcome) {
            case Outcome.Success<Restored>(Restored(var left, var problems)) -> {
                keep(batch, left);
                var used = batch.used();
                var back = used == null || holds(runs(left), used) ? null : used;
                changed.accept(new Change(List.of(), back, sentence(batch, problems)));
            }
            case Outcome.Failure<Restored>(var cause) -> tell(List.of(), null, cause);
            case Outcome.Cancelled<Restored> _ -> {}
        }
    }

    /** What is still in the trash can be tried again, once the cause is gone. */
    private void keep(Batch batch, List<TrashedRun> left) {
        // who opened another project meanwhile is offered no way back any more
        if (batches.remove(batch)) {
            var there = left.stream().filter(run -> Files.exists(run.run().folder())).toList();
            if (!there.isEmpty()) {
                batches.push(batch.with(there));
            }
        }
        showLast();
    }

    private static List<SavedRun> runs(List<TrashedRun> trashed) {
        return trashed.stream().map(TrashedRun::run).toList();
    }

    private static @Nullable Sentence sentence(Batch batch, List<Throwable> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        var first = Failures.sentence(problems.getFirst());
        int all = batch.runs().size();
        return all == 1 ? first : Sentence.of("ui.runs-not-restored", problems.size(), all, first);
    }

    private void tell(List<SavedRun> gone, @Nullable SavedRun back, @Nullable Throwable problem) {
        changed.accept(new Change(gone, back, problem == null ? null : Failures.sentence(problem)));
    }

    /** Runs that are in the trash no more, in whatever way they left it. */
    void forget(List<TrashedRun> left) {
        var kept =
                batches.stream()
                        .map(batch -> batch.without(left))
                        .filter(batch -> !batch.runs().isEmpty())
                        .toList();
        batches.clear();
        batches.addAll(kept);
        showLast();
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
