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

    /** Hears how far a job is, and what is going on where that has words of its own. */
    public interface Told extends Progress.Listener {

        /** How far a stage is; {@code name} is the key of its message. */
        void report(String name, Progress progress);
    }

    /** Work that tells how far it is. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        T run(Told progress, Cancellation cancellation) throws Exception;
    }

    /**
     * A running job as it is shown.
     *
     * @param name key of the message of what is going on; its arguments are how many units are
     *     done, and how many there are
     */
    public record Job(String name, Progress progress, Cancellation cancellation) {}

    private static final Duration EVERY = Duration.ofMillis(50);
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
        var relay = runner.<Job>latestToUi(this::update);
        runner.<T>start(
                cancellation,
                stop -> work.run(new Teller(name, cancellation, relay), stop),
                outcome -> {
                    running.removeIf(job -> job.cancellation() == cancellation);
                    showNewest();
                    whenDone.accept(outcome);
                });
        return cancellation;
    }

    /** Starts work that is too short to be shown; its outcome is heard once, on the UI thread. */
    public <T> void quietly(TaskRunner.Work<T> work, Consumer<Outcome<T>> whenDone) {
        runner.start(work, whenDone);
    }

    /** Tells of a job no more often than a person can see. */
    private static final class Teller implements Told {

        private final String name;
        private final Cancellation cancellation;
        private final Consumer<Job> relay;
        private @Nullable Job last;

        Teller(String name, Cancellation cancellation, Consumer<Job> relay) {
            this.name = name;
            this.cancellation = cancellation;
            this.relay = relay;
        }

        @Override
        public void report(Progress progress) {
            report(name, progress);
        }

        @Override
        public synchronized void report(String stage, Progress progress) {
            if (isNews(stage, progress)) {
                last = new Job(stage, progress, cancellation);
                relay.accept(last);
            }
        }

        private boolean isNews(String stage, Progress progress) {
            return last == null
                    || !last.name().equals(stage)
                    || progress.done() >= progress.total()
                    || progress.elapsed().minus(last.progress().elapsed()).abs().compareTo(EVERY)
                            >= 0;
        }
    }

    private void update(Job now) {
        running.replaceAll(job -> job.cancellation() == now.cancellation() ? now : job);
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
