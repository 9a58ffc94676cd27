package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateTest;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The range test on the real engine: what it finds, and that nothing of it stays. */
class QuickRateFinderTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.quick("any", new Preprocessing(224, Fit.CROP), 1)
                    .withOptimisation(
                            Optimisation.QUICK.withEpochs(5).withBatch(16).withLearningRate(0.05));

    private final NDManager manager = TestProgram.composition().torch().newManager();
    private final Cancellation cancellation = new Cancellation();
    private final HeadLearner learner = learner(manager);

    private static HeadLearner learner(NDManager manager) {
        return new HeadLearner(
                manager, Clusters.of(96, 1), Clusters.of(48, 2), Clusters.CLASSES, CONFIG);
    }

    @AfterEach
    void close() {
        learner.close();
    }

    private LearningRateSweep sweep(Consumer<LearningRateFinder.Event> events) {
        return new LearningRateTest(learner, LearningRateRange.DEFAULT, events, cancellation)
                .run(List::of);
    }

    /** Three steps before, the disturbance, three steps after: as if it had not been. */
    private void assertLeavesNoTrace(Runnable disturbance) {
        learner.beginEpoch(1);
        steps(learner, 0, 3);
        var before = head(learner);
        int arrays = manager.getManagedArrays().size();
        disturbance.run();
        assertSame(before, head(learner));
        assertEquals(arrays, manager.getManagedArrays().size());
        steps(learner, 3, 6);
        try (var undisturbed = learner(TestProgram.composition().torch().newManager())) {
            undisturbed.beginEpoch(1);
            steps(undisturbed, 0, 6);
            assertSame(head(undisturbed), head(learner));
        }
    }

    private static void steps(HeadLearner learner, int from, int to) {
        for (int batch = from; batch < to; batch++) {
            learner.step(batch, 0.05);
        }
    }

    private static Head head(HeadLearner learner) {
        learner.keep();
        return Objects.requireNonNull(learner.best()).head();
    }

    /** Bit for bit. */
    private static void assertSame(Head expected, Head actual) {
        assertArrayEquals(expected.weights(), actual.weights());
        assertArrayEquals(expected.bias(), actual.bias());
    }

    @Test
    void aWholeSweepLeavesNoTrace() {
        assertLeavesNoTrace(() -> assertTrue(sweep(_ -> {}).points().size() > 50));
    }

    @Test
    void aCancelledSweepLeavesNoTrace() {
        assertLeavesNoTrace(
                () -> assertThrows(CancellationException.class, () -> sweep(e -> cancelAt(e, 40))));
    }

    private void cancelAt(LearningRateFinder.Event event, int step) {
        if (event instanceof LearningRateFinder.Event.Tried tried
                && tried.progress().done() == step) {
            cancellation.cancel();
        }
    }

    @Test
    void aSweepThatFailsLeavesNoTrace() {
        assertLeavesNoTrace(
                () ->
                        assertThrows(
                                IllegalStateException.class,
                                () ->
                                        sweep(
                                                _ -> {
                                                    throw new IllegalStateException("told");
                                                })));
    }

    @Test
    void aStepThatIsBrokenOffLeavesNoGradientBehind() {
        assertLeavesNoTrace(
                () -> {
                    try (var _ = learner.rehearse()) {
                        // without a new epoch there is no seventh batch
                        assertThrows(RuntimeException.class, () -> learner.step(99, 0.05));
                    }
                });
    }

    @Test
    void theBestHeadSoFarIsTheBestHeadStill() {
        learner.keep();
        var best = learner.best();
        sweep(_ -> {});
        assertEquals(best, learner.best());
    }

    private final FeatureTable all = Clusters.of(120, 1).table();
    private final FeatureSource source =
            (samples, _, stop) -> {
                stop.throwIfRequested();
                var rows = samples.stream().map(all.samples()::indexOf).toList();
                return new FeatureTable(
                        all.width(),
                        samples,
                        rows.stream().map(all.hashes()::get).toList(),
                        rows.stream().map(all.rows()::get).toList(),
                        List.of());
            };
    private final DatasetSplit split =
            new DatasetSplit(
                    List.of(ClassLabel.named("0"), ClassLabel.named("1"), ClassLabel.named("2")),
                    all.samples().subList(0, 90),
                    all.samples().subList(90, 120),
                    List.of());
    private final LearningRateFinder finder = finder();

    private LearningRateFinder finder() {
        var program = TestProgram.composition();
        var preparation = new QuickPreparation(_ -> source, program.torch());
        return new TorchRateFinder(preparation, pace(program));
    }

    private PaceMeter pace(Composition program) {
        var fineTune =
                new FineTunePreparation(
                        _ -> source,
                        (_, _) -> {
                            throw new AssertionError();
                        },
                        program.backbones(),
                        program.decoder(),
                        Runnable::run,
                        program.torch());
        return new PaceMeter(_ -> source, fineTune, program.torch());
    }

    @Test
    void theSameDataGiveTheSameCurveTwice() {
        var range = LearningRateRange.DEFAULT;
        var first = finder.sweep(split, CONFIG, range, _ -> {}, cancellation);
        assertEquals(first, finder.sweep(split, CONFIG, range, _ -> {}, cancellation));
        for (var suggestion : first.suggestions()) {
            var found = assertInstanceOf(LearningRateSweep.Suggestion.Found.class, suggestion);
            assertTrue(found.rate() > 1e-5 && found.rate() < 1, "" + found);
        }
    }

    @Test
    void rememberedFeaturesMakeForAShortWait() {
        var expected = finder.expected(split, CONFIG, LearningRateRange.DEFAULT, cancellation);
        assertTrue(!expected.isNegative() && expected.toSeconds() < 5, "" + expected);
    }

    @Test
    void whoLeavesBeforeTheFeaturesAreThereLeavesAtOnce() {
        cancellation.cancel();
        assertThrows(
                CancellationException.class,
                () ->
                        finder.sweep(
                                split, CONFIG, LearningRateRange.DEFAULT, _ -> {}, cancellation));
    }
}
