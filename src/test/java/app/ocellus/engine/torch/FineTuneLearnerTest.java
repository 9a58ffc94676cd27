package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.evaluation.Classifier;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.EndReason;
import app.ocellus.training.Learner;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateTest;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The real engine and the real backbone, on small drawn pictures. */
class FineTuneLearnerTest {

    private static final LearningRateRange RATES = new LearningRateRange(1e-5, 1e-2, 18);

    @TempDir private Path folder;

    private final Cancellation cancellation = new Cancellation();

    private static TrainingConfig config(Depth depth) {
        var standard =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(48, Fit.CROP), 3);
        return standard.withFineTuning(new TrainingConfig.FineTuning(depth, true))
                .withOptimisation(standard.optimisation().withBatch(8).withEpochs(2));
    }

    private DatasetSplit split() {
        return TintedPictures.split(folder, 16, 6);
    }

    private Preparation.Prepared prepared(TrainingConfig config) {
        var program = TestProgram.composition();
        var preparation =
                new FineTunePreparation(
                        how -> program.features(how.backbone(), how.preprocessing()),
                        program::frozenLayers,
                        program.backbones(),
                        program.decoder(),
                        Runnable::run,
                        program.torch());
        return preparation.prepare(
                TrainingTask.of(split(), config), new SilentPreparation(), cancellation);
    }

    private static LearntWeights learnt(Preparation.Prepared prepared) {
        prepared.learner().keep();
        return Objects.requireNonNull(prepared.best());
    }

    private static void steps(Learner learner, int from, int to) {
        for (int batch = from; batch < to; batch++) {
            learner.step(batch, 1e-3);
        }
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

    @ParameterizedTest
    @EnumSource(Depth.class)
    void everyTensorFromTheDepthOnLearnsAndNoOther(Depth depth) {
        var info = TestProgram.composition().backbones().find("efficientnet-lite0");
        int first = Objects.requireNonNull(info.trainableFrom().get(depth.text()));
        try (var prepared = prepared(config(depth))) {
            var before = learnt(prepared);
            prepared.learner().beginEpoch(1);
            steps(prepared.learner(), 0, 2);
            var after = learnt(prepared);
            assertTrue(
                    after.backbone().keySet().stream()
                            .allMatch(name -> Integer.parseInt(name.split("\\.")[1]) >= first));
            after.backbone()
                    .forEach(
                            (name, tensor) ->
                                    assertFalse(
                                            Arrays.equals(
                                                    tensor.values(),
                                                    Objects.requireNonNull(
                                                                    before.backbone().get(name))
                                                            .values()),
                                            name));
            assertFalse(Arrays.equals(before.head().weights(), after.head().weights()));
        }
    }

    @Test
    void itBeginsWithWhatTheHeadAloneHasLearnt() {
        try (var prepared = prepared(config(Depth.LAST))) {
            assertTrue(prepared.learner().startsTrained());
            assertTrue(prepared.learner().validate().accuracy() > 0.6);
        }
        var fromNothing =
                config(Depth.LAST).withFineTuning(new TrainingConfig.FineTuning(Depth.LAST, false));
        try (var prepared = prepared(fromNothing)) {
            assertFalse(prepared.learner().startsTrained());
            assertEquals(Math.log(3), prepared.learner().validate().loss(), 1e-6);
        }
    }

    @Test
    void threeHundredStepsLeaveNoArrayBehind() {
        try (var prepared = prepared(config(Depth.LAST))) {
            var learner = (FineTuneLearner) prepared.learner();
            learner.beginEpoch(1);
            learner.step(0, 1e-4);
            learner.validate();
            int before = learner.arrays();
            for (int step = 0; step < 300; step++) {
                if (step % learner.batches() == 0) {
                    learner.beginEpoch(2 + step / learner.batches());
                }
                learner.step(step % learner.batches(), 1e-4);
            }
            learner.validate();
            assertEquals(before, learner.arrays());
        }
    }

    /** Two steps before, the disturbance, two steps after: as if it had not been. */
    private void assertLeavesNoTrace(Consumer<Learner> disturbance) {
        LearntWeights undisturbed;
        try (var prepared = prepared(config(Depth.LAST_TWO))) {
            prepared.learner().beginEpoch(1);
            steps(prepared.learner(), 0, 2);
            prepared.learner().beginEpoch(2);
            steps(prepared.learner(), 0, 2);
            undisturbed = learnt(prepared);
        }
        try (var prepared = prepared(config(Depth.LAST_TWO))) {
            prepared.learner().beginEpoch(1);
            steps(prepared.learner(), 0, 2);
            var before = learnt(prepared);
            disturbance.accept(prepared.learner());
            assertSame(before, learnt(prepared));
            prepared.learner().beginEpoch(2);
            steps(prepared.learner(), 0, 2);
            assertSame(undisturbed, learnt(prepared));
        }
    }

    private void sweep(Learner learner, Consumer<LearningRateFinder.Event> events) {
        new LearningRateTest(learner, RATES, events, cancellation).run(List::of);
    }

    @Test
    void aWholeSweepLeavesNoTrace() {
        assertLeavesNoTrace(learner -> sweep(learner, _ -> {}));
    }

    @Test
    void aCancelledSweepLeavesNoTrace() {
        assertLeavesNoTrace(
                learner ->
                        assertThrows(
                                CancellationException.class,
                                () -> sweep(learner, _ -> cancellation.cancel())));
    }

    @Test
    void aSweepThatFailsLeavesNoTrace() {
        assertLeavesNoTrace(
                learner ->
                        assertThrows(
                                IllegalStateException.class,
                                () ->
                                        sweep(
                                                learner,
                                                _ -> {
                                                    throw new IllegalStateException("told");
                                                })));
    }

    private TrainingResult train(TrainingConfig config, List<TrainingEvent> events) {
        return TestProgram.composition()
                .trainer()
                .train(TrainingTask.of(split(), config), events::add, cancellation);
    }

    @Test
    void theSameSeedGivesTheSameRunTwiceAndAnotherAnother() {
        var config = config(Depth.LAST);
        var first = train(config, new ArrayList<>());
        var second = train(config, new ArrayList<>());
        assertEquals(first.history(), second.history());
        assertSame(
                Objects.requireNonNull(first.weights()), Objects.requireNonNull(second.weights()));
        assertNotEquals(first.history(), train(config.withSeed(4), new ArrayList<>()).history());
    }

    @Test
    void theHeadThatLearnsFirstTellsOfItsEpochs() {
        var events = new ArrayList<TrainingEvent>();
        train(config(Depth.LAST), events);
        var head =
                events.stream()
                        .takeWhile(event -> !(event instanceof TrainingEvent.Started))
                        .map(TrainingEvent.Preparing.class::cast)
                        .filter(event -> event.stage() == PreparationStage.HEAD)
                        .map(event -> event.progress().done())
                        .toList();
        assertTrue(head.size() > 2, "" + events);
        assertEquals(LongStream.range(0, head.size()).boxed().toList(), head);
    }

    @Test
    void aRateThatIsFarTooHighEndsWithWhatWasThereBefore() {
        var config = config(Depth.LAST_TWO);
        var how = config.optimisation().withLearningRate(1e3);
        var events = new ArrayList<TrainingEvent>();
        var result = train(config.withOptimisation(how), events);
        assertEquals(0, result.history().bestEpoch());
        assertEquals(result.history().start(), result.history().kept().orElseThrow());
        var weights = Objects.requireNonNull(result.weights());
        for (var value : weights.head().weights()) {
            assertTrue(Float.isFinite(value));
        }
        assertTrue(
                result.ending().getLast().toString().startsWith("No epoch was better"),
                result.ending().toString());
        assertTrue(events.stream().anyMatch(TrainingEvent.StartValidated.class::isInstance));
    }

    @Test
    void somebodyWhoStopsAtOnceKeepsTheStart() {
        var config = config(Depth.LAST).withEarlyStopping(new EarlyStopping.Rule(7, 0, 1));
        var result =
                TestProgram.composition()
                        .trainer()
                        .train(
                                TrainingTask.of(split(), config),
                                event -> {
                                    if (event instanceof TrainingEvent.StartValidated) {
                                        cancellation.stop();
                                    }
                                },
                                cancellation);
        assertEquals(EndReason.STOPPED, result.reason());
        assertEquals(0, result.history().epochs().size());
        assertTrue(result.history().kept().isPresent());
    }

    @Test
    void theModelAnswersInOnnxRuntimeAsPyTorchValidatedIt() {
        var config = config(Depth.LAST_TWO);
        var split = split();
        var result = train(config, new ArrayList<>());
        var program = TestProgram.composition();
        var info = program.backbones().find(config.backbone());
        var model = TrainedModels.bundle("m", result, config, info, split).orElseThrow();
        assertFalse(model.weights().backbone().isEmpty());
        var classifier = program.classifier(model);
        double loss = 0;
        for (var sample : split.validation()) {
            var answer =
                    assertInstanceOf(
                            Classifier.Answer.Classified.class, classifier.classify(sample.file()));
            int label = TintedPictures.label(split, sample);
            loss -= Math.log(answer.probabilities()[label]) / split.validation().size();
        }
        assertEquals(result.history().kept().orElseThrow().loss(), loss, 1e-4);
    }
}
