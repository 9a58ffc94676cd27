package app.ocellus.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.RgbImage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

class PictureStoreTest {

    private static final long PICTURE = 4 * 4 * 3;
    private static final long MUCH = 1 << 20;

    private final PictureFolder folder;
    private final ImageDecoder decoder = new ImageDecoder();
    private final AtomicInteger decoded = new AtomicInteger();

    PictureStoreTest(@TempDir Path root) {
        folder = new PictureFolder(root).add("0.png", "1.png", "2.png");
    }

    private PictureStore store(long room) {
        return store(
                room,
                picture -> {
                    decoded.incrementAndGet();
                    return picture;
                });
    }

    private PictureStore store(long room, UnaryOperator<RgbImage> reduced) {
        return new PictureStore(
                decoder,
                samples(),
                (content, name) -> reduced.apply(decoder.decode(content, name)),
                room);
    }

    private List<ImageSample> samples() {
        return IntStream.range(0, 3).mapToObj(i -> sample(i + ".png")).toList();
    }

    private ImageSample sample(String name) {
        return new ImageSample(
                new SampleId(name), folder.root().resolve(name), new ClassId("any"), null, 0);
    }

    private static List<String> keys(PictureStore store) {
        return store.skipped().stream().map(skipped -> skipped.reason().key()).toList();
    }

    @Test
    void aPictureIsDecodedOnceWhereThereIsRoom() {
        var store = store(MUCH);
        var first = store.picture(1);
        assertSame(first, store.picture(1));
        assertEquals(1, decoded.get());
        assertEquals(3, store.size());
    }

    @Test
    void whatIsKeptIsTheReducedPicture() {
        var small = new RgbImage(1, 1, new byte[] {1, 2, 3});
        assertSame(small, store(MUCH, _ -> small).picture(0));
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        var store = store(2 * PICTURE + PICTURE / 2);
        for (int round = 0; round < 3; round++) {
            for (int sample = 0; sample < 3; sample++) {
                assertNotNull(store.picture(sample));
            }
        }
        assertEquals(3 + 2, decoded.get());
    }

    @Test
    void withoutRoomEveryLookReadsTheFileAndShowsTheSame() {
        var store = store(0);
        var first = store.picture(0);
        var second = store.picture(0);
        assertEquals(2, decoded.get());
        assertArrayEquals(rgb(first), rgb(second));
    }

    private static byte[] rgb(@Nullable RgbImage picture) {
        return Objects.requireNonNull(picture).rgb();
    }

    @Test
    void aPictureThatTwoReadAtOnceTakesItsRoomOnce() {
        var both = new CyclicBarrier(2);
        var store =
                store(
                        2 * PICTURE,
                        picture -> {
                            if (decoded.incrementAndGet() <= 2) {
                                meet(both);
                            }
                            return picture;
                        });
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.supplyAsync(() -> store.picture(0), pool);
            var other = CompletableFuture.supplyAsync(() -> store.picture(0), pool);
            assertArrayEquals(rgb(one.join()), rgb(other.join()));
        }
        store.picture(1);
        store.picture(1);
        assertEquals(3, decoded.get());
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatChangedIsLeftOutAndSaid() {
        var store = store(0);
        var hash = ContentHash.of(PictureFolder.png(1));
        assertNotNull(store.picture(0));
        folder.write("0.png", PictureFolder.png(999));
        assertNull(store.picture(0));
        assertEquals(List.of("training.changed-file"), keys(store));
        assertEquals(folder.root().resolve("0.png"), store.skipped().getFirst().file());
        assertTrue(store.skipped().getFirst().reason().toString().contains("0.png has changed"));
        assertEquals(List.of(hash), store.hashes());
    }

    @Test
    void whatWasLeftOutStaysOutEvenIfItComesBack() {
        var store = store(0);
        store.picture(0);
        folder.write("0.png", PictureFolder.png(999));
        store.picture(0);
        folder.write("0.png", PictureFolder.png(1));
        assertNull(store.picture(0));
        assertEquals(1, store.skipped().size());
    }

    @Test
    void aPictureThatIsKeptNeedsItsFileNoLonger() {
        var store = store(MUCH);
        var before = store.picture(0);
        folder.delete("0.png");
        assertSame(before, store.picture(0));
        assertEquals(List.of(), store.skipped());
    }

    @Test
    void aFileThatVanishedIsLeftOutAndSaid() {
        var store = store(0);
        store.picture(1);
        folder.delete("0.png").delete("1.png");
        assertNull(store.picture(0));
        assertNull(store.picture(1));
        assertNotNull(store.picture(2));
        assertEquals(
                List.of("0.png", "1.png"),
                store.skipped().stream().map(s -> s.file().getFileName().toString()).toList());
        assertTrue(keys(store).stream().noneMatch("training.changed-file"::equals));
    }

    @Test
    void theHashesAreThoseOfTheFilesThatWereReadInTheOrderOfTheSamples() {
        var store = store(MUCH);
        assertEquals(List.of(), store.hashes());
        store.picture(2);
        store.picture(0);
        assertEquals(
                List.of(ContentHash.of(PictureFolder.png(1)), ContentHash.of(PictureFolder.png(3))),
                store.hashes());
    }

    @Test
    void aFileThatIsNoPictureIsSaidToBeNoneAndWasNotLearntFrom() {
        folder.write("1.png", "<html>not found</html>");
        var store = store(MUCH);
        assertNull(store.picture(1));
        assertNull(store.picture(1));
        assertEquals(1, store.skipped().size());
        assertEquals(List.of(), store.hashes());
    }
}
