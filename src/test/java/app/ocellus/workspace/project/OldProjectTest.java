package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that format 1 of the program wrote, as it lies on people's disks. */
class OldProjectTest {

    private static final Path STORED =
            Path.of("src/test/resources/app/ocellus/workspace/project-format-1");
    private static final Path DATASET = Path.of("/data/birds");

    @TempDir private Path home;
    private ProjectStore store;
    private Path folder;

    @BeforeEach
    void putTheStoredProjectInPlace() throws IOException {
        store = new ProjectStore(home, new AtomicFiles(FileOps.REAL));
        folder = home.resolve("0123456789");
        try (var files = Files.walk(STORED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(STORED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void itIsListedUnderTheNameOfItsDatasetWithItsRuns() throws IOException {
        var before = Files.readString(folder.resolve("project.json"));
        var listed = store.list().getFirst();
        assertEquals("birds", listed.name());
        assertEquals(DATASET, listed.dataset());
        assertEquals(2, listed.runs());
        assertEquals(before, Files.readString(folder.resolve("project.json")));
    }

    @Test
    void openingItWritesTheNewFormatAndKeepsTheOldOneBesideIt() throws IOException {
        var old = Files.readString(folder.resolve("project.json"));
        var project = store.of(DATASET);
        var split = project.earlierSplit();
        project.opened(DATASET);
        assertEquals("0123456789", store.of(DATASET).id());
        var now = Files.readString(folder.resolve("project.json"));
        assertTrue(now.contains("\"format\" : 2"), now);
        assertTrue(now.contains("\"name\" : \"birds\""), now);
        assertEquals(old, Files.readString(folder.resolve("project.json.previous")));
        assertTrue(split.size() > 0);
        assertEquals(split, store.of(DATASET).earlierSplit());
        assertEquals(2, store.of(DATASET).runs().list().size());
    }

    @Test
    void itCanBeRenamedAtOnce() {
        store.of(DATASET).rename("Birds of the garden");
        assertEquals("Birds of the garden", store.list().getFirst().name());
    }
}
