package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.EndReason;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

class HeadLearnerTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.quick("any", new Preprocessing(224, Fit.CROP), 1)
                    .withOptimisation(
                            Optimisation.QUICK.withEpochs(5).withBatch(16).withLearningRate(0.05));

    private final NDManager manager = TestProgram.composition().torch().newManager();
    private final Cancellation cancellation = new Cancellation();
    private HeadLearner learner = learner(1, manager);

    private static HeadLearner learner(long seed, NDManager manager) {
        return new HeadLearner(
                manager,
                Clusters.of(96, 1),
                Clusters.of(48, 2),
                Clusters.CLASSES,
                CONFIG.withSeed(seed));
    }

    @AfterEach
    void close() {
        learner.close();
    }

    private TrainingLoop.End run(double rate, Consumer<TrainingEvent> events) {
        return new TrainingLoop(
                        learner,
                        CONFIG.optimisation().withLearningRate(rate),
                        EarlyStopping.Rule.DEFAULT,
                        Checkpoints.NONE,
                        events,
                        cancellation)
                .run();
    }

    @Test
    void threeHundredStepsLeaveNoArrayBehind() {
        learner.beginEpoch(1);
        learner.step(0, 0.01);
        int before = manager.getManagedArrays().size();
        for (int step = 0; step < 300; step++) {
            learner.step(step % learner.batches(), 0.01);
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void validatingAndKeepingLeavesNoArrayBehind() {
        int before = manager.getManagedArrays().size();
        for (int epoch = 0; epoch < 20; epoch++) {
            learner.validate();
            learner.keep();
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void classesThatLieApartAreTold() {
        var end = run(0.05, _ -> {});
        assertEquals(EndReason.COMPLETED, end.reason());
        assertEquals(1, end.history().best().orElseThrow().validationAccuracy(), 0.05);
        assertNotNull(learner.best());
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndHistory() {
        var first = run(0.05, _ -> {});
        var weights = Objects.requireNonNull(learner.best()).head().weights();
        learner.close();
        learner = learner(1, TestProgram.composition().torch().newManager());
        assertEquals(first, run(0.05, _ -> {}));
        assertArrayEquals(weights, Objects.requireNonNull(learner.best()).head().weights());
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        run(0.05, _ -> {});
        var weights = Objects.requireNonNull(learner.best()).head().weights();
        learner.close();
        learner = learner(2, TestProgram.composition().torch().newManager());
        run(0.05, _ -> {});
        assertFalse(
                Arrays.equals(weights, Objects.requireNonNull(learner.best()).head().weights()));
    }

    @Test
    void cancellingInTheFirstEpochLeavesAtTheNextBatchWithNothing() {
        var batches = new int[1];
        var end =
                run(
                        0.05,
                        event -> {
                            if (event instanceof TrainingEvent.BatchCompleted) {
                                batches[0]++;
                                cancellation.cancel();
                            }
                        });
        assertEquals(EndReason.CANCELLED, end.reason());
        assertEquals(1, batches[0]);
        assertNull(learner.best());
    }

    @Test
    void cancellingInTheSecondEpochKeepsTheFirst() {
        var end = run(0.05, event -> cancelAt(event, 2));
        assertEquals(EndReason.CANCELLED, end.reason());
        assertEquals(1, end.history().bestEpoch());
        assertEquals(1, end.history().epochs().size());
        assertNotNull(learner.best());
    }

    private void cancelAt(TrainingEvent event, int epoch) {
        if (event instanceof TrainingEvent.BatchCompleted batch && batch.epoch() == epoch) {
            cancellation.cancel();
        }
    }

    @Test
    void stoppingInTheFirstEpochGivesWhatWasLearntSoFar() {
        var end =
                run(
                        0.05,
                        event -> {
                            if (event instanceof TrainingEvent.BatchCompleted) {
                                cancellation.stop();
                            }
                        });
        assertEquals(EndReason.STOPPED, end.reason());
        assertEquals(1, end.history().epochs().size());
        assertTrue(end.history().best().orElseThrow().validationAccuracy() > 0.5);
        assertNotNull(learner.best());
    }

    @Test
    void aRateThatExplodesEndsWithItsReason() {
        var end = run(1e38, _ -> {});
        assertEquals(EndReason.NOT_FINITE, end.reason());
    }

    @Test
    void anyThreadMayTrain() {
        var accuracy =
                CompletableFuture.supplyAsync(
                                () -> run(0.05, _ -> {}), work -> Thread.ofPlatform().start(work))
                        .join()
                        .history()
                        .best()
                        .orElseThrow()
                        .validationAccuracy();
        assertEquals(1, accuracy, 0.05);
    }
}
