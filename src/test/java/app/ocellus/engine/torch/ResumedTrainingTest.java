package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.ModelInput;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;
import app.ocellus.workspace.run.RunFolder;
import app.ocellus.workspace.run.RunTraining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The real engine, broken off after some epochs and gone on with from the disk. */
class ResumedTrainingTest {

    private static final Preprocessing SMALL = new Preprocessing(48, Fit.CROP);

    private final DatasetSplit split;
    private final Path folder;

    ResumedTrainingTest(@TempDir Path pictures, @TempDir Path runs) {
        split = TintedPictures.split(pictures, 8, 4);
        folder = runs.resolve("run");
    }

    private static TrainingConfig quick() {
        var config = TrainingConfig.quick("efficientnet-lite0", SMALL, 3);
        return config.withOptimisation(config.optimisation().withBatch(8).withEpochs(5));
    }

    private static TrainingConfig fineTune(Optimisation.Optimizer optimizer) {
        var config = TrainingConfig.fineTune("efficientnet-lite0", SMALL, 3);
        var how = config.optimisation();
        return config.withFineTuning(new TrainingConfig.FineTuning(Depth.LAST, true))
                .withOptimisation(
                        new Optimisation(4, 8, optimizer, how.weightDecay(), 1, how.rate()));
    }

    private TrainingResult whole(TrainingConfig config) {
        return TestProgram.composition()
                .trainer()
                .train(TrainingTask.of(split, config), _ -> {}, new Cancellation());
    }

    private RunTraining.Outcome begin(TrainingConfig config, int epochs) {
        var cancellation = new Cancellation();
        return training()
                .train(
                        runFolder().begin(config, split, null),
                        "m",
                        split,
                        event -> {
                            if (event instanceof TrainingEvent.BatchCompleted batch
                                    && batch.epoch() == epochs + 1) {
                                cancellation.cancel();
                            }
                        },
                        cancellation);
    }

    private TrainingResult resume(List<TrainingEvent> events) {
        return training()
                .train(runFolder().resume(split), "m", split, events::add, new Cancellation())
                .result();
    }

    private static RunTraining training() {
        var program = TestProgram.composition();
        return new RunTraining(program.trainer(), program.backbones());
    }

    private RunFolder runFolder() {
        return new RunFolder(folder, new AtomicFiles(FileOps.REAL));
    }

    private static void assertSame(LearntWeights expected, LearntWeights actual) {
        assertArrayEquals(expected.head().weights(), actual.head().weights());
        assertArrayEquals(expected.head().bias(), actual.head().bias());
        assertEquals(expected.backbone().keySet(), actual.backbone().keySet());
        expected.backbone()
                .forEach(
                        (name, tensor) ->
                                assertArrayEquals(
                                        tensor.values(),
                                        Objects.requireNonNull(actual.backbone().get(name))
                                                .values(),
                                        name));
    }

    private void assertGoesOnAsIfNeverBrokenOff(TrainingConfig config) {
        var expected = whole(config);
        assertEquals(EndReason.CANCELLED, begin(config, 3).result().reason());
        var events = new ArrayList<TrainingEvent>();
        var actual = resume(events);
        assertEquals(expected.history(), actual.history());
        assertSame(
                Objects.requireNonNull(expected.weights()),
                Objects.requireNonNull(actual.weights()));
        assertEquals(expected.trainedOn().size(), actual.trainedOn().size());
        var resumed = events.stream().filter(TrainingEvent.Resumed.class::isInstance).toList();
        assertEquals(1, resumed.size());
        assertTrue(
                events.stream()
                        .filter(TrainingEvent.BatchCompleted.class::isInstance)
                        .allMatch(e -> ((TrainingEvent.BatchCompleted) e).epoch() > 3));
    }

    @Test
    void quickGoesOnBitForBit() {
        assertGoesOnAsIfNeverBrokenOff(quick());
    }

    @ParameterizedTest
    @EnumSource(
            value = Optimisation.Optimizer.class,
            names = {"ADAMW", "SGD"})
    void fineTuningGoesOnBitForBit(Optimisation.Optimizer optimizer) {
        assertGoesOnAsIfNeverBrokenOff(fineTune(optimizer));
    }

    /** Killed after the last epoch, before the model was written. */
    private void brokenOffAfterTheLastEpoch(TrainingConfig config) {
        try (var run = runFolder().begin(config, split, null)) {
            TestProgram.composition()
                    .trainer()
                    .train(
                            new TrainingTask(split, config, null, run.checkpoints()),
                            _ -> {},
                            new Cancellation());
        }
    }

    @Test
    void whatWasLearntFromBeforeIsKnownWithoutAnotherEpochOrALookAtTheFeatures() {
        var head = new TrainingConfig.FineTuning(Depth.LAST, false);
        var config = fineTune(Optimisation.Optimizer.ADAMW).withFineTuning(head);
        var expected = whole(config);
        brokenOffAfterTheLastEpoch(config);
        var actual = resume(new ArrayList<>());
        assertEquals(3 * 8, expected.trainedOn().size());
        assertEquals(Set.copyOf(expected.trainedOn()), Set.copyOf(actual.trainedOn()));
    }

    @Test
    void theNormalisationStaysThatOfTheWeightsWhenTheImagesHaveChanged() throws IOException {
        var own = new ModelInput(SMALL, ModelInput.NormalisationSource.DATASET, false);
        var config = quick().withInput(own);
        var expected = whole(config);
        assertNotNull(expected.input().normalisation());
        brokenOffAfterTheLastEpoch(config);
        var training = split.training();
        Files.copy(
                training.getFirst().file(),
                training.getLast().file(),
                StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(expected.input(), whole(config).input());
        assertEquals(expected.input(), resume(new ArrayList<>()).input());
    }

    @Test
    void whatWasBrokenOffAfterTheLastEpochIsFinishedWithoutAnother() {
        var config = quick();
        var expected = whole(config);
        brokenOffAfterTheLastEpoch(config);
        var events = new ArrayList<TrainingEvent>();
        var actual = resume(events);
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.reason(), actual.reason());
        assertTrue(events.stream().noneMatch(TrainingEvent.BatchCompleted.class::isInstance));
    }
}
