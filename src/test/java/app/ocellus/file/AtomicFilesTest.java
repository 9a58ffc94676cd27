package app.ocellus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class AtomicFilesTest {

    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);

    private final Path folder;

    AtomicFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<String> names() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesIntoFoldersThatAreNotThereYet() throws IOException {
        var file = folder.resolve("a/b/c.txt");
        files.write(file, "\u00e4");
        assertEquals("\u00e4", Files.readString(file));
    }

    @Test
    void replacesWhatWasThereAndLeavesNothingElseBehind() throws IOException {
        var file = folder.resolve("model.ocellus");
        files.write(file, "old");
        files.write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("model.ocellus"), names());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whicheverOperationFailsThePreviousFileStaysAndNoHalfOneIsLeft(int failing)
            throws IOException {
        var file = folder.resolve("model.ocellus");
        Files.writeString(file, "previous");
        var disk = new AtomicFiles(new FailingFileOps(failing, false));
        var said = Failures.said(() -> disk.write(file, "next"));
        assertEquals("previous", Files.readString(file));
        assertEquals(List.of("model.ocellus"), names());
        assertTrue(said.contains(file.toString()), said);
        assertTrue(said.contains("No space left on device"), said);
    }

    @Test
    void theThreeOperationsThatCanFailAreAllThereAre() {
        var counting = new FailingFileOps(0, false);
        new AtomicFiles(counting).write(folder.resolve("file"), "text");
        assertEquals(3, counting.operations());
    }

    @Test
    void aDiskThatFailsForGoodStillKeepsThePreviousFileAndSaysWhatFailedFirst() throws IOException {
        var file = folder.resolve("model.ocellus");
        Files.writeString(file, "previous");
        var disk = new AtomicFiles(new FailingFileOps(2, true));
        var said = Failures.said(() -> disk.write(file, "next"));
        assertEquals("previous", Files.readString(file));
        assertTrue(said.contains("No space left on device"), said);
    }

    @Test
    void contentThatCannotBeMadeKeepsThePreviousFile() throws IOException {
        var file = folder.resolve("model.ocellus");
        Files.writeString(file, "previous");
        assertThrows(
                IllegalStateException.class,
                () ->
                        files.write(
                                file,
                                out -> {
                                    out.write(new byte[100_000]);
                                    throw new IllegalStateException("no weights");
                                }));
        assertEquals("previous", Files.readString(file));
        assertEquals(List.of("model.ocellus"), names());
    }

    @Test
    void aDiskThatIsReallyFullIsSaid() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no disk that is always full");
        var file = folder.resolve("model.ocellus");
        Files.writeString(file, "previous");
        FileOps disk =
                new FileOps() {
                    @Override
                    public FileChannel create(Path temporary) throws IOException {
                        return FileChannel.open(full, StandardOpenOption.WRITE);
                    }
                };
        var said = Failures.said(() -> new AtomicFiles(disk).write(file, "x".repeat(1 << 20)));
        assertTrue(said.contains("space"), said);
        assertEquals("previous", Files.readString(file));
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamed() throws IOException {
        var inTheWay = folder.resolve("runs");
        Files.writeString(inTheWay, "");
        var said = Failures.said(() -> files.write(inTheWay.resolve("run.json"), "{}"));
        assertTrue(said.contains(inTheWay + " is in the way"), said);
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        var target = folder.resolve("models");
        Files.createDirectory(target);
        assertEquals("file.not-written", Failures.key(() -> files.write(target, "text")));
        assertTrue(Files.isDirectory(target));
        assertEquals(List.of("models"), names());
    }

    @Test
    void theRootOfTheDiskIsNoFile() {
        var root = folder.resolve("/");
        assertEquals("file.not-written", Failures.key(() -> files.write(root, "text")));
    }

    @Test
    void theReasonIsSaidInWordsAndNotAsThePathOfATemporaryFile() {
        var denied = new java.nio.file.AccessDeniedException("/data/model.ocellus");
        assertEquals("no permission for /data/model.ocellus", Reasons.of(denied).toString());
        assertEquals(
                "Read-only file system",
                Reasons.of(
                        new java.nio.file.FileSystemException(
                                "/a", null, "Read-only file system")));
        assertEquals("EOFException", Reasons.of(new java.io.EOFException()));
        assertFalse(Reasons.of(denied).toString().contains("Exception"));
    }
}
