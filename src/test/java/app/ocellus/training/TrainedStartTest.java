package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.Cancellation;
import app.ocellus.training.Learner.Validation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** The loop of a learner that knows something before the first epoch. */
class TrainedStartTest {

    private final List<TrainingEvent> events = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private TrainingLoop.End run(FakeLearner learner, int epochs, int patience) {
        return new TrainingLoop(
                        learner,
                        Optimisation.FINE_TUNE.withEpochs(epochs),
                        new EarlyStopping.Rule(patience, 0, 1),
                        Checkpoints.NONE,
                        events::add,
                        cancellation)
                .run();
    }

    private List<TrainingEvent> told() {
        return events.stream().filter(e -> e instanceof TrainingEvent.StartValidated).toList();
    }

    private static void assertStartKept(FakeLearner learner, TrainingLoop.End end) {
        assertEquals(0, learner.kept());
        assertEquals(0, end.history().bestEpoch());
        assertEquals(0.6, end.history().kept().orElseThrow().loss());
    }

    @Test
    void itsStartIsValidatedBeforeTheFirstEpochAndTold() {
        var learner = new FakeLearner(1, 0.5).startingAt(0.6);
        var end = run(learner, 1, 7);
        assertEquals(List.of("validate", "begin 1", "step 0", "validate"), learner.calls);
        assertEquals(new TrainingEvent.Started(1, 1, 5), events.getFirst());
        var start = new Validation(0.6, 0.5);
        assertEquals(new TrainingEvent.StartValidated(start), events.get(1));
        assertEquals(start, end.history().start());
        assertEquals(1, end.history().epochs().size());
    }

    @Test
    void aBetterEpochIsKeptInItsPlace() {
        var learner = new FakeLearner(1, 0.7, 0.5).startingAt(0.6);
        var end = run(learner, 2, 7);
        assertEquals(2, learner.kept());
        assertEquals(2, end.history().bestEpoch());
        assertEquals(0.5, end.history().kept().orElseThrow().loss());
        var best =
                events.stream()
                        .filter(e -> e instanceof TrainingEvent.EpochCompleted(_, var b) && b)
                        .count();
        assertEquals(1, best);
    }

    @Test
    void whereNoEpochIsBetterTheStartIsKept() {
        var learner = new FakeLearner(1, 0.7, 0.6, 0.65).startingAt(0.6);
        var end = run(learner, 3, 7);
        assertEquals(EndReason.COMPLETED, end.reason());
        assertStartKept(learner, end);
        assertTrue(end.history().best().isEmpty());
    }

    @Test
    void theWaitIsCountedFromTheStart() {
        var learner = new FakeLearner(1, 0.9, 0.8, 0.7, 0.1).startingAt(0.6);
        var end = run(learner, 4, 3);
        assertEquals(EndReason.EARLY_STOPPED, end.reason());
        assertEquals(3, end.history().epochs().size());
        assertStartKept(learner, end);
    }

    @Test
    void stoppingBeforeTheFirstBatchKeepsTheStartWithoutAStep() {
        cancellation.stop();
        var learner = new FakeLearner(3, 0.5).startingAt(0.6);
        var end = run(learner, 4, 7);
        assertEquals(EndReason.STOPPED, end.reason());
        assertEquals(List.of(), learner.rates);
        assertStartKept(learner, end);
    }

    @Test
    void stoppingWithinTheFirstEpochLooksWhetherItWasBetter() {
        var learner = new FakeLearner(3, 0.5).startingAt(0.6);
        learner.afterEveryStep(cancellation::stop);
        var end = run(learner, 4, 7);
        assertEquals(EndReason.STOPPED, end.reason());
        assertEquals(1, learner.rates.size());
        assertEquals(1, learner.kept());
    }

    @Test
    void cancellingBeforeTheFirstBatchIsACancelledRun() {
        cancellation.cancel();
        var learner = new FakeLearner(3, 0.5).startingAt(0.6);
        var end = run(learner, 4, 7);
        assertEquals(EndReason.CANCELLED, end.reason());
        assertEquals(List.of(), learner.rates);
        assertStartKept(learner, end);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aStartWhoseLossIsNoNumberCountsAsNone(double bad) {
        var learner = new FakeLearner(1, 0.9, 1.0).startingAt(bad);
        var end = run(learner, 2, 7);
        assertNull(end.history().start());
        assertEquals(List.of(), told());
        assertEquals(1, learner.kept());
        assertEquals(1, end.history().bestEpoch());
    }

    @Test
    void noNumberInTheFirstBatchKeepsTheStart() {
        var learner = new FakeLearner(2, 0.5).startingAt(0.6).batchLoss(_ -> Double.NaN);
        var end = run(learner, 2, 7);
        assertEquals(EndReason.NOT_FINITE, end.reason());
        assertEquals(1, learner.rates.size());
        assertStartKept(learner, end);
    }

    @Test
    void noNumberInTheFirstValidationKeepsTheStart() {
        var learner = new FakeLearner(2, Double.NaN).startingAt(0.6);
        var end = run(learner, 2, 7);
        assertEquals(EndReason.NOT_FINITE, end.reason());
        assertEquals(List.of(), end.history().epochs());
        assertStartKept(learner, end);
    }

    @Test
    void whoKnowsNothingIsNotAskedBefore() {
        var learner = new FakeLearner(1, 0.5);
        var end = run(learner, 1, 7);
        assertEquals("begin 1", learner.calls.getFirst());
        assertEquals(List.of(), told());
        assertNull(end.history().start());
    }
}
