package app.ocellus.workspace.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.model.Bundles;
import app.ocellus.model.ModelFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A project that the first format of runs was written into. */
class OldRunsTest {

    private static final Path STORED =
            Path.of("src/test/resources/app/ocellus/workspace/project-format-1");

    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final Path folder;
    private final RunStore store;

    OldRunsTest(@TempDir Path folder) {
        this.folder = folder;
        store = new RunStore(folder, files, () -> {});
    }

    @BeforeEach
    void copy() throws IOException {
        try (var stored = Files.walk(STORED)) {
            for (var file : stored.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(STORED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void itsRunsAreThereWithAllThatWasKnownOfThem() {
        var runs = store.list();
        assertEquals(List.of(2, 1), runs.stream().map(run -> run.record().number()).toList());
        var record = runs.getLast().record();
        assertEquals(RunRecord.FORMAT, record.format());
        assertEquals("2026-11-26T09:00:12Z", record.started());
        assertEquals("2026-11-26T09:00:25Z", record.finished());
        assertNull(record.name());
        assertEquals("", record.note());
        assertEquals(List.of(2, 2), List.of(record.epochs(), record.bestEpoch()));
        assertEquals(12.345, record.seconds());
        var config = Objects.requireNonNull(record.config());
        assertEquals(30, config.optimisation().epochs());
        assertEquals(2, store.history(runs.getLast()).epochs().size());
        for (var run : runs) {
            assertEquals(RunState.FINISHED, run.state());
            assertTrue(run.hasModel());
        }
    }

    @Test
    void itsModelsCanBeRead() {
        var model = new ModelFiles(files).read(store.list().getLast().model());
        assertEquals(Bundles.some().classes(), model.classes());
    }

    @Test
    void aNoteMakesAnOldRecordOneOfToday() throws IOException {
        var run = store.list().getLast();
        store.note(run, "the first");
        assertEquals("the first", store.list().getLast().record().note());
        assertTrue(Files.readString(run.folder().resolve("run.json")).contains("\"format\" : 2"));
        assertEquals(run.record().withNote("the first"), store.list().getLast().record());
    }

    @Test
    void aNewRunComesAfterThem() {
        assertEquals(3, Runs.save(store).record().number());
    }
}
