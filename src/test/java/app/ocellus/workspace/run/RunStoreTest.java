package app.ocellus.workspace.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.file.Json;
import app.ocellus.fixtures.Failures;
import app.ocellus.model.Bundles;
import app.ocellus.model.ModelFiles;
import app.ocellus.training.EpochRecord;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunStoreTest {

    private final Path folder;
    private final RunStore store;

    RunStoreTest(@TempDir Path folder) {
        this.folder = folder;
        store = store(FileOps.REAL);
    }

    private RunStore store(FileOps operations) {
        return new RunStore(folder, new AtomicFiles(operations), () -> {});
    }

    private List<Integer> numbers() {
        return store.list().stream().map(run -> run.record().number()).toList();
    }

    private SavedRun only() {
        assertEquals(1, store.list().size());
        return store.list().getFirst();
    }

    @Test
    void aRunIsThereFromItsBeginningAndBeingWorkedOn() {
        var before = Instant.now();
        try (var _ = Runs.begin(store)) {
            var run = only();
            assertEquals(RunState.RUNNING, run.state());
            assertFalse(run.hasModel());
            assertFalse(run.resumable());
            var record = run.record();
            assertEquals(1, record.number());
            assertEquals("quick", record.mode());
            assertEquals(0, record.epochs());
            assertNull(record.finished());
            assertNull(record.endReason());
            assertEquals(Runs.CONFIG, record.config());
            assertTrue(Duration.between(before, record.startedAt()).abs().toMinutes() < 1);
        }
    }

    @Test
    void aRunIsFoundAsItEnded() {
        var saved = Runs.save(store);
        assertEquals(List.of(saved), store.list());
        assertEquals(RunState.FINISHED, saved.state());
        assertTrue(saved.hasModel());
        var record = saved.record();
        assertEquals("early-stopped", record.endReason());
        assertEquals(List.of(2, 2), List.of(record.epochs(), record.bestEpoch()));
        assertEquals(0.3, record.validationLoss());
        assertEquals(0.9, record.validationAccuracy());
        assertEquals(Runs.START, record.start());
        var finished = record.finishedAt().orElseThrow();
        assertFalse(finished.isBefore(record.startedAt()));
    }

    @Test
    void aRunThatWasLeftWithoutAWordIsInterrupted() {
        try (var run = Runs.begin(store)) {
            run.checkpoints().save(() -> Runs.checkpoint(1));
        }
        assertEquals(RunState.INTERRUPTED, only().state());
        assertTrue(only().resumable());
        assertEquals(1, only().record().epochs());
        assertEquals(0.4, only().record().validationLoss());
    }

    @Test
    void aCancelledRunIsKeptWithoutAModel() {
        try (var run = Runs.begin(store)) {
            run.checkpoints().save(() -> Runs.checkpoint(1));
            run.end(Runs.cancelled(), Bundles.optional());
        }
        assertEquals(RunState.CANCELLED, only().state());
        assertTrue(only().resumable());
        assertFalse(only().hasModel());
        assertEquals("cancelled", only().record().endReason());
    }

    @Test
    void itsModelIsThereWhole() {
        var model = new ModelFiles(new AtomicFiles(FileOps.REAL)).read(Runs.save(store).model());
        assertEquals(Bundles.some().classes(), model.classes());
        assertArrayEquals(Bundles.some().head().weights(), model.head().weights());
    }

    @Test
    void itsHistoryIsALineAnEpoch() throws IOException {
        var run = Runs.save(store);
        var epochs = new ArrayList<EpochRecord>();
        for (var line : Files.readAllLines(run.folder().resolve("history.jsonl"))) {
            epochs.add(Json.read(line, EpochRecord.class));
        }
        assertEquals(Runs.EPOCHS, epochs);
        assertEquals(Runs.history(2), store.history(run));
    }

    @Test
    void aHistoryThatBreaksOffIsReadUpToThere() throws IOException {
        var run = Runs.save(store);
        var file = run.folder().resolve("history.jsonl");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 20));
        assertEquals(Runs.EPOCHS.subList(0, 1), store.history(run).epochs());
        Files.delete(file);
        assertEquals(List.of(), store.history(run).epochs());
    }

    @Test
    void theNewestRunComesFirst() {
        for (int i = 0; i < 11; i++) {
            Runs.save(store);
        }
        assertEquals(List.of(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), numbers());
    }

    @Test
    void aBeginningThatFailsLeavesNothingBehind() throws IOException {
        Runs.save(store);
        for (int failing = 1; failing <= 3; failing++) {
            var broken = store(new FailingFileOps(failing, true));
            assertEquals("file.not-written", Failures.key(() -> Runs.begin(broken)));
            assertEquals(List.of(1), numbers());
            try (var runs = Files.list(folder.resolve("runs"))) {
                assertEquals(1, runs.count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 7, 9, 10, 12})
    void anEndThatCannotBeWrittenDownLeavesTheRunUnfinished(int failing) {
        var broken = store(new FailingFileOps(failing, true));
        assertEquals("file.not-written", Failures.key(() -> Runs.save(broken)));
        assertEquals(RunState.INTERRUPTED, only().state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":",
                "",
                "{}",
                "{\"format\":1,\"number\":2,\"finished\":\"yesterday\",\"mode\":\"quick\","
                        + "\"backbone\":\"lite0\",\"endReason\":\"stopped\"}",
                "{\"format\":3,\"number\":2,\"started\":\"2026-01-01T00:00:00Z\",\"note\":\"\","
                        + "\"mode\":\"quick\",\"backbone\":\"lite0\",\"seed\":1,\"epochs\":0,"
                        + "\"bestEpoch\":0,\"seconds\":1}",
                "{\"format\":2,\"number\":2,\"started\":\"2026-01-01T00:00:00Z\",\"note\":\"\","
                        + "\"mode\":\"quick\",\"backbone\":\"lite0\",\"seed\":1,\"epochs\":0,"
                        + "\"bestEpoch\":0,\"seconds\":1,\"endReason\":\"stopped\"}"
            })
    void aRunThatCannotBeReadIsPassedOverAndNotWrittenOver(String text) throws IOException {
        Runs.save(store);
        var second = Runs.save(store);
        var damaged = second.folder().resolve("run.json");
        Files.writeString(damaged, text);
        assertEquals(List.of(1), numbers());
        assertEquals("file.not-written", Failures.key(() -> store.rename(second, "name")));
        assertEquals(3, Runs.save(store).record().number());
        assertEquals(text, Files.readString(damaged));
        assertEquals(List.of(3, 1), numbers());
    }

    @Test
    void choicesThatThisVersionDoesNotKnowDoNotHideTheRun() throws IOException {
        var run = Runs.save(store);
        var file = run.folder().resolve("run.json");
        var text = Files.readString(file);
        Files.writeString(file, text.replace("\"cosine\"", "\"sawtooth\""));
        assertNull(only().record().config());
        assertEquals(2, only().record().epochs());
    }

    @Test
    void aNameAndANoteStay() {
        var run = Runs.save(store);
        assertEquals("better light", store.rename(run, "  better light ").record().name());
        store.note(run, "with\nthe new lamp");
        assertEquals("better light", only().record().name());
        assertEquals("with\nthe new lamp", only().record().note());
        assertNull(store.rename(run, " ").record().name());
    }

    @Test
    void aNameGivenWhileItRunsIsKept() {
        try (var open = Runs.begin(store)) {
            store.rename(only(), "mine");
            open.checkpoints().save(() -> Runs.checkpoint(1));
            store.note(only(), "going well");
            open.end(Runs.result(), Bundles.optional());
        }
        assertEquals("mine", only().record().name());
        assertEquals("going well", only().record().note());
        assertEquals(2, only().record().epochs());
    }

    @Test
    void nothingIsSaidOfARunWhoseRecordIsNotWrittenYet() throws IOException {
        Files.createDirectories(folder.resolve("runs/run-1"));
        var said = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(RunFolder.class);
        said.start();
        log.addAppender(said);
        try {
            assertEquals(List.of(), store.list());
        } finally {
            log.detachAppender(said);
        }
        assertEquals(List.of(), said.list);
    }

    @Test
    void withoutRunsThereAreNone() {
        assertEquals(List.of(), store.list());
        assertEquals(0, store.checkpointBytes());
    }
}
