package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What happens to a result when its confidence cannot be measured. */
class CalibratedTrainerTest {

    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);
    private static final BackboneStore BACKBONES = TestProgram.composition().backbones();

    private final TrainingTask task =
            TrainingTask.of(
                    new DatasetSplit(
                            Samples.labels("a", "b"),
                            List.of(),
                            new Samples().add("a", 40).snapshot().samples(),
                            List.of()),
                    TrainingConfig.quick("efficientnet-lite0", INPUT, 1));
    private final List<TrainingEvent> events = new ArrayList<>();

    private TrainingResult result(EndReason reason, @Nullable LearntWeights weights) {
        var history = new TrainingHistory(List.of(), 0);
        return new TrainingResult(
                reason, history, Samples.labels("a", "b"), weights, INPUT, List.of(), List.of());
    }

    private static LearntWeights weights() {
        return LearntWeights.of(new Head(2, 1280, new float[2560], new float[2]));
    }

    private TrainingResult train(
            TrainingResult trained, Networks networks, Cancellation cancellation) {
        var inference =
                new InferenceEngine(
                        BACKBONES,
                        networks,
                        new EngineLane(1, EngineLane.PATIENCE),
                        new FeatureCaches(
                                TestProgram.folder("calibration"),
                                TestProgram.composition().files()),
                        new PictureDecoding(
                                new ImageDecoder(), NO_THREADS, DecodedPictures.UNSEEN));
        return new CalibratedTrainer((_, _, _) -> trained, inference, BACKBONES)
                .train(task, events::add, cancellation);
    }

    private static final ExecutorService NO_THREADS =
            Executors.newSingleThreadExecutor(
                    _ -> {
                        throw new AssertionError("a picture was decoded");
                    });

    private static final Networks UNTOUCHED =
            (_, _, _) -> {
                throw new AssertionError("a network was loaded");
            };

    @Test
    void aRunThatWasLeftOrReachedNothingIsNotMeasured() {
        var left = result(EndReason.CANCELLED, weights());
        assertEquals(left, train(left, UNTOUCHED, new Cancellation()));
        var nothing = result(EndReason.NOT_FINITE, null);
        assertNull(train(nothing, UNTOUCHED, new Cancellation()).weights());
    }

    @Test
    void aFailureIsToldAndTheWeightsAreKept() {
        Networks failing =
                (_, _, _) -> {
                    throw new UserException(Sentence.of("training.no-memory"));
                };
        var trained = result(EndReason.COMPLETED, weights());
        assertEquals(trained, train(trained, failing, new Cancellation()));
        var remark = (TrainingEvent.Remark) events.getFirst();
        assertEquals("training.no-memory", remark.sentence().key());
    }
}
