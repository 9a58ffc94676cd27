package app.ocellus.workspace.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.model.Bundles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ResumedRunTest {

    /** Operations on the disk until a run has begun. */
    private static final int BEGINNING = 3;

    private final Path folder;
    private final RunStore store;

    ResumedRunTest(@TempDir Path folder) {
        this.folder = folder;
        store = store(FileOps.REAL);
    }

    private RunStore store(FileOps operations) {
        return new RunStore(folder, new AtomicFiles(operations), () -> {});
    }

    private SavedRun only() {
        assertEquals(1, store.list().size());
        return store.list().getFirst();
    }

    private void save(OpenRun run, int epoch) {
        run.checkpoints().save(() -> Runs.checkpoint(epoch));
        run.resumable(); // waits until it is written
    }

    private void interrupted() {
        try (var run = Runs.begin(store)) {
            save(run, 1);
        }
    }

    @Test
    void itGoesOnFromTheNewestCheckpointAndEndsAsTheSameRun() {
        interrupted();
        store.rename(only(), "mine");
        try (var run = store.resume(only(), Runs.split())) {
            assertFalse(run.dataChanged());
            assertEquals(1, run.checkpoints().newest().orElseThrow().epoch());
            assertEquals(RunState.RUNNING, only().state());
            save(run, 2);
            run.end(Runs.result(), Bundles.optional());
        }
        assertEquals(RunState.FINISHED, only().state());
        assertEquals("mine", only().record().name());
        assertEquals(2, only().record().epochs());
    }

    @Test
    void aCancelledRunThatGoesOnIsUnfinishedAgain() {
        try (var run = Runs.begin(store)) {
            save(run, 1);
            run.end(Runs.cancelled(), Bundles.optional());
        }
        store.decline(only());
        assertTrue(only().record().declined());
        store.resume(only(), Runs.split()).close();
        assertEquals(RunState.INTERRUPTED, only().state());
        assertFalse(only().record().declined());
    }

    @Test
    void onlyOneCanWorkOnARun() {
        try (var _ = Runs.begin(store)) {
            assertEquals(
                    "workspace.run-in-use", Failures.key(() -> store.resume(only(), Runs.split())));
            assertEquals(RunState.RUNNING, only().state());
        }
    }

    @Test
    void whatHasEndedCannotGoOn() {
        Runs.save(store);
        assertEquals(
                "workspace.run-finished", Failures.key(() -> store.resume(only(), Runs.split())));
    }

    @Test
    void otherDataAreNoticedAndOtherClassesRefused() {
        interrupted();
        var more = Runs.split(new Samples().add("owl", 10).add("wren", 9));
        try (var run = store.resume(only(), more)) {
            assertTrue(run.dataChanged());
        }
        try (var run = store.resume(only(), more)) {
            assertFalse(run.dataChanged());
        }
        var others = Runs.split(new Samples().add("owl", 9).add("robin", 9));
        assertEquals(
                "workspace.run-other-classes", Failures.key(() -> store.resume(only(), others)));
        assertEquals(RunState.INTERRUPTED, only().state());
    }

    @Test
    void whatAKillLeftHalfWrittenIsCleared() throws IOException {
        interrupted();
        var half = only().folder().resolve("checkpoint").resolve(".ocellus-1.tmp");
        Files.write(half, new byte[10]);
        store.resume(only(), Runs.split()).close();
        assertFalse(Files.exists(half));
    }

    @Test
    void aRunThatGotNowhereLeavesNothingAndOneThatDidStays() {
        Runs.begin(store).leave();
        assertTrue(store.list().isEmpty());
        var run = Runs.begin(store);
        save(run, 1);
        run.leave();
        assertEquals(RunState.INTERRUPTED, only().state());
    }

    @Test
    void aFullDiskIsToldOnceAndTheRunGoesOn() {
        var full = store(new FailingFileOps(BEGINNING + 1, true));
        try (var run = Runs.begin(full)) {
            save(run, 1);
            assertEquals(
                    "training.checkpoint-not-kept",
                    run.checkpoints().trouble().map(Sentence::key).orElse(""));
            save(run, 2);
            assertTrue(run.checkpoints().trouble().isEmpty());
        }
        assertEquals(RunState.INTERRUPTED, only().state());
        assertEquals(0, only().record().epochs());
    }

    @Test
    void afterTheDiskHasRoomAgainTheNextCheckpointIsWhole() {
        var once = store(new FailingFileOps(BEGINNING + 1, false));
        try (var run = Runs.begin(once)) {
            save(run, 1);
            save(run, 2);
            assertEquals(2, run.checkpoints().newest().orElseThrow().epoch());
        }
        assertEquals(2, only().record().epochs());
        assertEquals(2, store.history(only()).epochs().size());
    }

    @Test
    void aRunKeepsTheModelThatItBeganWith() {
        try (var run = store.begin(Runs.CONFIG, Runs.split(), Bundles.some())) {
            save(run, 1);
        }
        try (var run = store.resume(only(), Runs.split())) {
            assertEquals(Bundles.some().classes(), run.start().orElseThrow().classes());
        }
    }

    /** Tries to go on with the run, of which nothing may be lost by that. */
    private void assertRefusedAndKept() {
        var before = only();
        assertEquals(
                "workspace.run-without-checkpoints",
                Failures.key(() -> store.resume(before, Runs.split())));
        assertEquals(before.record(), only().record());
        assertEquals(before.state(), only().state());
        assertEquals(1, store.history(only()).epochs().size());
        assertFalse(only().resumable());
    }

    @Test
    void aRunWhoseCheckpointsAreGoneIsRefusedInWordsAndStaysAsItWas() {
        interrupted();
        store.note(only(), "good light");
        store.clearCheckpoints(only());
        assertFalse(only().resumable());
        assertRefusedAndKept();
    }

    @Test
    void aRunWhoseCheckpointsAreAllDamagedIsRefusedInWordsAndStaysAsItWas() throws IOException {
        try (var run = Runs.begin(store)) {
            save(run, 1);
            run.end(Runs.cancelled(), Bundles.optional());
        }
        var file = only().folder().resolve("checkpoint").resolve("epoch-1.safetensors");
        Files.writeString(file, "torn");
        assertTrue(only().resumable());
        assertRefusedAndKept();
        assertEquals(RunState.CANCELLED, only().state());
    }

    @Test
    void whatWasThereBeforeItWentOnIsNeverRemoved() throws IOException {
        Runs.begin(store).close();
        store.note(only(), "good light");
        store.resume(only(), Runs.split()).leave();
        assertEquals("good light", only().record().note());
        try (var run = store.resume(only(), Runs.split())) {
            save(run, 1);
            Files.delete(only().folder().resolve("checkpoint").resolve("epoch-1.safetensors"));
            run.leave();
        }
        assertEquals("good light", only().record().note());
        assertEquals(1, store.history(only()).epochs().size());
    }
}
