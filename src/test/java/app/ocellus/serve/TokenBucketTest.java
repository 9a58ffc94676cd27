package app.ocellus.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();

    private TokenBucket bucket(double rate) {
        return new TokenBucket(rate, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aSecondsWorthIsTakenAtOnceAndThenOneAtATime() {
        var bucket = bucket(4);
        for (int i = 0; i < 4; i++) {
            assertEquals(Duration.ZERO, bucket.take());
        }
        assertEquals(Duration.ofMillis(250), bucket.take());
        pass(Duration.ofMillis(250));
        assertEquals(Duration.ZERO, bucket.take());
        assertTrue(bucket.take().isPositive());
    }

    @Test
    void whoWaitsLongHasNoMoreThanASecondsWorth() {
        var bucket = bucket(2);
        pass(Duration.ofHours(1));
        assertEquals(Duration.ZERO, bucket.take());
        assertEquals(Duration.ZERO, bucket.take());
        assertEquals(Duration.ofMillis(500), bucket.take());
    }

    @Test
    void aRateBelowOneLetsOneThroughAndTheNextAfterItsTime() {
        var bucket = bucket(0.1);
        assertEquals(Duration.ZERO, bucket.take());
        assertEquals(Duration.ofSeconds(10), bucket.take());
        pass(Duration.ofSeconds(9));
        assertTrue(bucket.take().isPositive());
        pass(Duration.ofSeconds(1).plusNanos(1));
        assertEquals(Duration.ZERO, bucket.take());
    }
}
