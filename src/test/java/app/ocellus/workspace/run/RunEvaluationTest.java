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

class RunEvaluationTest {

    private static final String MOMENT = "2026-01-02T03:04:05Z";
    private static final RunEvaluation TEST = new RunEvaluation("test", 40, 0.9, 0.3, MOMENT);
    private static final RunEvaluation VALIDATION =
            new RunEvaluation("validation", 20, 0.8, 0.4, MOMENT);

    private final RunStore store;

    RunEvaluationTest(@TempDir Path folder) {
        store = new RunStore(folder, new AtomicFiles(FileOps.REAL), () -> {});
    }

    @Test
    void theNewestOfEachPartOfTheDataIsKept() {
        var run = Runs.save(store);
        assertEquals(List.of(), store.evaluations(run));
        store.keep(run, TEST);
        store.keep(run, VALIDATION);
        var better = new RunEvaluation("test", 40, 0.95, 0.2, MOMENT);
        store.keep(run, better);
        assertEquals(List.of(VALIDATION, better), store.evaluations(run));
    }

    @Test
    void aDamagedFileIsPutAsideAndTheNextOneKept() throws IOException {
        var run = Runs.save(store);
        var file = run.folder().resolve("evaluation.json");
        Files.writeString(file, "{\"format\":1,\"evaluations\":[{}]}");
        assertEquals(List.of(), store.evaluations(run));
        store.keep(run, TEST);
        assertTrue(Files.exists(run.folder().resolve("evaluation.json.unreadable")));
        assertEquals(List.of(TEST), store.evaluations(run));
    }

    @Test
    void whatANewerVersionKeptIsPassedOverAndNotReplaced() throws IOException {
        var run = Runs.save(store);
        var file = run.folder().resolve("evaluation.json");
        var newer = "{\"format\":2,\"evaluations\":[]}";
        Files.writeString(file, newer);
        assertEquals(List.of(), store.evaluations(run));
        assertEquals("workspace.newer-project", Failures.key(() -> store.keep(run, TEST)));
        assertEquals(newer, Files.readString(file));
    }

    @Test
    void aRunThatIsGoneDoesNotComeBackByIt() {
        var run = Runs.save(store);
        var trashed = store.trash().put(run);
        store.keep(run, TEST);
        assertFalse(Files.exists(run.folder()));
        store.trash().restore(trashed);
        assertEquals(List.of(run), store.list());
    }
}
