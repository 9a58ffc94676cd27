package app.ocellus.dataset.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class FeatureCacheTest {

    private static final int WIDTH = 4;

    private final Path root;

    FeatureCacheTest(@TempDir Path root) {
        this.root = root;
    }

    private FeatureCache open() {
        return open("lite0", WIDTH);
    }

    private FeatureCache open(String key, int width) {
        return FeatureCache.open(root, key, width, new AtomicFiles(FileOps.REAL));
    }

    private static ContentHash hash(int number) {
        return ContentHash.of(new byte[] {(byte) number, (byte) (number >> 8)});
    }

    private static float[] row(int number) {
        return new float[] {number, number + 0.5f, -number, 1e-30f};
    }

    private static FeatureCache filled(FeatureCache cache, int from, int to) {
        for (int i = from; i < to; i++) {
            cache.add(hash(i), row(i));
        }
        cache.save();
        return cache;
    }

    private static void assertHas(FeatureCache cache, int from, int to) {
        for (int i = from; i < to; i++) {
            var found = new float[WIDTH];
            cache.find(hash(i)).orElseThrow().get(0, found);
            assertArrayEquals(row(i), found);
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(root.resolve("lite0"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatWasSavedIsThereNextTime() {
        assertHas(filled(open(), 0, 20), 0, 20);
        assertHas(open(), 0, 20);
        assertTrue(open().find(hash(20)).isEmpty());
    }

    @Test
    void whatIsNotSavedYetIsFoundAlready() {
        var cache = open();
        cache.add(hash(1), row(1));
        assertHas(cache, 1, 2);
        assertTrue(open().find(hash(1)).isEmpty());
    }

    @Test
    void manyRowsAreWrittenASegmentAtATime() throws IOException {
        var cache = open();
        for (int i = 0; i < 1024; i++) {
            cache.add(hash(i), row(i));
        }
        assertEquals(1, segments().size());
        filled(cache, 1024, 1500);
        assertEquals(2, segments().size());
        assertHas(open(), 0, 1500);
    }

    @Test
    void twoProgramsWriteSideBySide() throws IOException {
        var window = open();
        var commandLine = open();
        filled(window, 0, 10);
        filled(commandLine, 5, 15);
        assertEquals(2, segments().size());
        assertHas(open(), 0, 15);
    }

    @Test
    void theSameContentIsTheSameFileWhoeverWritesIt() throws IOException {
        filled(open(), 0, 10);
        var bytes = Files.readAllBytes(segments().getFirst());
        var cache = open("other", WIDTH);
        for (int i = 9; i >= 0; i--) {
            cache.add(hash(i), row(i));
        }
        cache.save();
        var other = root.resolve("other").resolve(segments().getFirst().getFileName());
        assertArrayEquals(bytes, Files.readAllBytes(other));
    }

    @Test
    void savingWithoutAnythingNewWritesNothing() throws IOException {
        var cache = filled(open(), 0, 3);
        cache.save();
        assertEquals(1, segments().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 15, 16, 40, 511})
    void aTornSegmentIsPassedOverAndTheOthersCount(int length) throws IOException {
        filled(open(), 0, 10);
        var torn = segments().getFirst();
        filled(open(), 10, 20);
        Files.write(torn, Arrays.copyOf(Files.readAllBytes(torn), length));
        var cache = open();
        assertHas(cache, 10, 20);
        assertTrue(cache.find(hash(1)).isEmpty());
        assertHas(filled(cache, 0, 10), 0, 20);
    }

    @Test
    void aSegmentOfAnotherKindIsPassedOver() throws IOException {
        filled(open(), 0, 3);
        var bytes = Files.readAllBytes(segments().getFirst());
        for (int at : new int[] {0, 4, 8, 12, 15}) {
            var changed = bytes.clone();
            changed[at] ^= 0x40;
            Files.write(segments().getFirst(), changed);
            assertTrue(open().find(hash(1)).isEmpty(), "byte " + at);
        }
    }

    @Test
    void anotherWidthIsAnotherCache() {
        filled(open(), 0, 3);
        assertTrue(open("lite0", WIDTH + 1).find(hash(1)).isEmpty());
    }

    @Test
    void anotherNetworkIsAnotherCache() {
        filled(open(), 0, 3);
        assertTrue(open("lite2", WIDTH).find(hash(1)).isEmpty());
    }

    @Test
    void whenTheDiskIsFullTheWorkGoesOnInMemory() throws IOException {
        var full = new AtomicFiles(new FailingFileOps(1, true));
        var cache = FeatureCache.open(root, "lite0", WIDTH, full);
        filled(cache, 0, 2000);
        assertHas(cache, 0, 2000);
        assertEquals(List.of(), segments());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        var cache = open();
        assertThrows(
                IllegalArgumentException.class, () -> cache.add(hash(1), new float[WIDTH - 1]));
    }
}
