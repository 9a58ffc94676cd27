package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.ModelInput;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.Runs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ProjectTrainingTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.quick("efficientnet-lite0", new Preprocessing(224, Fit.CROP), 5);

    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final PictureFolder pictures;
    private final ProjectOpener opener;

    ProjectTrainingTest(@TempDir Path data, @TempDir Path projects) {
        pictures = new PictureFolder(data).add("cat", 10).add("dog", 10);
        opener =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()), new ProjectStore(projects, files));
    }

    private OpenProject open() {
        return opener.open(pictures.root(), Progress.Listener.NONE, new Cancellation());
    }

    private ProjectTraining training(EndReason reason, @Nullable Head head) {
        var history = new TrainingHistory(List.of(new EpochRecord(1, 1, 0, 1, 0, 1)), 1);
        return new ProjectTraining(
                (task, _, _) -> result(reason, head, history, task.split()),
                new BackboneStore(Path.of("assets/backbones")),
                new ModelFiles(files));
    }

    private static TrainingResult result(
            EndReason reason, @Nullable Head head, TrainingHistory history, DatasetSplit split) {
        return new TrainingResult(
                reason,
                history,
                split.classes(),
                head == null ? null : LearntWeights.of(head),
                new Preprocessing(224, Fit.CROP),
                List.of(),
                List.of());
    }

    private static Head head(float value) {
        return new Head(2, 3, new float[] {value, 0, 0, 0, 0, 0}, new float[2]);
    }

    private ProjectTraining.Finished train(EndReason reason, @Nullable Head head) {
        return training(reason, head).train(open(), CONFIG, _ -> {}, new Cancellation());
    }

    private float newestWeight() {
        var newest = training(EndReason.COMPLETED, null).newest(open()).orElseThrow();
        return newest.model().head().weights()[0];
    }

    @Test
    void aProjectIsOpenedWithTheSplitThatItHad() {
        var split = open().split();
        pictures.add("cat/more", 20).add("dog/more", 20);
        var again = open().split();
        for (var sample : split.test()) {
            assertTrue(again.test().contains(sample));
        }
        for (var sample : split.validation()) {
            assertTrue(again.validation().contains(sample));
        }
        assertEquals(60, again.training().size() + again.validation().size() + again.test().size());
    }

    @Test
    void anOpenProjectIsCalledLikeItsFolder() {
        assertEquals(pictures.root().getFileName().toString(), open().name());
    }

    @Test
    void theModelIsOnTheDiskWhenTrainingReturns() {
        var kept = train(EndReason.STOPPED, head(1)).kept().orElseThrow();
        assertEquals(1, newestWeight());
        assertEquals(open().name(), kept.model().name());
    }

    @Test
    void ofACancelledRunNothingIsKeptAndTheLastGoodOneStays() {
        train(EndReason.COMPLETED, head(1));
        assertTrue(train(EndReason.CANCELLED, head(2)).kept().isEmpty());
        assertEquals(1, newestWeight());
    }

    /** Cancelled after an epoch, and gone on with to the end. */
    private ProjectTraining cancelledOnce() {
        var history = new TrainingHistory(List.of(new EpochRecord(1, 1, 0, 1, 0, 1)), 1);
        return new ProjectTraining(
                (task, _, _) -> {
                    boolean goesOn = task.checkpoints().newest().isPresent();
                    task.checkpoints().save(() -> Runs.checkpoint(1));
                    var reason = goesOn ? EndReason.COMPLETED : EndReason.CANCELLED;
                    return result(reason, head(3), history, task.split());
                },
                new BackboneStore(Path.of("assets/backbones")),
                new ModelFiles(files));
    }

    @Test
    void aCancelledRunThatGotSomewhereIsOfferedAndGoneOnWith() {
        train(EndReason.COMPLETED, head(1));
        var training = cancelledOnce();
        assertTrue(training.unfinished(open()).isEmpty());
        var left = training.train(open(), CONFIG, _ -> {}, new Cancellation());
        assertTrue(left.kept().isEmpty());
        assertEquals(1, newestWeight());
        var offered = training.unfinished(open()).orElseThrow();
        assertEquals(RunState.CANCELLED, offered.state());
        var ended = training.resume(open(), offered, _ -> {}, new Cancellation());
        assertTrue(ended.kept().isPresent());
        assertEquals(3, newestWeight());
        assertTrue(training.unfinished(open()).isEmpty());
        assertEquals(2, open().project().runs().list().size());
    }

    @Test
    void aRunWhoseCheckpointsAreGoneIsNotOfferedButStays() {
        var training = cancelledOnce();
        training.train(open(), CONFIG, _ -> {}, new Cancellation());
        var runs = open().project().runs();
        runs.clearCheckpoints();
        assertTrue(training.unfinished(open()).isEmpty());
        assertEquals(1, runs.list().size());
    }

    @Test
    void whoDeclinesIsNotOfferedTheRunAgainButItStays() {
        var training = cancelledOnce();
        training.train(open(), CONFIG, _ -> {}, new Cancellation());
        training.decline(open(), training.unfinished(open()).orElseThrow());
        assertTrue(training.unfinished(open()).isEmpty());
        assertEquals(RunState.CANCELLED, open().project().runs().list().getFirst().state());
    }

    @Test
    void aRunWithoutAModelLeavesTheLastGoodOne() {
        train(EndReason.COMPLETED, head(1));
        assertTrue(train(EndReason.NOT_FINITE, null).kept().isEmpty());
        assertEquals(1, newestWeight());
    }

    @Test
    void whenTheNewestModelIsDamagedThePreviousGoodOneIsUsed() throws IOException {
        train(EndReason.COMPLETED, head(1));
        var damaged = train(EndReason.COMPLETED, head(2)).kept().orElseThrow().saved().model();
        assertEquals(2, newestWeight());
        Files.writeString(damaged, "PK");
        assertEquals(1, newestWeight());
        Files.delete(damaged);
        assertEquals(1, newestWeight());
    }

    @Test
    void aFinishedModelIsTrainedFurtherAsAnotherRun() {
        var first = train(EndReason.COMPLETED, head(1)).kept().orElseThrow().saved();
        var starts = new ArrayList<LearntWeights>();
        var history = new TrainingHistory(List.of(new EpochRecord(1, 1, 0, 1, 0, 1)), 1);
        var further =
                new ProjectTraining(
                        (task, _, _) -> {
                            starts.add(task.start());
                            return result(EndReason.COMPLETED, head(2), history, task.split());
                        },
                        new BackboneStore(Path.of("assets/backbones")),
                        new ModelFiles(files));
        var kept = further.further(open(), first, _ -> {}, new Cancellation()).kept().orElseThrow();
        assertEquals(1, starts.getFirst().head().weights()[0]);
        assertEquals(2, kept.saved().record().number());
        assertEquals(first.record().config(), kept.saved().record().config());
        assertEquals(2, open().project().runs().list().size());
    }

    @Test
    void whatIsTrainedFurtherIsShownPicturesWithTheNormalisationThatItKnows() {
        var own = new Normalisation(new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, .6f});
        var shown = new Preprocessing(224, Fit.CROP, own);
        var wanted = new ModelInput(CONFIG.preprocessing(), NormalisationSource.DATASET, false);
        var seen = new ArrayList<Preprocessing>();
        var training =
                new ProjectTraining(
                        (task, _, _) -> {
                            seen.add(task.config().preprocessing());
                            return result(head(1), shown, task.split());
                        },
                        new BackboneStore(Path.of("assets/backbones")),
                        new ModelFiles(files));
        var first = training.train(open(), CONFIG.withInput(wanted), _ -> {}, new Cancellation());
        var saved = first.kept().orElseThrow().saved();
        training.further(open(), saved, _ -> {}, new Cancellation());
        assertEquals(List.of(CONFIG.preprocessing(), shown), seen);
    }

    private static TrainingResult result(Head head, Preprocessing input, DatasetSplit split) {
        return new TrainingResult(
                EndReason.COMPLETED,
                new TrainingHistory(List.of(new EpochRecord(1, 1, 0, 1, 0, 1)), 1),
                split.classes(),
                LearntWeights.of(head),
                input,
                List.of(),
                List.of());
    }

    @Test
    void beforeTheFirstRunThereIsNoModel() {
        assertTrue(training(EndReason.COMPLETED, null).newest(open()).isEmpty());
    }
}
