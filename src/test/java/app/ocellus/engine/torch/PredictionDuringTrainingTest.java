package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.concurrent.TimeUnit.SECONDS;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingTask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A real model answers between two batches of a real training. */
@Timeout(120)
class PredictionDuringTrainingTest {

    @TempDir private Path folder = Path.of("");

    private final Composition program = TestProgram.composition();
    private CompletableFuture<Answer> prediction = new CompletableFuture<>();
    private int batches;

    @AfterEach
    void nothingWaitsAnyMore() {
        assertEquals(0, program.torch().lane().waiting());
    }

    private static TrainingConfig quick() {
        var standard =
                TrainingConfig.quick("efficientnet-lite0", new Preprocessing(48, Fit.CROP), 3);
        return standard.withOptimisation(standard.optimisation().withBatch(8).withEpochs(2));
    }

    private static TrainingConfig fineTune() {
        var standard =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(48, Fit.CROP), 3);
        return standard.withFineTuning(new TrainingConfig.FineTuning(Depth.LAST, false))
                .withOptimisation(standard.optimisation().withBatch(8).withEpochs(2));
    }

    /**
     * Asks during the first batch and lets it end once the question waits for the engine; during
     * the second, when the training has the engine again, the answer must be there.
     */
    private void heard(TrainingEvent event, Classifier model, Path picture) {
        if (!(event instanceof BatchCompleted)) {
            return;
        }
        batches++;
        if (batches == 1) {
            prediction = CompletableFuture.supplyAsync(() -> model.classify(picture));
            while (program.torch().lane().waiting() == 0) {
                Thread.onSpinWait();
            }
            assertFalse(prediction.isDone());
        } else if (batches == 2) {
            assertInstanceOf(Answer.Classified.class, prediction.orTimeout(20, SECONDS).join());
        }
    }

    private void trainAndAsk(TrainingConfig config) {
        DatasetSplit split = TintedPictures.split(folder, 16, 6);
        var model =
                program.classifier(program.models().read(program.directories().everydayModel()));
        var picture = split.validation().getFirst().file();
        var result =
                program.trainer()
                        .train(
                                TrainingTask.of(split, config),
                                event -> heard(event, model, picture),
                                new Cancellation());
        assertEquals(EndReason.COMPLETED, result.reason());
        assertTrue(batches > 2, "" + batches);
    }

    @Test
    void itGetsInBetweenTwoBatchesOfAFineTuning() {
        trainAndAsk(fineTune());
    }

    @Test
    void itGetsInBetweenTwoBatchesOfQuick() {
        trainAndAsk(quick());
    }
}
