package app.ocellus.serve;

import app.ocellus.message.Sentence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many work at once; others wait a moment, in the order in which they came. */
final class Places {

    private static final Duration LATER = Duration.ofSeconds(1);

    private final Semaphore free;
    private final Duration patience;

    /**
     * Places that are all free.
     *
     * @param patience how long anybody waits for one
     */
    Places(int count, Duration patience) {
        this.free = new Semaphore(count, true);
        this.patience = patience;
    }

    /**
     * Works at a place.
     *
     * @throws Refusal when none becomes free
     */
    <T> T in(Work<T> work) throws java.io.IOException, Refusal {
        if (!taken()) {
            throw Refusal.later(503, Sentence.of("serve.busy"), LATER);
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }

    private boolean taken() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
