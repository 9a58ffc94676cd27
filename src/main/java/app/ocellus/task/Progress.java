package app.ocellus.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a long job has come.
 *
 * @param done units finished
 * @param total units in all; 0 while that is unknown
 * @param elapsed time since the job began
 */
public record Progress(long done, long total, Duration elapsed) {

    /** Before it the first unit, for which a network is loaded, would speak for all others. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    /** After it a slow beginning is likely to be the pace. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final double FEW = 0.01;

    /** Hears of progress, on the thread that works. */
    @FunctionalInterface
    public interface Listener {
        /** For callers that do not care. */
        Listener NONE = _ -> {};

        /** Called after every unit or so; must be quick. */
        void report(Progress progress);
    }

    /** The finished share in [0,1]; negative while the total is unknown. */
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }

    /** The time left at the pace so far; nothing before there is a pace. */
    public Optional<Duration> remaining() {
        if (done <= 0 || total <= 0 || !isSettled()) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofMillis(elapsed.toMillis() * Math.max(0, total - done) / done));
    }

    private boolean isSettled() {
        return elapsed.compareTo(fraction() < FEW ? LONG : SETTLED) >= 0;
    }
}
