package app.ocellus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.engine.EngineLane;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.engine.PortableModels;
import app.ocellus.evaluation.Classifier.Answer.Classified;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** An exported file is asked when it is its turn; a deadlock ends in the time limit. */
@Timeout(30)
class ComparisonTest {

    private final EngineLane lane = new EngineLane(1, Duration.ofHours(1));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger asked = new AtomicInteger();
    private final Path picture;

    ComparisonTest(@TempDir Path folder) {
        new PictureFolder(folder).add("a", 1);
        picture = folder.resolve("a/1.png");
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private final class Counted implements PortableModels.Opened {

        @Override
        public float[] probabilities(RgbImage given) {
            asked.incrementAndGet();
            return new float[] {1, 0};
        }

        @Override
        public boolean fitsPictures() {
            return true;
        }

        @Override
        public void close() {}
    }

    private void holdTheLane() throws InterruptedException {
        var held = new CountDownLatch(1);
        threads.submit(
                () ->
                        lane.lease(
                                Priority.TRAINING,
                                new Cancellation(),
                                () -> {
                                    held.countDown();
                                    return waited();
                                }));
        held.await();
    }

    private boolean waited() {
        try {
            release.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Future<List<SelfTest>> compare() throws InterruptedException {
        var answer = new Classified(picture, ContentHash.of(new byte[] {1}), new float[] {1, 0});
        var comparison =
                new Comparison(
                        RandomModel.tiny(Output.PLAIN), new ImageDecoder(), lane, List.of(answer));
        var found =
                threads.submit(
                        () ->
                                comparison.of(
                                        new Counted(),
                                        new ProgressMeter(1, Progress.Listener.NONE),
                                        cancellation));
        while (lane.waiting() == 0) {
            Thread.onSpinWait();
        }
        return found;
    }

    @Test
    void itWaitsUntilTheEnginesAreFree() throws Exception {
        holdTheLane();
        var found = compare();
        assertEquals(0, asked.get());
        release.countDown();
        assertEquals(2, found.get().size());
        assertEquals(2, asked.get());
    }

    @Test
    void whileItWaitsItCanBeCancelled() throws Exception {
        holdTheLane();
        var found = compare();
        cancellation.cancel();
        var ended = assertThrows(ExecutionException.class, found::get);
        assertInstanceOf(CancellationException.class, ended.getCause());
        assertEquals(0, asked.get());
    }
}
