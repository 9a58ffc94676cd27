package app.ocellus.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets work that nobody waits for step back while there is some that a person waits for. Java's
 * priorities of threads do not do that: most systems ignore them.
 */
public final class Precedence {

    private static final long LOOK_MILLIS = 20;

    private final Duration rest;
    private final Duration patience;
    private final AtomicInteger waitedFor = new AtomicInteger();
    private volatile long ended = System.nanoTime();

    /**
     * Nothing is going on yet.
     *
     * @param rest how long after the last work that was waited for the other goes on
     * @param patience how long one piece of the other work steps back at most
     */
    public Precedence(Duration rest, Duration patience) {
        this.rest = rest;
        this.patience = patience;
        ended -= rest.toNanos();
    }

    /** Does what a person waits for. */
    public <T> T first(Callable<T> work) throws Exception {
        waitedFor.incrementAndGet();
        try {
            return work.call();
        } finally {
            ended = System.nanoTime();
            waitedFor.decrementAndGet();
        }
    }

    /** Steps back as long as something is waited for, but not for ever. */
    public void giveWay() throws InterruptedException {
        long began = System.nanoTime();
        while (isBusy() && System.nanoTime() - began < patience.toNanos()) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isBusy() {
        return waitedFor.get() > 0 || System.nanoTime() - ended < rest.toNanos();
    }
}
