package app.ocellus;

import app.ocellus.task.EndRequests;

import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Closes the window when the system or a terminal asks the program to end, as if its cross were
 * clicked. Java's own way would run the hooks of the engines while they compute, and save nothing.
 */
final class EndSignals implements AutoCloseable {

    /** Shells add it to the number of a signal that something was ended by. */
    private static final int SIGNALLED = 128;

    private final EndRequests requests;
    private final Runnable close;
    private final Duration longest;
    private final IntConsumer halt;

    /**
     * Listens from now on.
     *
     * @param close is asked for on a thread of its own, and ends the program
     * @param longest how long that may take
     * @param halt ends the program at once with an exit code, where it took longer
     */
    EndSignals(Runnable close, Duration longest, IntConsumer halt) {
        this.close = close;
        this.longest = longest;
        this.halt = halt;
        this.requests = new EndRequests(this::end);
    }

    private void end(int signal) {
        close.run();
        try {
            Thread.sleep(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        halt.accept(SIGNALLED + signal);
    }

    @Override
    public void close() {
        requests.close();
    }
}
