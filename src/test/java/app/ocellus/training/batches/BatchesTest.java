package app.ocellus.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.image.RgbImage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class BatchesTest {

    static final int SIZE = 2;
    private static final int FLOATS = 3 * SIZE * SIZE;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final List<Integer> asked = new ArrayList<>();

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    /** A picture that is its sample's number all over. */
    static RgbImage picture(int sample) {
        var rgb = new byte[FLOATS];
        Arrays.fill(rgb, (byte) sample);
        return new RgbImage(SIZE, SIZE, rgb);
    }

    private RgbImage noted(int sample) {
        asked.add(sample);
        return picture(sample);
    }

    private static float[] targets(int[] samples) {
        var targets = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            targets[i] = -samples[i];
        }
        return targets;
    }

    /** All batches made by the one who asks, so that it is known when. */
    static Batches atOnce() {
        return new Batches(SIZE, Runnable::run);
    }

    static void begin(Batches batches, int count, int size, Batches.Pictures pictures) {
        var order = IntStream.range(0, count).toArray();
        batches.begin(order, size, pictures, (_, samples) -> targets(samples));
    }

    /** The number that each picture of a batch is full of. */
    static List<Integer> shown(Batch batch) {
        var floats = batch.images().duplicate().order(batch.images().order()).asFloatBuffer();
        assertEquals(batch.count() * FLOATS, floats.remaining());
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < batch.count(); i++) {
            for (int k = 1; k < FLOATS; k++) {
                assertEquals(floats.get(i * FLOATS), floats.get(i * FLOATS + k));
            }
            numbers.add(Math.round(floats.get(i * FLOATS) * 255));
        }
        return numbers;
    }

    @Test
    void theSamplesComeInTheirOrderWithTheirPicturesAndTargets() {
        try (var batches = new Batches(SIZE, workers)) {
            batches.begin(new int[] {3, 1, 4, 0, 2}, 2, BatchesTest::picture, (_, s) -> targets(s));
            for (var expected : List.of(List.of(3, 1), List.of(4, 0), List.of(2))) {
                var batch = batches.next();
                assertEquals(expected, IntStream.of(batch.samples()).boxed().toList());
                assertEquals(expected, shown(batch));
                assertArrayEquals(targets(batch.samples()), batch.targets());
            }
            assertThrows(IllegalStateException.class, batches::next);
        }
    }

    @Test
    void noMoreThanTwoBatchesAreMadeAhead() {
        try (var batches = atOnce()) {
            begin(batches, 100, 5, this::noted);
            assertEquals(IntStream.range(0, 10).boxed().toList(), asked);
            batches.next();
            assertEquals(15, asked.size());
            batches.next();
            assertEquals(20, asked.size());
        }
    }

    @Test
    void whatCannotBeReadIsLeftOutOfItsBatch() {
        try (var batches = new Batches(SIZE, workers)) {
            begin(batches, 8, 4, sample -> sample % 3 == 0 ? null : picture(sample));
            var first = batches.next();
            assertEquals(List.of(1, 2), shown(first));
            assertArrayEquals(new int[] {1, 2}, first.samples());
            assertArrayEquals(new float[] {-1, -2}, first.targets());
            assertEquals(List.of(4, 5, 7), shown(batches.next()));
        }
    }

    @Test
    void aBatchOfWhichNothingCanBeReadIsEmpty() {
        try (var batches = new Batches(SIZE, workers)) {
            begin(batches, 4, 2, sample -> sample < 2 ? null : picture(sample));
            assertEquals(0, batches.next().count());
            assertEquals(List.of(2, 3), shown(batches.next()));
        }
    }

    @Test
    void theFinishMayChangeThePicturesOfItsBatchAndNoMore() {
        try (var batches = new Batches(SIZE, workers)) {
            batches.begin(
                    new int[] {7, 8, 9},
                    2,
                    sample -> sample == 8 ? null : picture(sample),
                    (images, samples) -> {
                        assertEquals(samples.length * FLOATS, images.capacity());
                        for (int i = 0; i < images.capacity(); i++) {
                            images.put(i, 42 / 255f);
                        }
                        return targets(samples);
                    });
            assertEquals(List.of(42), shown(batches.next()));
            assertEquals(List.of(42), shown(batches.next()));
        }
    }

    @Test
    void aFailureOfAWorkerReachesTheOneWhoTakesItsBatch() {
        var failure = new IllegalArgumentException("a worker's");
        try (var batches = new Batches(SIZE, workers)) {
            begin(
                    batches,
                    6,
                    2,
                    sample -> {
                        if (sample == 3) {
                            throw failure;
                        }
                        return picture(sample);
                    });
            assertEquals(List.of(0, 1), shown(batches.next()));
            assertSame(failure, assertThrows(RuntimeException.class, batches::next));
            assertEquals(List.of(4, 5), shown(batches.next()));
        }
    }

    @Test
    void soDoesAFailureOfTheFinishAndAnError() {
        var failure = new IllegalStateException("the finish's");
        var error = new StackOverflowError();
        try (var batches = new Batches(SIZE, workers)) {
            batches.begin(
                    new int[] {0, 1},
                    1,
                    BatchesTest::picture,
                    (_, samples) -> {
                        if (samples[0] == 0) {
                            throw failure;
                        }
                        throw error;
                    });
            assertSame(failure, assertThrows(RuntimeException.class, batches::next));
            var thrown = assertThrows(CompletionException.class, batches::next);
            assertSame(error, thrown.getCause());
        }
    }

    @Test
    void beginningAnewDropsTheOldEpochEvenWhileItIsBeingMade() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var batches = new Batches(SIZE, workers)) {
            begin(batches, 8, 2, sample -> heldUp(sample, reached, goOn));
            reached.await();
            begin(batches, 4, 2, sample -> picture(100 + sample));
            goOn.countDown();
            assertEquals(List.of(100, 101), shown(batches.next()));
            assertEquals(List.of(102, 103), shown(batches.next()));
            assertThrows(IllegalStateException.class, batches::next);
        }
    }

    private static RgbImage heldUp(int sample, CountDownLatch reached, CountDownLatch goOn) {
        reached.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return picture(sample);
    }

    @Test
    void whatWasDroppedIsNotMadeAnyMore() {
        var later = new ArrayDeque<Runnable>();
        var batches = new Batches(SIZE, later::add);
        begin(batches, 8, 2, this::noted);
        batches.close();
        assertThrows(IllegalStateException.class, batches::next);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(4, asked.size());
    }
}
