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
        var trashed = store.trash().put(second);
        assertEquals(List.of(first), store.list());
        assertEquals(List.of(trashed), store.trash().list());
        assertTrue(store.trash().bytes() > 0);
        assertEquals(second, store.trash().restore(trashed));
        assertEquals(List.of(second, first), store.list());
        assertEquals(List.of(), store.trash().list());
    }

    @Test
    void theNumberOfARunInTheTrashIsNotGivenAgain() {
        Runs.save(store);
        var trashed = store.trash().put(Runs.save(store));
        assertEquals(3, Runs.save(store).record().number());
        store.trash().restore(trashed);
        assertEquals(3, store.list().size());
    }

    @Test
    void anEmptiedTrashIsEmpty() {
        var kept = Runs.save(store);
        var trashed = store.trash().put(Runs.save(store));
        store.trash().clear();
        assertEquals(0, store.trash().bytes());
        assertEquals(List.of(), store.trash().list());
        assertEquals("workspace.run-not-moved", Failures.key(() -> store.trash().restore(trashed)));
        assertEquals(List.of(kept), store.list());
    }

    @Test
    void oneRunIsDeletedForGoodAndTheOthersStayInTheTrash() {
        var first = store.trash().put(Runs.save(store));
        var second = store.trash().put(Runs.save(store));
        store.trash().delete(first);
        assertEquals(List.of(second), store.trash().list());
        assertFalse(Files.exists(first.run().folder()));
        assertEquals("workspace.run-not-moved", Failures.key(() -> store.trash().restore(first)));
    }

    @Test
    void aRunThatIsBeingWorkedOnStays() {
        try (var _ = Runs.begin(store)) {
            var running = store.list().getFirst();
            assertEquals("workspace.run-in-use", Failures.key(() -> store.trash().put(running)));
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
