package app.ocellus.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what may never come, such as an answer of a network disk that hangs: a system call
 * cannot be ended, but whoever waits for it can leave. The thread that hangs is left behind, and
 * ends when its call does.
 */
public final class Waiting {

    /** How long work may take to end by itself once it was asked to. */
    private static final long GRACE_MILLIS = 800;

    private static final long LOOK_MILLIS = 20;

    private static final ExecutorService APART =
            Executors.newCachedThreadPool(Daemons.named("apart"));

    /** Work that may fail in a way of its own. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        /** Does it. */
        T run() throws X;
    }

    private Waiting() {}

    /**
     * The result of what another thread does.
     *
     * @throws ExecutionException when that failed
     * @throws CancellationException when it was asked to end and has not most of a second later
     */
    public static <T> T on(Future<T> future, Cancellation cancellation) throws ExecutionException {
        long asked = 0;
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancellation.isRequested()) {
                    long now = System.nanoTime();
                    asked = asked == 0 ? now : asked;
                    leaveAfterGrace(now - asked);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private static void leaveAfterGrace(long nanos) {
        if (nanos > TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS)) {
            throw new CancellationException();
        }
    }

    /**
     * Does work on a thread of its own, which is left behind when it does not end.
     *
     * @throws X when the work does
     * @throws CancellationException when it was asked to end and has not most of a second later
     */
    @SuppressWarnings("unchecked") // what is neither of the others is what the work declares
    public static <T, X extends Exception> T apart(Work<T, X> work, Cancellation cancellation)
            throws X {
        var task = new FutureTask<T>(work::run);
        APART.execute(task);
        try {
            return on(task, cancellation);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case Exception cause -> throw (X) cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
