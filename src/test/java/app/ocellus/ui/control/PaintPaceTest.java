package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

class PaintPaceTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger paints = new AtomicInteger();

    @Test
    void aStreamOfChangesIsPaintedTenTimesASecond() {
        FxToolkit.run(
                () -> {
                    var pace = new PaintPace(paints::incrementAndGet, now::get);
                    for (int milli = 0; milli < 1000; milli++) {
                        now.set(milli * 1_000_000L);
                        pace.changed();
                    }
                });
        assertEquals(10, paints.get());
    }

    @Test
    void theLastChangeIsPaintedOnceTheIntervalIsOver() throws InterruptedException {
        var twice = new CountDownLatch(2);
        FxToolkit.run(
                () -> {
                    var pace = new PaintPace(twice::countDown);
                    pace.changed();
                    pace.changed();
                    pace.changed();
                    assertEquals(1, twice.getCount());
                });
        assertTrue(twice.await(10, TimeUnit.SECONDS));
    }

    @Test
    void whatWaitsIsPaintedAtOnceWhenNothingMoreWillCome() {
        FxToolkit.run(
                () -> {
                    var pace = new PaintPace(paints::incrementAndGet, now::get);
                    pace.changed();
                    pace.changed();
                    assertEquals(1, paints.get());
                    pace.settled();
                    assertEquals(2, paints.get());
                    pace.settled();
                    assertEquals(2, paints.get());
                });
    }

    @Test
    void whatWasPaintedForAnotherReasonIsNotPaintedAgain() {
        FxToolkit.run(
                () -> {
                    var pace = new PaintPace(paints::incrementAndGet, now::get);
                    pace.changed();
                    now.set(90_000_000L);
                    pace.painted();
                    now.set(150_000_000L);
                    pace.changed();
                });
        assertEquals(1, paints.get());
    }
}
