package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.LearningRateSweep.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

class LossDescentTest {

    private static LossDescent curve(int points, IntToDoubleFunction loss) {
        var range = new LearningRateRange(1e-7, 1, points);
        return new LossDescent(
                IntStream.range(0, points).mapToDouble(range::at).toArray(),
                IntStream.range(0, points).mapToDouble(loss).toArray());
    }

    /** 2.3 thirty times, forty steps down, fifteen steps up. */
    private static double valley(int i) {
        if (i < 30) {
            return 2.3;
        }
        return i < 70 ? 2.3 - 0.04 * (i - 29) : 0.7 + 0.3 * (i - 69);
    }

    @Test
    void theValleyLiesInTheMiddleOfTheLongestDescent() {
        assertEquals(OptionalInt.of(47), curve(85, LossDescentTest::valley).valley());
    }

    @Test
    void whatOnlyRisesSuggestsNothing() {
        var rising = curve(60, i -> 1 + 0.01 * i);
        for (var rule : Rule.values()) {
            assertTrue(rising.rate(rule).isEmpty(), rule.text());
        }
    }

    @Test
    void whatStaysTheSameSuggestsNothing() {
        var flat = curve(60, _ -> 1.8);
        for (var rule : Rule.values()) {
            assertTrue(flat.rate(rule).isEmpty(), rule.text());
        }
    }

    /** The descent begins before the first point: A is clamped to 0. */
    @ParameterizedTest
    @CsvSource({"60, 28", "10, 4", "2, 0", "3, 0", "4, 1"})
    void whatOnlyFallsHasItsValleyBeforeTheMiddle(int points, int index) {
        assertEquals(OptionalInt.of(index), curve(points, i -> 9 - 0.1 * i).valley());
    }

    /** A descent may pass over what is out of line. */
    @Test
    void aSpikeDoesNotEndTheDescent() {
        var spiked = curve(85, i -> i == 50 ? 9 : valley(i));
        assertEquals(OptionalInt.of(48), spiked.valley());
    }

    @Test
    void ofTwoDescentsAsLongTheFirstCounts() {
        var twice = curve(20, i -> i < 10 ? 5 - 0.1 * i : 9 - 0.1 * (i - 10));
        assertEquals(OptionalInt.of(4), twice.valley());
    }

    @Test
    void theLengthsAreThoseOfThePlainAlgorithm() {
        var losses = new java.util.Random(3).doubles(200).toArray();
        var lengths = new int[losses.length];
        for (int i = 0; i < losses.length; i++) {
            lengths[i] = 1;
            for (int j = 0; j < i; j++) {
                lengths[i] =
                        losses[j] > losses[i] ? Math.max(lengths[i], lengths[j] + 1) : lengths[i];
            }
        }
        int longest = Arrays.stream(lengths).max().orElseThrow();
        int last = IntStream.range(0, 200).filter(i -> lengths[i] == longest).findFirst().orElse(0);
        int first = Math.max(0, last - longest);
        int third = (last - first) / 3;
        assertEquals(
                OptionalInt.of(first + third + (int) ((last - first) / 6.0)),
                curve(200, i -> losses[i]).valley());
    }

    @Test
    void theSteepestIsWhereTheLogarithmOfTheRateBuysMost() {
        var bent = curve(40, i -> i < 20 ? 5 - 0.01 * i : i == 20 ? 3 : 2.9 - 0.01 * i);
        assertEquals(OptionalInt.of(19), bent.steepest());
    }

    @Test
    void aTenthOfTheRateWithTheLowestLoss() {
        var bowl = curve(71, i -> Math.abs(i - 50));
        assertEquals(new LearningRateRange(1e-7, 1, 71).at(50) / 10, rate(bowl), 1e-12);
        assertEquals(1e-3, rate(bowl), 1e-9);
    }

    private static double rate(LossDescent curve) {
        return curve.rate(Rule.MINIMUM).orElseThrow();
    }
}
