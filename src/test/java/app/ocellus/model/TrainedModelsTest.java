package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.Learner;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingSettings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TrainedModelsTest {

    private final BackboneInfo backbone =
            new BackboneStore(Path.of("assets/backbones")).find("efficientnet-lite0");
    private final TrainingConfig config =
            TrainingConfig.quick(backbone.id(), new Preprocessing(224, Fit.CROP), 5);
    private final ContentHash learntFrom = ContentHash.of(new byte[] {1});

    private Optional<ModelBundle> bundle(@Nullable Head head, int best) {
        var history =
                List.of(
                        new EpochRecord(1, 1, 0.5, 0.4, 0.8, 1e-3),
                        new EpochRecord(2, 1, 0.5, 0.3, 0.9, 1e-3),
                        new EpochRecord(3, 1, 0.5, 0.5, 0.7, 1e-3));
        var result =
                new TrainingResult(
                        EndReason.STOPPED,
                        new TrainingHistory(history, best),
                        Samples.labels("cat", "dog"),
                        head == null ? null : LearntWeights.of(head),
                        new Preprocessing(224, Fit.CROP),
                        List.of(learntFrom),
                        List.of());
        var split =
                new DatasetSplitter(SplitPlan.DEFAULT)
                        .split(new Samples().add("cat", 20).add("dog", 20).snapshot());
        return TrainedModels.bundle("pets", result, config, backbone, split);
    }

    @Test
    void aRunWithoutAFinishedEpochMakesNoModel() {
        assertTrue(bundle(null, 0).isEmpty());
    }

    @Test
    void aModelTellsHowItCameToBe() {
        var head = new Head(2, 3, new float[6], new float[2]);
        var model = bundle(head, 2).orElseThrow();
        assertSame(head, model.head());
        assertEquals(Samples.labels("cat", "dog"), model.classes());
        assertEquals(backbone.onnx().sha256(), model.backbone().sha256());
        assertEquals(config.preprocessing(), model.preprocessing());
        assertEquals(ModelBundle.Output.PLAIN, model.output());
        assertEquals(
                new TrainingSummary("quick", 5L, 3, 2, "stopped", 0.3, 0.9, 28, 6, null),
                model.training());
    }

    @Test
    void aModelKnowsTheFilesItLearntFrom() {
        var model = bundle(new Head(2, 3, new float[6], new float[2]), 2).orElseThrow();
        var others =
                List.of(ContentHash.of(new byte[] {2}), learntFrom, ContentHash.of(new byte[0]));
        assertEquals(1, TrainedOn.count(model, others));
        assertEquals(0, TrainedOn.count(model, others.subList(0, 1)));
        assertEquals(16, TrainedOn.mark(learntFrom).length());
    }

    private ModelBundle fineTuned(TrainingConfig how, LearntWeights weights, Preprocessing input) {
        var history =
                new TrainingHistory(
                        new Learner.Validation(0.25, 0.95),
                        List.of(new EpochRecord(1, 1, 0.5, 0.4, 0.8, 1e-3)),
                        0);
        var result =
                new TrainingResult(
                        EndReason.NOT_FINITE,
                        history,
                        Samples.labels("cat", "dog"),
                        weights,
                        input,
                        List.of(learntFrom),
                        List.of());
        var split =
                new DatasetSplitter(SplitPlan.DEFAULT)
                        .split(new Samples().add("cat", 20).add("dog", 20).snapshot());
        return TrainedModels.bundle("pets", result, how, backbone, split).orElseThrow();
    }

    private TrainingConfig fineTune() {
        return TrainingConfig.fineTune(backbone.id(), new Preprocessing(64, Fit.CROP), 5);
    }

    private static LearntWeights weights() {
        var tensor = new Tensor(new int[] {1}, new float[] {1});
        return new LearntWeights(
                new Head(2, 3, new float[6], new float[2]), Map.of("layers.9.bias", tensor));
    }

    @Test
    void aModelWhoseStartWasBestTellsWhatTheStartWasWorth() {
        var model = fineTuned(fineTune(), weights(), new Preprocessing(64, Fit.CROP));
        assertEquals(
                new TrainingSummary("fine-tune", 5L, 1, 0, "not-finite", 0.25, 0.95, 28, 6, null),
                model.training());
    }

    @Test
    void theTensorsThatLearntAndTheNumbersOfTheNormalisationGoIntoTheModel() {
        var own = new Normalisation(new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, .6f});
        var weights = weights();
        var input = new Preprocessing(64, Fit.CROP, own);
        var model = fineTuned(fineTune(), weights, input);
        assertSame(weights, model.weights());
        assertEquals(input, model.preprocessing());
    }

    @Test
    void flipAveragingOfTheTrainingIsThatOfTheModel() {
        var how = new TrainingSettings(fineTune()).set("flip-averaging", "on").config();
        var input = new Preprocessing(64, Fit.CROP);
        assertTrue(fineTuned(how, weights(), input).output().flipAveraging());
        assertFalse(fineTuned(fineTune(), weights(), input).output().flipAveraging());
    }
}
