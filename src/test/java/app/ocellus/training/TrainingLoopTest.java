package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingEvent.EpochCompleted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class TrainingLoopTest {

    private static final Optimisation.LearningRate RATE =
            new Optimisation.LearningRate(6, 1, Schedule.STEP);

    private static List<Double> rounded(List<Double> rates) {
        return rates.stream().map(rate -> Math.round(rate * 1e9) / 1e9).toList();
    }

    private final List<TrainingEvent> events = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private TrainingLoop.End run(FakeLearner learner, int epochs, int patience) {
        return new TrainingLoop(
                        learner,
                        Optimisation.QUICK.withEpochs(epochs).withRate(RATE),
                        new EarlyStopping.Rule(patience, 0, 1),
                        Checkpoints.NONE,
                        events::add,
                        cancellation)
                .run();
    }

    private <E extends TrainingEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void allEpochsAreRunAndTheBestOneIsKept() {
        var learner = new FakeLearner(3, 0.9, 0.5, 0.6);
        var end = run(learner, 3, 7);
        assertEquals(EndReason.COMPLETED, end.reason());
        assertEquals(3, end.history().epochs().size());
        assertEquals(2, end.history().bestEpoch());
        assertEquals(2, learner.kept());
    }

    @Test
    void everyBatchAndEveryEpochIsTold() {
        run(new FakeLearner(3, 0.9, 0.5), 2, 7);
        assertEquals(new TrainingEvent.Started(2, 3, 25), events.getFirst());
        assertEquals(1 + 2 * (3 + 1), events.size());
        var batches = events(BatchCompleted.class);
        assertEquals(List.of(1, 1, 1, 2, 2, 2), batches.stream().map(e -> e.epoch()).toList());
        assertEquals(List.of(1, 2, 3, 1, 2, 3), batches.stream().map(e -> e.batch()).toList());
        var epochs = events(EpochCompleted.class);
        assertEquals(List.of(true, true), epochs.stream().map(e -> e.best()).toList());
    }

    @Test
    void anEpochIsBegunSteppedThroughAndThenValidated() {
        var learner = new FakeLearner(2, 0.9, 0.5);
        run(learner, 2, 7);
        assertEquals(
                List.of(
                        "begin 1",
                        "step 0",
                        "step 1",
                        "validate",
                        "begin 2",
                        "step 0",
                        "step 1",
                        "validate"),
                learner.calls);
    }

    @Test
    void theScheduleCountsTheStepsOfAllEpochs() {
        var learner = new FakeLearner(3, 0.9, 0.5);
        var end = run(learner, 2, 7);
        assertEquals(List.of(6.0, 6.0, 6.0, 0.6, 0.6, 0.06), rounded(learner.rates));
        assertEquals(6, end.history().epochs().getFirst().learningRate());
    }

    @Test
    void theLossOfAnEpochIsTheMeanOverItsSamplesAndNotOverItsBatches() {
        var learner = new FakeLearner(2, 0.9).batchLoss(step -> step == 1 ? 1 : 4);
        var epoch = run(learner, 1, 7).history().epochs().getFirst();
        assertEquals((10 * 1 + 5 * 4) / 15.0, epoch.trainingLoss(), 1e-12);
        assertEquals(5 / 15.0, epoch.trainingAccuracy(), 1e-12);
        assertEquals(0.9, epoch.validationLoss());
        assertEquals(0.5, epoch.validationAccuracy());
    }

    @Test
    void withoutABetterLossForTheWholePatienceItStopsEarlyAndKeepsTheBest() {
        var learner = new FakeLearner(1, 1.0, .9, .8, .85, .82, .81, .9);
        var end = run(learner, 7, 3);
        assertEquals(EndReason.EARLY_STOPPED, end.reason());
        assertEquals(6, end.history().epochs().size());
        assertEquals(3, end.history().bestEpoch());
        assertEquals(3, learner.kept());
    }

    @Test
    void cancellingBeforeTheFirstBatchKeepsNothing() {
        cancellation.cancel();
        var learner = new FakeLearner(3, 0.9);
        var end = run(learner, 1, 7);
        assertEquals(EndReason.CANCELLED, end.reason());
        assertEquals(List.of(), learner.rates);
        assertEquals(0, end.history().bestEpoch());
        assertEquals(FakeLearner.NOTHING, learner.kept());
    }

    @Test
    void cancellingLeavesAtTheNextBatchAndKeepsTheBestEpochSoFar() {
        var learner = new FakeLearner(3, 0.5, 0.4);
        learner.afterEveryStep(
                () -> {
                    if (learner.rates.size() == 4) {
                        cancellation.cancel();
                    }
                });
        var end = run(learner, 2, 7);
        assertEquals(EndReason.CANCELLED, end.reason());
        assertEquals(4, learner.rates.size());
        assertEquals(1, end.history().epochs().size());
        assertEquals(1, learner.kept());
    }

    @Test
    void cancellingDuringTheLastBatchIsACancelledRunToo() {
        var learner = new FakeLearner(3, 0.5);
        learner.afterEveryStep(
                () -> {
                    if (learner.rates.size() == 3) {
                        cancellation.cancel();
                    }
                });
        assertEquals(EndReason.CANCELLED, run(learner, 1, 7).reason());
    }

    @Test
    void stoppingWithinTheFirstEpochKeepsWhatThereIs() {
        var learner = new FakeLearner(3, 0.9);
        learner.afterEveryStep(cancellation::stop);
        var end = run(learner, 5, 7);
        assertEquals(EndReason.STOPPED, end.reason());
        assertEquals(List.of("begin 1", "step 0", "validate"), learner.calls);
        assertEquals(1, end.history().bestEpoch());
        assertEquals(1, learner.kept());
    }

    @Test
    void aBatchOfWhichNothingCanBeReadIsNoPointOfTheCurve() {
        var learner = new FakeLearner(3, 1.0).batchLoss(_ -> 2).unreadableBatch(1);
        var end = run(learner, 1, 5);
        var losses =
                events.stream()
                        .filter(TrainingEvent.BatchCompleted.class::isInstance)
                        .map(TrainingEvent.BatchCompleted.class::cast)
                        .toList();
        assertEquals(
                List.of(
                        new TrainingEvent.BatchCompleted(1, 1, 2),
                        new TrainingEvent.BatchCompleted(1, 3, 2)),
                losses);
        assertEquals(2, end.history().epochs().getFirst().trainingLoss());
    }

    @Test
    void stoppingBeforeTheFirstBatchStillMakesOneStep() {
        cancellation.stop();
        var learner = new FakeLearner(3, 0.9);
        assertEquals(EndReason.STOPPED, run(learner, 5, 7).reason());
        assertEquals(1, learner.rates.size());
        assertEquals(1, learner.kept());
    }

    @Test
    void stoppingLaterLeavesAtTheNextBatchAndKeepsTheBestEpoch() {
        var learner = new FakeLearner(3, 0.5, 0.6, 0.4);
        learner.afterEveryStep(
                () -> {
                    if (learner.rates.size() == 7) {
                        cancellation.stop();
                    }
                });
        var end = run(learner, 3, 7);
        assertEquals(EndReason.STOPPED, end.reason());
        assertEquals(7, learner.rates.size());
        assertEquals(2, end.history().epochs().size());
        assertEquals(1, learner.kept());
    }

    @Test
    void cancellingOutdoesStopping() {
        cancellation.stop();
        cancellation.cancel();
        cancellation.stop();
        assertEquals(EndReason.CANCELLED, run(new FakeLearner(3, 0.9), 5, 7).reason());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLossThatIsNoNumberEndsItAtOnceAndTheBestStays(double bad) {
        var learner = new FakeLearner(3, 0.5, 0.4).batchLoss(step -> step == 5 ? bad : 1);
        var end = run(learner, 2, 7);
        assertEquals(EndReason.NOT_FINITE, end.reason());
        assertEquals(5, learner.rates.size());
        assertEquals(1, learner.kept());
        assertEquals(1, end.history().bestEpoch());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aValidationLossThatIsNoNumberEndsItAtOnceAndTheBestStays(double bad) {
        var learner = new FakeLearner(2, 0.5, bad, 0.4);
        var end = run(learner, 3, 7);
        assertEquals(EndReason.NOT_FINITE, end.reason());
        assertEquals(1, end.history().epochs().size());
        assertEquals(1, learner.kept());
    }

    @Test
    void noNumberInTheFirstBatchLeavesNoModel() {
        var end = run(new FakeLearner(2, 0.5).batchLoss(_ -> Double.NaN), 1, 7);
        assertEquals(EndReason.NOT_FINITE, end.reason());
        assertEquals(0, end.history().bestEpoch());
    }

    @Test
    void stoppingOnANumberThatIsNoneSaysSo() {
        var learner = new FakeLearner(3, Double.NaN);
        learner.afterEveryStep(cancellation::stop);
        assertEquals(EndReason.NOT_FINITE, run(learner, 5, 7).reason());
        assertEquals(FakeLearner.NOTHING, learner.kept());
    }
}
