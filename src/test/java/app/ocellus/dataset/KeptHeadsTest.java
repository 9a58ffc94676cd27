package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/** A dataset that is opened a second time is not read again, unless it has changed. */
class KeptHeadsTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_500_000_000_000L);

    @TempDir private Path home;
    private PictureFolder pets;
    private KeptHeads heads;

    @BeforeEach
    void make() throws IOException {
        pets = new PictureFolder(Files.createDirectory(home.resolve("pets")));
        pets.add("cat", 5).add("dog", 5);
        heads = new KeptHeads(home.resolve("heads"), new AtomicFiles(FileOps.REAL));
        try (var files = Files.walk(pets.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private DatasetScan scan() {
        return new DatasetScanner(new ImageDecoder(), heads)
                .scan(pets.root(), _ -> {}, new Cancellation());
    }

    /** The same length and time, but no picture any more: who reads it finds out. */
    private void spoil(String path) throws IOException {
        var file = pets.root().resolve(path);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void aSecondScanFindsTheSameWithoutReadingAnyHead() throws IOException {
        var first = scan();
        for (int i = 1; i <= 5; i++) {
            spoil("cat/%d.png".formatted(i));
        }
        assertEquals(first, scan());
    }

    @Test
    void aFileOfAnotherTimeOrLengthIsReadAgain() throws IOException {
        scan();
        spoil("cat/1.png");
        Files.setLastModifiedTime(
                pets.root().resolve("cat/1.png"), FileTime.fromMillis(1_600_000_000_000L));
        pets.write("cat/2.png", "no picture");
        var again = scan();
        assertEquals(8, again.snapshot().samples().size());
        assertEquals(2, again.problems().size());
    }

    @Test
    void newFilesAreReadAndThoseThatAreGoneAreForgotten() {
        scan();
        pets.delete("dog/1.png").write("cat/new.png", PictureFolder.png(4711));
        assertEquals(10, scan().snapshot().samples().size());
        assertFalse(heads.of(pets.root()).containsKey(pets.root().resolve("dog/1.png")));
    }

    @Test
    void whatWasChangedJustNowMayChangeAgainAndIsNotRemembered() {
        pets.write("cat/new.png", PictureFolder.png(4711));
        scan();
        assertEquals(10, heads.of(pets.root()).size());
    }

    @Test
    void aTornFileIsPassedOver() throws IOException {
        var first = scan();
        try (var files = Files.list(home.resolve("heads"))) {
            var file = files.findFirst().orElseThrow();
            var content = Files.readAllBytes(file);
            content[40] ^= 1;
            Files.write(file, content);
        }
        assertEquals(Map.of(), heads.of(pets.root()));
        assertEquals(first, scan());
        assertTrue(heads.of(pets.root()).size() == 10, "it is written anew");
    }
}
