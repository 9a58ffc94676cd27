package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.task.Cancellation;
import app.ocellus.training.LearningRateFinder.Event;
import app.ocellus.training.LearningRateSweep.End;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The range test on a learner that only pretends. */
class LearningRateTestTest {

    private final List<Event> events = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private LearningRateSweep run(FakeLearner learner, int steps) {
        var range = new LearningRateRange(1e-7, 1, steps);
        return new LearningRateTest(learner, range, events::add, cancellation).run(List::of);
    }

    @Test
    void everyRateIsTriedOnceEpochAfterEpoch() {
        var learner = new FakeLearner(3);
        var sweep = run(learner, 5);
        assertEquals(End.COMPLETED, sweep.end());
        assertEquals(
                List.of(
                        "rehearse",
                        "begin 1",
                        "step 0",
                        "step 1",
                        "step 2",
                        "begin 2",
                        "step 0",
                        "step 1",
                        "restore"),
                learner.calls);
        assertEquals(learner.rates, sweep.points().stream().map(point -> point.rate()).toList());
        assertEquals(1e-7, learner.rates.getFirst());
        assertEquals(1, learner.rates.getLast());
    }

    @Test
    void everyPointIsToldAsItComes() {
        var sweep = run(new FakeLearner(3), 5);
        var told = events.stream().map(event -> ((Event.Tried) event).point()).toList();
        assertEquals(sweep.points(), told);
        assertEquals(5, ((Event.Tried) events.getLast()).progress().done());
    }

    @Test
    void itStopsWhereTheSmoothedLossIsFourTimesItsLowestAndKeepsThatPoint() {
        // S is 1 up to step 20 and then grows towards 1000
        var sweep = run(new FakeLearner(3).batchLoss(step -> step <= 20 ? 1 : 1000), 100);
        assertEquals(End.DIVERGED, sweep.end());
        assertEquals(21, sweep.points().size());
        assertEquals(true, sweep.points().getLast().smoothed() > 4);
    }

    @Test
    void fourTimesTheLowestIsNotYetTooMuch() {
        var losses = new LossSmoothing();
        losses.add(1);
        double second = (4 * (1 - 0.98 * 0.98) - 0.98 * 0.02) / 0.02;
        assertEquals(4, losses.add(second), 1e-12);
        var sweep = run(new FakeLearner(3).batchLoss(step -> step == 2 ? second - 1e-9 : 1), 10);
        assertEquals(End.COMPLETED, sweep.end());
    }

    @Test
    void aLossThatIsNoNumberEndsItAndIsNotKept() {
        for (double loss : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            var learner = new FakeLearner(3).batchLoss(step -> step == 4 ? loss : 2);
            var sweep = run(learner, 10);
            assertEquals(End.NOT_FINITE, sweep.end());
            assertEquals(3, sweep.points().size());
            assertEquals("restore", learner.calls.getLast());
        }
    }

    @Test
    void whoLeavesFindsTheLearnerAsItWas() {
        var learner = new FakeLearner(3).afterEveryStep(cancellation::cancel);
        assertThrows(CancellationException.class, () -> run(learner, 10));
        assertEquals(List.of("rehearse", "begin 1", "step 0", "restore"), learner.calls);
    }

    @Test
    void aFailureLeavesTheLearnerAsItWas() {
        var learner =
                new FakeLearner(3)
                        .afterEveryStep(
                                () -> {
                                    throw new IllegalStateException("no memory");
                                });
        assertThrows(IllegalStateException.class, () -> run(learner, 10));
        assertEquals("restore", learner.calls.getLast());
    }
}
