package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

class ResumedLoopTest {

    private static final double[] LOSSES = {0.9, 0.6, 0.7, 0.5, 0.8, 0.85, 0.9, 0.95};

    private final List<Checkpoint> saved = new ArrayList<>();
    private final List<TrainingEvent> events = new ArrayList<>();
    private Optional<Sentence> trouble = Optional.empty();

    private final Checkpoints kept =
            new Checkpoints() {
                @Override
                public Optional<Checkpoint> newest() {
                    return Optional.empty();
                }

                @Override
                public void save(Supplier<Checkpoint> present) {
                    saved.add(present.get());
                }

                @Override
                public Optional<Sentence> trouble() {
                    var told = trouble;
                    trouble = Optional.empty();
                    return told;
                }
            };

    private TrainingLoop loop(FakeLearner learner, Cancellation cancellation) {
        return new TrainingLoop(
                learner,
                Optimisation.QUICK.withEpochs(LOSSES.length),
                new EarlyStopping.Rule(3, 0, 1),
                kept,
                events::add,
                cancellation);
    }

    private TrainingLoop.End whole() {
        var end = loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        saved.clear();
        return end;
    }

    @Test
    void aCheckpointIsTakenAfterEveryEpoch() {
        loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), saved.stream().map(Checkpoint::epoch).toList());
        assertEquals(2, saved.get(2).history().bestEpoch());
        assertEquals(new EarlyStopping.State(0.6, 2, 3, 1), saved.get(2).stopping());
    }

    @Test
    void aStartThatWasValidatedIsACheckpointToo() {
        loop(new FakeLearner(3, LOSSES).startingAt(0.95), new Cancellation()).run();
        assertEquals(0, saved.getFirst().epoch());
        assertEquals(0.95, saved.getFirst().stopping().bestLoss());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void aRunThatGoesOnEndsAsOneThatWasNeverBrokenOff(int epoch) {
        var expected = whole();
        loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        var from = saved.get(epoch - 1);
        var learner = new FakeLearner(3, LOSSES);
        var rates = new FakeLearner(3, LOSSES);
        loop(rates, new Cancellation()).run();
        var end = loop(learner, new Cancellation()).run(Optional.of(from));
        assertEquals(expected, end);
        assertEquals(4, learner.kept());
        assertEquals("begin " + (epoch + 1), learner.calls.get(1));
        assertEquals(rates.rates.subList(3 * epoch, rates.rates.size()), learner.rates);
    }

    @Test
    void theEpochsBehindItAreTold() {
        whole();
        loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        var from = saved.get(2);
        events.clear();
        loop(new FakeLearner(3, LOSSES), new Cancellation()).run(Optional.of(from));
        assertEquals(new TrainingEvent.Resumed(from.history()), events.get(1));
    }

    @Test
    void whatHadWaitedForTooLongDoesNotBeginAnotherEpoch() {
        var expected = whole();
        loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        var learner = new FakeLearner(3, LOSSES);
        var end = loop(learner, new Cancellation()).run(Optional.of(saved.getLast()));
        assertEquals(expected, end);
        assertEquals(EndReason.EARLY_STOPPED, end.reason());
        assertEquals(List.of("resume"), learner.calls);
    }

    @Test
    void anEpochThatWasNotFinishedLeavesNoCheckpoint() {
        var cancellation = new Cancellation();
        var learner = new FakeLearner(3, LOSSES);
        learner.afterEveryStep(
                () -> {
                    if (learner.rates.size() == 2) {
                        cancellation.stop();
                    }
                });
        var end = loop(learner, cancellation).run();
        assertEquals(1, end.history().epochs().size());
        assertTrue(saved.isEmpty());
    }

    @Test
    void aLossThatIsNoNumberLeavesNoCheckpoint() {
        loop(new FakeLearner(3, 0.5, Double.NaN), new Cancellation()).run();
        assertEquals(1, saved.size());
    }

    @Test
    void troubleWithACheckpointIsToldAndTheTrainingGoesOn() {
        trouble = Optional.of(Sentence.of("training.stopped"));
        var end = loop(new FakeLearner(3, LOSSES), new Cancellation()).run();
        assertEquals(7, end.history().epochs().size());
        var remarks = events.stream().filter(TrainingEvent.Remark.class::isInstance).toList();
        assertEquals(List.of(new TrainingEvent.Remark(Sentence.of("training.stopped"))), remarks);
        assertFalse(saved.isEmpty());
    }
}
