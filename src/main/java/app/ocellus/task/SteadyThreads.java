package app.ocellus.task;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fixed number of threads that do what they are given. One that has been at the same task for
 * seconds, as on a disk that hangs, does not count until it comes back: another works in its place.
 */
public final class SteadyThreads extends ThreadPoolExecutor {

    /** No picture takes as long to decode. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int MOST_STUCK = 64;

    private final int count;
    private final long patience;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();
    private final AtomicBoolean watched = new AtomicBoolean();

    /** So many threads. */
    public SteadyThreads(int count, ThreadFactory threads) {
        this(count, threads, PATIENCE_NANOS);
    }

    SteadyThreads(int count, ThreadFactory threads, long patience) {
        super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        this.count = count;
        this.patience = patience;
    }

    @Override
    public void execute(Runnable task) {
        super.execute(task);
        watch();
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        begun.put(thread, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        begun.remove(Thread.currentThread());
    }

    /** Looks again as long as there is something to do. */
    private void watch() {
        if (watched.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(patience, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(
                            () -> {
                                watched.set(false);
                                replace();
                                if (!isShutdown() && !(begun.isEmpty() && getQueue().isEmpty())) {
                                    watch();
                                }
                            });
        }
    }

    private void replace() {
        long now = System.nanoTime();
        long stuck = begun.values().stream().filter(since -> now - since > patience).count();
        int wanted = count + (int) Math.min(MOST_STUCK, stuck);
        if (wanted > getMaximumPoolSize()) {
            setMaximumPoolSize(wanted);
            setCorePoolSize(wanted);
        } else if (wanted < getCorePoolSize()) {
            setCorePoolSize(wanted);
            setMaximumPoolSize(wanted);
        }
    }
}
