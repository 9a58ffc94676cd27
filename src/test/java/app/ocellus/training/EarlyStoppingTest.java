package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.training.EarlyStopping.Rule;
import app.ocellus.training.EarlyStopping.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class EarlyStoppingTest {

    /** The epoch that ended it, 0 if none did, and the epochs whose weights were kept. */
    private record Course(int stop, List<Integer> saved) {}

    private static Course course(Rule rule, String losses) {
        var stopping = new EarlyStopping(rule);
        var saved = new ArrayList<Integer>();
        int epoch = 0;
        for (double loss :
                Stream.of(losses.split(" ")).mapToDouble(Double::parseDouble).toArray()) {
            epoch++;
            var verdict = stopping.observe(loss);
            if (verdict == Verdict.BETTER) {
                saved.add(epoch);
            }
            if (verdict == Verdict.STOP) {
                return new Course(epoch, saved);
            }
        }
        return new Course(0, saved);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0 .9 .8 .85 .82 .81 .9, 6, 1 2 3",
        "1.0 .9 .9 .9 .9 .9, 5, 1 2",
        "1.0 .8 .9 .85 .95 .9 1.0 .95, 5, 1 2",
        "1.0 .9 .95 .95 .89 .95 .95 .88, 0, 1 2 5 8",
        "1.0 1.1 1.1, 0, 1"
    })
    void withPatienceThreeItStopsWhereItShouldAndKeepsWhatWasBest(
            String losses, int stop, String saved) {
        var expected = Stream.of(saved.split(" ")).map(Integer::valueOf).toList();
        assertEquals(new Course(stop, expected), course(new Rule(3, 0, 1), losses));
    }

    @Test
    void anEqualLossIsNotBetter() {
        assertEquals(new Course(2, List.of(1)), course(new Rule(1, 0, 1), "0.5 0.5"));
    }

    @Test
    void aLossMustBeLowerByMoreThanDelta() {
        assertEquals(
                new Course(4, List.of(1, 2)), course(new Rule(2, 0.25, 1), "1.5 1.0 0.75 0.8"));
    }

    @Test
    void smallGainsAddUpAgainstTheBestAndNotAgainstTheLast() {
        assertEquals(new Course(0, List.of(1, 3)), course(new Rule(2, 0.25, 1), "1.0 0.8 0.7 0.6"));
    }

    @Test
    void itDoesNotStopBeforeTheMinimumOfEpochs() {
        assertEquals(new Course(5, List.of(1)), course(new Rule(2, 0, 5), "1 2 2 2 2 2"));
    }

    @Test
    void whatIsNoNumberIsNeverBetter() {
        assertEquals(new Course(3, List.of(1)), course(new Rule(2, 0, 1), "1.0 NaN NaN"));
        assertEquals(new Course(2, List.of()), course(new Rule(2, 0, 1), "Infinity NaN"));
    }

    @Test
    void theBestIsRemembered() {
        var stopping = new EarlyStopping(Rule.DEFAULT);
        assertEquals(0, stopping.bestEpoch());
        for (double loss : new double[] {3, 1, 2}) {
            stopping.observe(loss);
        }
        assertEquals(2, stopping.bestEpoch());
        assertEquals(1, stopping.bestLoss());
    }

    @Test
    void sevenEpochsAreWaitedUnlessSomebodySaysOtherwise() {
        assertEquals(new Rule(7, 0, 1), Rule.DEFAULT);
        assertEquals(new Course(8, List.of(1)), course(Rule.DEFAULT, "1 2 2 2 2 2 2 2 2"));
    }

    @Test
    void aRuleThatCannotBeMeantIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rule(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rule(1, -0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rule(1, Double.NaN, 1));
    }
}
