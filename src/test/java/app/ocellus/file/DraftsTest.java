package app.ocellus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What is left of a killed program is deleted, and nothing else ever. */
class DraftsTest {

    private final Path records;
    private final Path place;
    private final Drafts drafts;

    DraftsTest(@TempDir Path root) throws IOException {
        records = root.resolve("records");
        place = Files.createDirectory(root.resolve("place"));
        drafts = Drafts.recordedIn(records);
    }

    /** What a killed program leaves: a record that nobody holds, and what it names. */
    private Path killed(UUID record, String name) throws IOException {
        var left = place.resolve(name);
        Files.createDirectories(left.resolve("cat"));
        Files.writeString(left.resolve("cat/1.png"), "half");
        Files.createDirectories(records);
        Files.writeString(records.resolve(record.toString()), left + "\n");
        return left;
    }

    private static String name(UUID record) {
        return ".ocellus-" + record + ".tmp";
    }

    private List<Path> inside(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void whatAKilledProgramHasLeftIsDeletedWithItsRecord() throws IOException {
        var record = UUID.randomUUID();
        var left = killed(record, name(record));
        drafts.sweep();
        assertFalse(Files.exists(left));
        assertEquals(List.of(), inside(records));
    }

    @Test
    void whatSomebodyIsMakingStays() throws IOException {
        try (var fresh = FreshFolder.begin(place.resolve("out"), drafts, FileOps.REAL)) {
            Files.writeString(fresh.staging().resolve("a"), "a");
            Drafts.recordedIn(records).sweep();
            assertTrue(Files.exists(fresh.staging().resolve("a")));
            fresh.publish();
        }
        assertEquals("a", Files.readString(place.resolve("out/a")));
        assertEquals(List.of(), inside(records));
    }

    @Test
    void aRecordDeletesNothingThatDoesNotCarryItsNumber() throws IOException {
        var record = UUID.randomUUID();
        var photographs = killed(record, "photographs");
        drafts.sweep();
        assertTrue(Files.exists(photographs.resolve("cat/1.png")));
        var other = killed(record, name(UUID.randomUUID()));
        drafts.sweep();
        assertTrue(Files.exists(other.resolve("cat/1.png")));
        Files.writeString(records.resolve("no-number"), photographs + "\n");
        drafts.sweep();
        assertTrue(Files.exists(photographs.resolve("cat/1.png")));
    }

    @Test
    void whatALinkMeansStays() throws IOException {
        var record = UUID.randomUUID();
        var mine = Files.createDirectory(place.resolve("mine"));
        Files.writeString(mine.resolve("1.png"), "mine");
        Files.createSymbolicLink(place.resolve(name(record)), mine);
        Files.createDirectories(records);
        Files.writeString(records.resolve(record.toString()), place.resolve(name(record)) + "\n");
        drafts.sweep();
        assertEquals(List.of(mine), inside(place));
        assertEquals("mine", Files.readString(mine.resolve("1.png")));
    }

    @Test
    void whatLiesOnADiskThatIsNotThereIsDeletedWhenItComesBack() throws IOException {
        var record = UUID.randomUUID();
        var left = killed(record, name(record));
        var away = place.resolveSibling("unplugged");
        Files.move(place, away);
        drafts.sweep();
        assertEquals(1, inside(records).size());
        Files.move(away, place);
        drafts.sweep();
        assertFalse(Files.exists(left));
        assertEquals(List.of(), inside(records));
    }

    @Test
    void withoutAHomeAFolderIsMadeAllTheSame() throws IOException {
        Files.writeString(records, "a file where the folder should be");
        try (var fresh = FreshFolder.begin(place.resolve("out"), drafts, FileOps.REAL)) {
            fresh.publish();
        }
        assertEquals(List.of(place.resolve("out")), inside(place));
        drafts.sweep();
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndStays() throws IOException {
        Files.createDirectories(place.resolve("out/mine"));
        assertThrows(
                DirectoryNotEmptyException.class,
                () -> FreshFolder.begin(place.resolve("out"), drafts, FileOps.REAL));
        assertEquals(List.of(place.resolve("out/mine")), inside(place.resolve("out")));
    }

    @Test
    void aNameOf255BytesIsNotTooLong() throws IOException {
        var target = place.resolve("x".repeat(255));
        try (var fresh = FreshFolder.begin(target, drafts, FileOps.REAL)) {
            fresh.publish();
        }
        assertTrue(Files.isDirectory(target));
    }
}
