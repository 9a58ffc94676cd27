package app.ocellus.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.file.Json;
import app.ocellus.fixtures.Failures;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.Bundles;
import app.ocellus.model.ModelFiles;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunsTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.quick("lite0", new Preprocessing(224, Fit.CROP), 5);
    private static final List<EpochRecord> EPOCHS =
            List.of(
                    new EpochRecord(1, 1.5, 0.5, 0.4, 0.8, 1e-3),
                    new EpochRecord(2, 1.25, 0.6, 0.3, 0.9, 5e-4));

    private final Path folder;

    RunsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Project project() {
        return project(FileOps.REAL);
    }

    private Project project(FileOps operations) {
        return new Project(folder, new AtomicFiles(operations));
    }

    private static SavedRun save(Project project) {
        var result =
                new TrainingResult(
                        EndReason.EARLY_STOPPED,
                        new TrainingHistory(EPOCHS, 2),
                        List.of(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        return project.saveRun(CONFIG, result, Bundles.some(), Duration.ofMillis(12_345));
    }

    private List<Integer> numbers() {
        return project().runs().stream().map(run -> run.record().number()).toList();
    }

    @Test
    void aRunIsFoundAsItWasKept() {
        var before = Instant.now();
        var saved = save(project());
        var found = project().runs();
        assertEquals(List.of(saved), found);
        var record = found.getFirst().record();
        assertEquals(
                new RunRecord(
                        1,
                        1,
                        record.finished(),
                        "quick",
                        "lite0",
                        5,
                        2,
                        2,
                        "early-stopped",
                        0.3,
                        0.9,
                        12.345,
                        CONFIG),
                record);
        assertTrue(Duration.between(before, record.finishedAt()).abs().toMinutes() < 1);
    }

    @Test
    void itsModelIsThereWhole() {
        var model = new ModelFiles(new AtomicFiles(FileOps.REAL)).read(save(project()).model());
        assertEquals(Bundles.some().classes(), model.classes());
        assertArrayEquals(Bundles.some().head().weights(), model.head().weights());
    }

    @Test
    void itsHistoryIsALineAnEpoch() throws IOException {
        var lines = Files.readAllLines(save(project()).folder().resolve("history.jsonl"));
        var epochs = new ArrayList<EpochRecord>();
        for (var line : lines) {
            epochs.add(Json.read(line, EpochRecord.class));
        }
        assertEquals(EPOCHS, epochs);
    }

    @Test
    void theNewestRunComesFirst() {
        for (int i = 0; i < 11; i++) {
            save(project());
        }
        assertEquals(List.of(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), numbers());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 9})
    void aRunIsThereWholeOrNotAtAll(int failing) {
        save(project());
        assertEquals(
                "file.not-written",
                Failures.key(() -> save(project(new FailingFileOps(failing, true)))));
        assertEquals(List.of(1), numbers());
        save(project());
        assertEquals(2, numbers().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":",
                "",
                "{}",
                "{\"format\":1,\"number\":2,\"finished\":\"yesterday\",\"mode\":\"quick\","
                        + "\"backbone\":\"lite0\",\"endReason\":\"stopped\"}",
                "{\"format\":2,\"number\":2,\"finished\":\"2026-01-01T00:00:00Z\","
                        + "\"mode\":\"quick\",\"backbone\":\"lite0\",\"endReason\":\"stopped\"}"
            })
    void aRunThatCannotBeReadIsPassedOverAndNotWrittenOver(String text) throws IOException {
        save(project());
        var damaged = save(project()).folder().resolve("run.json");
        Files.writeString(damaged, text);
        assertEquals(List.of(1), numbers());
        assertEquals(List.of(3, 1), List.of(save(project()).record().number(), 1));
        assertEquals(text, Files.readString(damaged));
        assertEquals(List.of(3, 1), numbers());
    }

    @Test
    void whereNoEpochWasFinishedNothingIsSaidOfIt() {
        var result =
                new TrainingResult(
                        EndReason.NOT_FINITE,
                        new TrainingHistory(List.of(), 0),
                        List.of(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        var run =
                project()
                        .saveRun(
                                TrainingConfig.quick("lite0", new Preprocessing(224, Fit.CROP), 5),
                                result,
                                Bundles.some(),
                                Duration.ZERO);
        assertNull(run.record().validationLoss());
        assertEquals(List.of(run), project().runs());
    }

    @Test
    void withoutRunsThereAreNone() {
        assertEquals(List.of(), project().runs());
    }
}
