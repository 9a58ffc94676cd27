package app.ocellus.workspace.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.Safetensors;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.TrainingHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class CheckpointFolderTest {

    private final Path folder;
    private final CheckpointFolder checkpoints;

    CheckpointFolderTest(@TempDir Path folder) {
        this.folder = folder;
        checkpoints = checkpoints(FileOps.REAL);
    }

    private CheckpointFolder checkpoints(FileOps operations) {
        return new CheckpointFolder(folder, new AtomicFiles(operations));
    }

    private static Checkpoint after(int epochs, int best) {
        var records =
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(
                                e ->
                                        new EpochRecord(
                                                e, 1.0 / e, 0.5, e == best ? 0.1 : 0.2, 0.75, 1e-3))
                        .toList();
        return Runs.checkpoint(new TrainingHistory(Runs.START, records, best));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path file(int epoch) {
        return folder.resolve("epoch-" + epoch + ".safetensors");
    }

    private static void assertSame(LearntWeights expected, LearntWeights actual) {
        assertArrayEquals(expected.head().weights(), actual.head().weights());
        assertArrayEquals(expected.head().bias(), actual.head().bias());
        assertEquals(expected.backbone().keySet(), actual.backbone().keySet());
        expected.backbone()
                .forEach(
                        (name, tensor) ->
                                assertArrayEquals(
                                        tensor.values(),
                                        Objects.requireNonNull(actual.backbone().get(name))
                                                .values()));
    }

    private static void assertSame(Checkpoint expected, Checkpoint actual) {
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.stopping(), actual.stopping());
        assertEquals(expected.input(), actual.input());
        assertSame(expected.learner().weights(), actual.learner().weights());
        assertSame(expected.learner().best(), actual.learner().best());
        var moments = expected.learner().optimizer().moments();
        var found = actual.learner().optimizer().moments();
        assertEquals(expected.learner().optimizer().steps(), actual.learner().optimizer().steps());
        assertEquals(moments.keySet(), found.keySet());
        moments.forEach(
                (name, tensors) -> {
                    var others = Objects.requireNonNull(found.get(name));
                    for (int i = 0; i < tensors.size(); i++) {
                        assertArrayEquals(tensors.get(i).shape(), others.get(i).shape());
                        assertArrayEquals(tensors.get(i).values(), others.get(i).values());
                    }
                });
    }

    private Checkpoint newest() {
        return checkpoints.newest().orElseThrow();
    }

    @Test
    void theNewestIsFoundAsItWasSaved() {
        checkpoints.save(after(1, 1));
        checkpoints.save(after(2, 2));
        assertSame(after(2, 2), newest());
    }

    @Test
    void whatTheNetworkWasShownIsKeptDownToTheNumbers() throws IOException {
        var own = new Normalisation(new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, 1 / 3f});
        var input = new Preprocessing(97, Fit.PAD, own);
        checkpoints.save(after(1, 1).withInput(input));
        checkpoints.save(after(3, 1).withInput(input));
        assertSame(after(3, 1).withInput(input), newest());
        Files.writeString(file(1), "torn");
        assertEquals(input, newest().input());
    }

    @Test
    void theStartIsACheckpointToo() {
        checkpoints.save(after(0, 0));
        assertSame(after(0, 0), newest());
    }

    @Test
    void theNewestAndTheBestAreKeptAndNoOther() throws IOException {
        for (int epoch = 1; epoch <= 5; epoch++) {
            checkpoints.save(after(epoch, Math.min(epoch, 2)));
        }
        assertEquals(List.of("epoch-2.safetensors", "epoch-5.safetensors"), files());
        assertSame(after(5, 2), newest());
    }

    @Test
    void aBestEpochThatHasNoFileIsKeptWithinTheNewest() throws IOException {
        checkpoints.save(after(3, 2));
        assertEquals(List.of("epoch-3.safetensors"), files());
        assertSame(after(3, 2), newest());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.9, 0.999})
    void aTornOneIsPutAsideAndTheOneBeforeIsTaken(double part) throws IOException {
        checkpoints.save(after(1, 1));
        checkpoints.save(after(2, 1));
        var whole = Files.readAllBytes(file(2));
        Files.write(file(2), java.util.Arrays.copyOf(whole, (int) (whole.length * part)));
        assertSame(after(1, 1), newest());
        assertEquals(List.of("epoch-1.safetensors", "epoch-2.safetensors.unreadable"), files());
    }

    @Test
    void aSingleBitThatHasTippedIsNoticedWhereverItIs() throws IOException {
        checkpoints.save(after(2, 2));
        var whole = Files.readAllBytes(file(2));
        int noticed = 0;
        for (int i = 0; i < whole.length; i += 7) {
            var damaged = whole.clone();
            damaged[i] ^= 4;
            Files.write(file(2), damaged);
            noticed += checkpoints.newest().isEmpty() ? 1 : 0;
        }
        int spaces = 8; // between the header and the numbers, where nothing is written
        assertTrue(noticed >= Math.ceilDiv(whole.length, 7) - spaces, noticed + " noticed");
    }

    @Test
    void whenTheBestIsLostTheNewestTakesItsPlace() throws IOException {
        checkpoints.save(after(1, 1));
        checkpoints.save(after(3, 1));
        Files.writeString(file(1), "torn");
        var found = newest();
        assertSame(found.learner().weights(), found.learner().best());
        assertEquals(3, found.history().bestEpoch());
        assertEquals(new app.ocellus.training.EarlyStopping.State(0.2, 3, 3, 0), found.stopping());
    }

    @Test
    void oneThatCannotBeReadJustNowStaysAndIsToldOf() throws IOException {
        checkpoints.save(after(1, 1));
        Files.createDirectory(file(2)); // whatever reads it fails
        assertEquals("file.not-read", Failures.key(checkpoints::newest));
        assertEquals(List.of("epoch-1.safetensors", "epoch-2.safetensors"), files());
    }

    @Test
    void oneOfANewerVersionStaysAndIsRefusedInWords() throws IOException {
        checkpoints.save(after(1, 1));
        var content = Safetensors.readAll(Files.readAllBytes(file(1)));
        var texts = new LinkedHashMap<>(content.metadata());
        texts.remove("sha256");
        texts.replaceAll((_, text) -> text.replaceFirst("\"format\":\\d+", "\"format\":99"));
        texts.put("sha256", CheckpointFile.checksum(content.tensors(), texts));
        new AtomicFiles(FileOps.REAL)
                .write(
                        file(1),
                        out ->
                                Safetensors.write(
                                        out, new Safetensors.Content(content.tensors(), texts)));
        assertEquals("workspace.newer-project", Failures.key(checkpoints::newest));
        assertEquals(List.of("epoch-1.safetensors"), files());
    }

    @Test
    void aFullDiskLeavesTheOthersAsTheyWere() throws IOException {
        checkpoints.save(after(1, 1));
        for (int failing = 1; failing <= 3; failing++) {
            var full = checkpoints(new FailingFileOps(failing, false));
            assertEquals("file.not-written", Failures.key(() -> full.save(after(2, 2))));
            assertEquals(List.of("epoch-1.safetensors"), files());
            assertSame(after(1, 1), newest());
        }
    }

    /** The file takes no room on the disk: nothing was written into it. */
    private void writeLargerThanAnArray(Path file) throws IOException {
        try (var hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(3L << 30);
        }
    }

    @Test
    void oneThatIsTooLargeToBeReadIsPutAsideLikeATornOne() throws IOException {
        checkpoints.save(after(1, 1));
        writeLargerThanAnArray(file(2));
        assertSame(after(1, 1), newest());
        assertEquals(List.of("epoch-1.safetensors", "epoch-2.safetensors.unreadable"), files());
    }

    @Test
    void whenTheBestIsTooLargeToBeReadTheNewestTakesItsPlace() throws IOException {
        checkpoints.save(after(1, 1));
        checkpoints.save(after(3, 1));
        writeLargerThanAnArray(file(1));
        assertEquals(3, newest().history().bestEpoch());
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("epoch-x.safetensors"), "mine");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        checkpoints.save(after(1, 1));
        assertSame(after(1, 1), newest());
        assertEquals(3, files().size());
    }
}
