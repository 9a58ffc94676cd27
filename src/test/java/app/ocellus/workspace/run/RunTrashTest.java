package app.ocellus.workspace.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RunTrashTest {

    private final RunStore store;

    RunTrashTest(@TempDir Path folder) {
        store = new RunStore(folder, new AtomicFiles(FileOps.REAL), () -> {});
    }

    private static void writeCheckpoint(SavedRun run) throws IOException {
        var folder = Files.createDirectories(run.folder().resolve("checkpoint"));
        Files.write(folder.resolve("epoch-1.safetensors"), new byte[100]);
    }

    @Test
    void whatIsMovedToTheTrashCanBeFetchedBack() {
        var first = Runs.save(store);
        var second = Runs.save(store);
        var trashed = store.moveToTrash(second);
        assertEquals(List.of(first), store.list());
        assertEquals(List.of(trashed), store.trashed());
        assertTrue(store.trashBytes() > 0);
        assertEquals(second, store.restore(trashed));
        assertEquals(List.of(second, first), store.list());
        assertEquals(List.of(), store.trashed());
    }

    @Test
    void theNumberOfARunInTheTrashIsNotGivenAgain() {
        Runs.save(store);
        var trashed = store.moveToTrash(Runs.save(store));
        assertEquals(3, Runs.save(store).record().number());
        store.restore(trashed);
        assertEquals(3, store.list().size());
    }

    @Test
    void anEmptiedTrashIsEmpty() {
        var kept = Runs.save(store);
        var trashed = store.moveToTrash(Runs.save(store));
        store.emptyTrash();
        assertEquals(0, store.trashBytes());
        assertEquals(List.of(), store.trashed());
        assertEquals("workspace.run-not-moved", Failures.key(() -> store.restore(trashed)));
        assertEquals(List.of(kept), store.list());
    }

    @Test
    void aRunThatIsBeingWorkedOnStays() {
        try (var _ = Runs.begin(store)) {
            var running = store.list().getFirst();
            assertEquals("workspace.run-in-use", Failures.key(() -> store.moveToTrash(running)));
            assertEquals(1, store.list().size());
        }
    }

    @Test
    void checkpointsAreClearedButNotThoseOfARunThatIsBeingWorkedOn() throws IOException {
        writeCheckpoint(Runs.save(store));
        try (var _ = Runs.begin(store)) {
            var running = store.list().getFirst();
            writeCheckpoint(running);
            assertEquals(200, store.checkpointBytes());
            store.clearCheckpoints();
            assertEquals(100, store.checkpointBytes());
            assertEquals(100, store.checkpointBytes(running));
        }
        store.clearCheckpoints(store.list().getFirst());
        assertEquals(0, store.checkpointBytes());
        assertFalse(store.list().isEmpty());
    }
}
