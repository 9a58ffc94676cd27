package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
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
}
