package app.ocellus.task;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work on one executor and hands its outcome back on another. */
public final class TaskRunner {

    /** Work that may take long; it polls the cancellation it is given. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work; whatever it throws becomes an {@link Outcome.Failure}. */
        T run(Cancellation cancellation) throws Exception;
    }

    private final Executor background;
    private final Executor ui;

    /** In tests both executors may be {@code Runnable::run}. */
    public TaskRunner(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Starts the work; {@code whenDone} hears its outcome once, on the UI executor. */
    public <T> Cancellation start(Work<T> work, Consumer<Outcome<T>> whenDone) {
        var cancellation = new Cancellation();
        start(cancellation, work, whenDone);
        return cancellation;
    }

    /** The same, with a cancellation that the caller has already shown to others. */
    public <T> void start(Cancellation cancellation, Work<T> work, Consumer<Outcome<T>> whenDone) {
        background.execute(
                () -> {
                    var outcome = attempt(work, cancellation);
                    ui.execute(() -> whenDone.accept(outcome));
                });
    }

    /** Lets a background producer feed the UI in order without flooding its queue. */
    public <E> Consumer<E> relayToUi(Consumer<E> consumer) {
        return new EventRelay<>(ui, consumer);
    }

    /**
     * Lets a background producer of very many events feed the UI in order: those that have come
     * since the last time are heard together.
     */
    public <E> Consumer<E> batchesToUi(Consumer<List<E>> consumer) {
        return new BatchRelay<>(ui, consumer);
    }

    /**
     * Lets a background producer show its newest value; older ones that were not shown are dropped.
     */
    public <E> Consumer<E> latestToUi(Consumer<E> consumer) {
        return new LatestRelay<>(ui, consumer);
    }

    private static <T> Outcome<T> attempt(Work<T> work, Cancellation cancellation) {
        try {
            return new Outcome.Success<>(work.run(cancellation));
        } catch (CancellationException e) {
            return new Outcome.Cancelled<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled<>();
        } catch (Throwable e) {
            return new Outcome.Failure<>(e);
        }
    }
}
