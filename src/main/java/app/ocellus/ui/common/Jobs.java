package app.ocellus.ui.common;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The jobs that run in the background; the newest is the one that is shown in every view. */
public final class Jobs {

    /** Work that tells how far it is. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        T run(Progress.Listener progress, Cancellation cancellation) throws Exception;
    }

    /**
     * A running job as it is shown.
     *
     * @param name key of its message
     */
    public record Job(String name, Progress progress, Cancellation cancellation) {}

    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final TaskRunner runner;
    private final List<Job> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> shown = new ReadOnlyObjectWrapper<>();

    /** Jobs that {@code runner} runs. */
    public Jobs(TaskRunner runner) {
        this.runner = runner;
    }

    /**
     * Starts a job; its outcome is heard once, on the UI thread, after the job has left the list.
     */
    public <T> Cancellation start(String name, Work<T> work, Consumer<Outcome<T>> whenDone) {
        var cancellation = new Cancellation();
        running.add(new Job(name, NOT_BEGUN, cancellation));
        showNewest();
        var relay = runner.<Progress>latestToUi(progress -> update(cancellation, progress));
        runner.<T>start(
                cancellation,
                stop -> work.run(relay::accept, stop),
                outcome -> {
                    running.removeIf(job -> job.cancellation() == cancellation);
                    showNewest();
                    whenDone.accept(outcome);
                });
        return cancellation;
    }

    private void update(Cancellation cancellation, Progress progress) {
        running.replaceAll(
                job ->
                        job.cancellation() == cancellation
                                ? new Job(job.name(), progress, cancellation)
                                : job);
        showNewest();
    }

    private void showNewest() {
        shown.set(running.isEmpty() ? null : running.getLast());
    }

    /** The newest running job; null when nothing runs. */
    public ReadOnlyObjectProperty<@Nullable Job> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
