package app.ocellus.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * The short form of the command {@code kill-work}: whatever was killed, the next start is whole.
 */
class KilledWorkTest {

    private final Path folder;
    private final Path data;

    KilledWorkTest(@TempDir Path root) throws Exception {
        folder = Files.createDirectory(root.resolve("work"));
        data = new PictureFolder(root.resolve("data")).add("cat", 150).add("dog", 150).root();
        age();
    }

    /** What was written a moment ago is remembered by no scan, as it may change unseen. */
    private void age() throws IOException {
        var before = FileTime.from(Instant.now().minusSeconds(60));
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, before);
            }
        }
    }

    private static void survives(Killable work, int kills, long mostMillis) throws Exception {
        var figures = new KilledWork(work, 5, mostMillis).kill(kills);
        assertEquals(List.of(), figures.faults(), figures.toString());
        assertEquals(kills, figures.kills(), figures.toString());
    }

    @Test
    void aScanThatIsKilledLeavesNoTornCacheAndTheNextSaysTheSame() throws Exception {
        survives(new KilledScan(folder, data), 3, 20);
    }

    @Test
    void aCopyThatIsKilledLeavesAllOrNothingAndTheNextStartClearsUp() throws Exception {
        survives(new KilledCopy(folder, data), 3, 60);
    }

    @Test
    void anExportThatIsKilledLeavesAllOrNothingAndTheNextStartClearsUp() throws Exception {
        survives(new KilledExport(folder), 2, 100);
    }

    @Test
    void whatWasSavedIsThereAfterEachKill() throws Exception {
        survives(new KilledSaving(folder, data), 3, 300);
    }
}
