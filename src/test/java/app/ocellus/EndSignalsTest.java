package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import sun.misc.Signal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The real signal, to this process; what would end it is a fake. */
@Timeout(30)
class EndSignalsTest {

    private static final int TERMINATED = 143;

    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final CompletableFuture<Integer> halted = new CompletableFuture<>();

    @Test
    void aPoliteRequestClosesTheWindow() throws Exception {
        try (var _ = signals(Duration.ofHours(1))) {
            Signal.raise(new Signal("TERM"));
            assertEquals("closed", closed.get());
        }
        assertEquals(false, halted.isDone());
    }

    @Test
    void aWindowThatHangsEndsAllTheSame() throws Exception {
        try (var _ = signals(Duration.ofMillis(1))) {
            Signal.raise(new Signal("TERM"));
            assertEquals(TERMINATED, halted.get());
        }
    }

    private EndSignals signals(Duration longest) {
        return new EndSignals(() -> closed.complete("closed"), longest, halted::complete);
    }
}
