package app.ocellus.serve;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Holds a rate in the long run: tokens come at the rate, a request takes one, and those of one
 * second are kept for a burst.
 */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double rate;
    private final double most;
    private final LongSupplier clock;
    private double tokens;
    private long last;

    /**
     * A full bucket.
     *
     * @param rate tokens a second
     * @param clock nanoseconds
     */
    TokenBucket(double rate, LongSupplier clock) {
        this.rate = rate;
        this.most = Math.max(1, rate);
        this.clock = clock;
        this.tokens = most;
        this.last = clock.getAsLong();
    }

    /** Takes a token, and tells zero; where there is none, how long it is until there is one. */
    synchronized Duration take() {
        long now = clock.getAsLong();
        tokens = Math.min(most, tokens + rate * (now - last) / NANOS);
        last = now;
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) / rate * NANOS));
    }
}
