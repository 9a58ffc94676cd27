package app.ocellus.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts finished units of one job from any thread and reports each with the time it took so far.
 */
public final class ProgressMeter {

    private volatile long total;
    private final Progress.Listener listener;
    private final long startedNanos = System.nanoTime();
    private final AtomicLong done = new AtomicLong();

    /** A meter for {@code total} units, 0 when that is unknown; it reports the start at once. */
    public ProgressMeter(long total, Progress.Listener listener) {
        this.total = total;
        this.listener = listener;
        listener.report(progress(0));
    }

    /** Counts {@code units} more. */
    public void advance(long units) {
        listener.report(progress(done.addAndGet(units)));
    }

    /** Says how many units there are in all, once that is known. */
    public void expect(long units) {
        if (total != units) {
            total = units;
            listener.report(progress(done.get()));
        }
    }

    private Progress progress(long count) {
        return new Progress(count, total, Duration.ofNanos(System.nanoTime() - startedNanos));
    }
}
