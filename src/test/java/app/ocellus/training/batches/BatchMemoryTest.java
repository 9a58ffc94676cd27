package app.ocellus.training.batches;

import static app.ocellus.training.batches.BatchesTest.atOnce;
import static app.ocellus.training.batches.BatchesTest.begin;
import static app.ocellus.training.batches.BatchesTest.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

class BatchMemoryTest {

    @Test
    void theMemoryOfABatchIsUsedAgainOnlyAfterTheNextOneIsAskedFor() {
        try (var batches = atOnce()) {
            begin(batches, 12, 2, BatchesTest::picture);
            var seen = new ArrayList<ByteBuffer>();
            for (int i = 0; i < 6; i++) {
                var batch = batches.next();
                // two more are ready by now
                assertEquals(List.of(2 * i, 2 * i + 1), shown(batch));
                seen.add(batch.images());
            }
            assertNotSame(seen.get(0), seen.get(1));
            assertNotSame(seen.get(0), seen.get(2));
            assertSame(seen.get(0), seen.get(3));
            assertSame(seen.get(1), seen.get(4));
        }
    }

    @Test
    void anEpochOfLargerBatchesGetsLargerMemory() {
        try (var batches = atOnce()) {
            begin(batches, 4, 1, BatchesTest::picture);
            batches.next();
            batches.next();
            begin(batches, 9, 4, BatchesTest::picture);
            assertEquals(List.of(0, 1, 2, 3), shown(batches.next()));
            assertEquals(List.of(4, 5, 6, 7), shown(batches.next()));
            assertEquals(List.of(8), shown(batches.next()));
        }
    }

    @Test
    void moreMemoryThanABatchCanHaveIsRefusedInWords() {
        try (var batches = new Batches(2048, Runnable::run)) {
            assertEquals(
                    "training.batch-too-large",
                    Failures.key(() -> begin(batches, 200, 200, _ -> null)));
        }
    }

    @Test
    void aBatchNeedsNoMoreMemoryThanThereAreSamples() {
        try (var batches = atOnce()) {
            begin(batches, 3, Integer.MAX_VALUE / 2, BatchesTest::picture);
            assertEquals(List.of(0, 1, 2), shown(batches.next()));
        }
    }
}
