package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Simulated runs: what is said to be left beside what then was left. */
class RunClockTest {

    private static final int EPOCHS = 12;
    private static final int BATCHES = 38;
    private static final double STEP = 1.1;

    /** A fifth of an epoch. */
    private static final double VALIDATION = BATCHES * STEP / 4;

    /** At a batch: seconds since the epochs began, and seconds said to be left. */
    private record Said(double at, double left) {}

    private final RunClock clock = new RunClock();
    private final List<Said> said = new ArrayList<>();
    private final Random random = new Random(1);
    private double slowness = 1;
    private double seconds = 5;

    private RunStatus tell(TrainingEvent event) {
        return clock.tell(event, (long) (seconds * 1e9));
    }

    private void pass(double time) {
        seconds += time * slowness;
    }

    /** Runs; a machine becomes slower by half at batch {@code slowAt} of the run. */
    private double run(int slowAt, boolean startsTrained) {
        tell(new TrainingEvent.Started(EPOCHS, BATCHES, 32 * BATCHES));
        if (startsTrained) {
            pass(VALIDATION);
            tell(new TrainingEvent.StartValidated(new Validation(0.5, 0.8)));
        }
        for (int i = 0; i < EPOCHS * BATCHES; i++) {
            slowness = i >= slowAt ? 1.5 : 1;
            pass(STEP * (0.7 + 0.6 * random.nextDouble()));
            int epoch = 1 + i / BATCHES;
            var status = tell(new TrainingEvent.BatchCompleted(epoch, 1 + i % BATCHES, 1));
            said.add(new Said(seconds, status.left().orElseThrow().toMillis() / 1e3));
            if ((i + 1) % BATCHES == 0) {
                pass(VALIDATION);
                tell(
                        new TrainingEvent.EpochCompleted(
                                new EpochRecord(epoch, 1, 0.5, 1.0 / epoch, 0.8, 1e-3), true));
            }
        }
        return seconds;
    }

    private void assertHonest(double end, int from) {
        for (var one : said.subList(from, said.size())) {
            double truth = end - one.at();
            assertTrue(
                    Math.abs(one.left() - truth) <= 0.25 * truth,
                    () -> "said %s, was %s".formatted(one, truth));
        }
    }

    @Test
    void fromATenthOfTheRunOnItIsRightToAQuarter() {
        assertHonest(run(Integer.MAX_VALUE, false), EPOCHS * BATCHES / 10);
    }

    @Test
    void whereTheStartIsValidatedItIsRightFromTheBeginning() {
        assertHonest(run(Integer.MAX_VALUE, true), BATCHES / 4);
    }

    @Test
    void anEpochAfterTheMachineGotSlowerItIsRightAgain() {
        int middle = EPOCHS * BATCHES / 2 + BATCHES / 3;
        assertHonest(run(middle, true), middle + BATCHES);
    }

    @Test
    void speedIsThatOfTheStepsAlone() {
        tell(new TrainingEvent.Started(2, 2, 64));
        seconds += 20;
        var start = tell(new TrainingEvent.StartValidated(new Validation(0.5, 0.8)));
        assertEquals(Optional.empty(), start.left());
        assertEquals(new RunStatus.Mark(0, 0.5, 0.8), start.best());
        seconds += 2;
        var first = tell(new TrainingEvent.BatchCompleted(1, 1, 1));
        assertEquals(16, first.imagesPerSecond(), 1e-9);
        assertEquals(Optional.of(Duration.ofSeconds(3 * 2 + 2 * 20)), first.left());
        assertEquals(new RunStatus.Place(1, 2, 1, 2), first.place());
        assertEquals(Duration.ofSeconds(22), first.learning());
        assertEquals(22.0 / (22 + 46), first.fraction(), 1e-9);
    }

    @Test
    void aRunThatGoesOnCountsTheEpochsBehindIt() {
        tell(new TrainingEvent.Started(4, 2, 20));
        var epochs = List.of(epoch(1), epoch(2));
        var resumed =
                tell(
                        new TrainingEvent.Resumed(
                                new TrainingHistory(new Validation(1, 0.5), epochs, 2)));
        assertEquals(0.5, resumed.fraction(), 1e-9);
        for (int batch = 1; batch <= 2; batch++) {
            seconds += 1;
            tell(new TrainingEvent.BatchCompleted(3, batch, 1));
        }
        seconds += 2;
        var third = tell(new TrainingEvent.EpochCompleted(epoch(3), true));
        assertEquals(0.75, third.fraction(), 1e-9);
        assertEquals(Optional.of(Duration.ofSeconds(4)), third.left());
    }

    private static EpochRecord epoch(int number) {
        return new EpochRecord(number, 1, 0.5, 1, 0.8, 1e-3);
    }
}
