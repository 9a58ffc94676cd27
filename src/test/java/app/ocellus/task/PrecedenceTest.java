package app.ocellus.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who waits for what. */
class PrecedenceTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final CountDownLatch passed = new CountDownLatch(1);

    private Thread other(Precedence precedence) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                precedence.giveWay();
                                passed.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private boolean hasPassed() throws InterruptedException {
        return passed.await(60, TimeUnit.SECONDS);
    }

    @Test
    void nobodyWaitsWhereNothingGoesOn() throws Exception {
        new Precedence(LONG, LONG).giveWay();
    }

    @Test
    void theOtherWorkGoesOnWhenWhatIsWaitedForIsDone() throws Exception {
        var precedence = new Precedence(Duration.ZERO, LONG);
        var answer =
                precedence.first(
                        () -> {
                            other(precedence);
                            assertFalse(passed.await(100, TimeUnit.MILLISECONDS));
                            return "picture";
                        });
        assertEquals("picture", answer);
        assertTrue(hasPassed());
    }

    @Test
    void itRestsAWhileAsTheNextIsOftenAskedForAtOnce() throws Exception {
        var precedence = new Precedence(LONG, LONG);
        precedence.first(() -> "picture");
        var other = other(precedence);
        assertFalse(passed.await(100, TimeUnit.MILLISECONDS));
        other.interrupt();
    }

    @Test
    void itDoesNotStepBackForEver() throws Exception {
        var precedence = new Precedence(LONG, Duration.ofMillis(50));
        precedence.first(() -> "picture");
        other(precedence);
        assertTrue(hasPassed());
    }

    @Test
    void whatFailsIsNotWaitedForAnyMore() throws Exception {
        var precedence = new Precedence(Duration.ZERO, LONG);
        assertThrows(
                IOException.class,
                () ->
                        precedence.first(
                                () -> {
                                    throw new IOException("damaged");
                                }));
        precedence.giveWay();
    }
}
