package app.ocellus.dataset.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class SegmentsTest {

    private static final int KEY = 16;

    @TempDir private Path folder = Path.of("");

    private Segments open(FileOps disk) {
        return Segments.open(folder, KEY, 100, new AtomicFiles(disk));
    }

    private static byte[] random(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.getFirst();
        }
    }

    @Test
    void whatWasSavedIsFoundByTheNextProgramWhateverTheLengthOfTheValues() {
        var random = new Random(7);
        var keys = random.ints(250).mapToObj(_ -> random(random, KEY)).toList();
        var values = random.ints(250, 0, 90).mapToObj(length -> random(random, length)).toList();
        var first = open(FileOps.REAL);
        for (var i = 0; i < keys.size(); i++) {
            first.add(keys.get(i), values.get(i));
            assertArrayEquals(values.get(i), first.find(keys.get(i)).orElseThrow());
        }
        first.save();
        var second = open(FileOps.REAL);
        for (var i = 0; i < keys.size(); i++) {
            assertArrayEquals(values.get(i), first.find(keys.get(i)).orElseThrow());
            assertArrayEquals(values.get(i), second.find(keys.get(i)).orElseThrow());
        }
        assertTrue(second.find(random(random, KEY)).isEmpty());
    }

    @Test
    void aProgramThatIsKilledLosesWhatWasNotSavedAndNothingElse() {
        var random = new Random(8);
        var keys = random.ints(150).mapToObj(_ -> random(random, KEY)).toList();
        var killed = open(FileOps.REAL);
        keys.forEach(key -> killed.add(key, key));
        var next = open(FileOps.REAL);
        assertEquals(
                keys.subList(0, 100),
                keys.stream().filter(key -> next.find(key).isPresent()).toList());
    }

    @Test
    void aDamagedIndexIsPassedOverAndADamagedValueIsNotGiven() throws IOException {
        var key = new byte[KEY];
        var other = new byte[KEY];
        other[3] = 1;
        var segments = open(FileOps.REAL);
        segments.add(key, new byte[] {1, 2, 3});
        segments.add(other, new byte[] {4, 5, 6});
        segments.save();
        var file = onlyFile();
        var whole = Files.readAllBytes(file);
        for (var at = 0; at < whole.length; at++) {
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            var read = open(FileOps.REAL);
            for (var asked : List.of(key, other)) {
                read.find(asked)
                        .ifPresent(
                                value -> assertEquals(asked == key ? 1 : 4, value[0], "damaged"));
            }
            assertFalse(read.find(key).isPresent() && read.find(other).isPresent(), "byte " + at);
        }
    }

    @Test
    void aTornFileIsPassedOver() throws IOException {
        var segments = open(FileOps.REAL);
        segments.add(new byte[KEY], new byte[50]);
        segments.save();
        var file = onlyFile();
        var whole = Files.readAllBytes(file);
        for (var length : new int[] {0, 3, 20, 40, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(open(FileOps.REAL).find(new byte[KEY]).isEmpty(), "of " + length);
        }
    }

    @Test
    void aFullDiskCostsTheMemoryOfItAndNotTheWork() throws IOException {
        var full =
                new FileOps() {
                    @Override
                    public FileChannel create(Path file) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var segments = open(full);
        for (var i = 0; i < 300; i++) {
            segments.add(
                    new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte) i},
                    new byte[9]);
        }
        segments.save();
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
