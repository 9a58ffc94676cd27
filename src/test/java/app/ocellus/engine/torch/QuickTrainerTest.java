package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Made-up features in place of a backbone's, the real engine behind them. */
class QuickTrainerTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.quick("any", new Preprocessing(224, Fit.CROP), 1);

    private final FeatureTable all = Clusters.of(120, 1).table();
    private final List<TrainingEvent> events = new ArrayList<>();
    private final DatasetSplit split =
            new DatasetSplit(
                    List.of(ClassLabel.named("0"), ClassLabel.named("1"), ClassLabel.named("2")),
                    all.samples().subList(0, 90),
                    all.samples().subList(90, 120),
                    List.of());

    /** Features of all that can be read. */
    private FeatureSource readable(Predicate<ImageSample> canBeRead) {
        return (samples, _, cancellation) -> {
            cancellation.throwIfRequested();
            var rows =
                    IntStream.range(0, all.size())
                            .filter(i -> canBeRead.test(all.samples().get(i)))
                            .boxed()
                            .toList();
            return new FeatureTable(
                    all.width(),
                    rows.stream().map(all.samples()::get).toList(),
                    rows.stream().map(all.hashes()::get).toList(),
                    rows.stream().map(all.rows()::get).toList(),
                    samples.stream().filter(canBeRead.negate()).map(this::skipped).toList());
        };
    }

    private SkippedFile skipped(ImageSample sample) {
        return new SkippedFile(sample.file(), Sentence.of("image.empty", sample.file()));
    }

    private TrainingResult train(FeatureSource features, Cancellation cancellation) {
        var engine = TestProgram.composition().torch();
        return new TorchTrainer(new QuickPreparation(_ -> features, engine), engine.lane())
                .train(TrainingTask.of(split, CONFIG), events::add, cancellation);
    }

    @Test
    void theModelKnowsTheClassesInTheirOrderAndWhatItLearntFrom() {
        var result = train(readable(_ -> true), new Cancellation());
        assertEquals(split.classes(), result.classes());
        assertEquals(all.hashes().subList(0, 90), result.trainedOn());
        assertEquals(1, result.history().best().orElseThrow().validationAccuracy(), 0.05);
        assertInstanceOf(TrainingEvent.Started.class, events.getFirst());
        assertInstanceOf(TrainingEvent.EpochCompleted.class, events.getLast());
    }

    @Test
    void aModelWithLayersOfItsOwnIsRefusedAsAStartBeforeAnythingIsComputed() {
        var engine = TestProgram.composition().torch();
        FeatureSource untouched =
                (_, _, _) -> {
                    throw new AssertionError("features were computed");
                };
        var head = new Head(3, all.width(), new float[3 * all.width()], new float[3]);
        var layer = new Tensor(new int[] {1}, new float[] {1});
        var start = new LearntWeights(head, Map.of("layer", layer));
        var task = new TrainingTask(split, CONFIG, start, Checkpoints.NONE);
        var trainer = new TorchTrainer(new QuickPreparation(_ -> untouched, engine), engine.lane());
        var e =
                assertThrows(
                        UserException.class,
                        () -> trainer.train(task, events::add, new Cancellation()));
        assertEquals("training.start-is-fine-tuned", e.sentence().key());
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTold() {
        var result = train(readable(s -> s.bytes() % 10 != 0), new Cancellation());
        assertEquals(12, result.skipped().size());
        assertEquals(81, result.trainedOn().size());
        var started = assertInstanceOf(TrainingEvent.Started.class, events.getFirst());
        assertEquals(81, started.samplesPerEpoch());
    }

    @Test
    void aClassThatLosesAllItsImagesIsNamed() {
        var learning = readable(s -> !s.classId().value().equals("1") || s.bytes() >= 90);
        var e = assertThrows(UserException.class, () -> train(learning, new Cancellation()));
        assertTrue(
                e.sentence()
                        .toString()
                        .startsWith("The class \"1\" has no readable image to learn"));
        var validating = readable(s -> !s.classId().value().equals("2") || s.bytes() < 90);
        e = assertThrows(UserException.class, () -> train(validating, new Cancellation()));
        assertTrue(
                e.sentence()
                        .toString()
                        .startsWith("The class \"2\" has no image left for validation"));
    }

    @Test
    void cancellingBeforeTheFirstEpochLeavesAtOnce() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(CancellationException.class, () -> train(readable(_ -> true), cancellation));
        assertEquals(List.of(), events);
    }
}
