package app.ocellus.serve;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes the connection of whoever sends too slowly, so that nobody holds a thread for ever. */
final class Deadlines implements AutoCloseable {

    private final ScheduledExecutorService clock;
    private final Duration time;

    /** Everybody has that time. */
    Deadlines(Duration time) {
        this.time = time;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("ocellus-serve-clock").factory());
    }

    /**
     * Reads from a client in time.
     *
     * @throws IOException when the client is gone, or was too slow
     */
    <T> T within(HttpExchange exchange, Work<T> reading) throws IOException, Refusal {
        var end = clock.schedule(exchange::close, time.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return reading.run();
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
