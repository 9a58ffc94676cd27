package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

class MetricsTest {

    private static final double EXACT = 1e-12;

    private static final int[][] SIX = {
        {345, 0, 0, 0, 4, 10},
        {0, 362, 1, 1, 2, 6},
        {2, 1, 371, 48, 21, 2},
        {2, 1, 30, 362, 17, 3},
        {0, 0, 4, 2, 400, 0},
        {45, 0, 0, 0, 3, 355}
    };

    private static final int[][] THREE = {{19, 4, 1}, {4, 3, 24}, {0, 2, 18}};

    @Test
    void theSixClassesOfTheTutorialHaveTheKnownFigures() {
        var metrics = Metrics.of(SIX);
        assertAll(
                () -> assertEquals(0.9145833333333333, metrics.accuracy(), EXACT),
                () -> assertEquals(0.916574992535253, metrics.macro().precision(), EXACT),
                () -> assertEquals(0.9177055103342074, metrics.macro().recall(), EXACT),
                () -> assertEquals(0.9159388500359982, metrics.macro().f1(), EXACT),
                () -> assertEquals(0.916042823645149, metrics.weighted().precision(), EXACT),
                () -> assertEquals(0.9145833333333333, metrics.weighted().recall(), EXACT),
                () -> assertEquals(0.9141056867870262, metrics.weighted().f1(), EXACT));
    }

    @Test
    void threeClassesThatAreHardToTellHaveTheKnownFigures() {
        var metrics = Metrics.of(THREE);
        assertAll(
                () -> assertEquals(0.5333333333333333, metrics.accuracy(), EXACT),
                () -> assertEquals(0.526008313672621, metrics.macro().precision(), EXACT),
                () -> assertEquals(0.5961469534050179, metrics.macro().recall(), EXACT),
                () -> assertEquals(0.5099797365754812, metrics.macro().f1(), EXACT));
    }

    @Test
    void theFiguresFollowFromTheirDefinitions() {
        for (var counts : new int[][][] {SIX, THREE}) {
            var metrics = Metrics.of(counts);
            double f1s = 0;
            for (int c = 0; c < counts.length; c++) {
                int index = c;
                double column = IntStream.range(0, counts.length).map(r -> counts[r][index]).sum();
                double precision = counts[c][c] / column;
                double recall = counts[c][c] / (double) IntStream.of(counts[c]).sum();
                var ofClass = metrics.perClass().get(c);
                assertEquals(precision, ofClass.precision().orElseThrow(), EXACT);
                assertEquals(recall, ofClass.recall().orElseThrow(), EXACT);
                f1s += 2 * precision * recall / (precision + recall);
            }
            assertEquals(f1s / counts.length, metrics.macro().f1(), EXACT);
        }
    }

    @Test
    void macroF1IsTheMeanOfTheF1ValuesAndNotTheHarmonicMeanOfTheMeans() {
        var macro = Metrics.of(THREE).macro();
        double harmonic =
                2 * macro.precision() * macro.recall() / (macro.precision() + macro.recall());
        assertEquals(0.5588856780546545, harmonic, EXACT);
        assertNotEquals(harmonic, macro.f1(), 0.04);
    }

    @Test
    void aClassThatIsNeverPredictedHasZerosAndNotNothing() {
        var metrics = Metrics.of(new int[][] {{3, 0}, {2, 0}});
        var never = metrics.perClass().get(1);
        assertAll(
                () -> assertEquals(OptionalDouble.of(0), never.precision()),
                () -> assertEquals(OptionalDouble.of(0), never.recall()),
                () -> assertEquals(OptionalDouble.of(0), never.f1()),
                () -> assertEquals(0.3, metrics.macro().precision(), EXACT),
                () -> assertEquals(0.5, metrics.macro().recall(), EXACT),
                () -> assertEquals(0.375, metrics.macro().f1(), EXACT));
    }

    @Test
    void aClassWithoutSupportHasNoFiguresAndIsLeftOutOfTheAverages() {
        var metrics = Metrics.of(new int[][] {{8, 0, 2}, {0, 5, 0}, {0, 0, 0}});
        var absent = metrics.perClass().get(2);
        assertAll(
                () -> assertEquals(OptionalDouble.empty(), absent.precision()),
                () -> assertEquals(OptionalDouble.empty(), absent.recall()),
                () -> assertEquals(OptionalDouble.empty(), absent.f1()),
                () -> assertEquals(0, absent.support()),
                () -> assertEquals(1, metrics.macro().precision(), EXACT),
                () -> assertEquals(0.9, metrics.macro().recall(), EXACT),
                () -> assertEquals((8 / 9.0 + 1) / 2, metrics.macro().f1(), EXACT));
    }

    @Test
    void weightedAveragesCountEachClassByItsSupport() {
        var metrics = Metrics.of(new int[][] {{9, 0}, {1, 0}});
        assertAll(
                () -> assertEquals(0.9 * 0.9, metrics.weighted().precision(), EXACT),
                () -> assertEquals(0.9, metrics.weighted().recall(), EXACT),
                () -> assertEquals(0.9 * 18 / 19, metrics.weighted().f1(), EXACT));
    }

    @Test
    void weightedRecallIsTheAccuracy() {
        for (var counts : new int[][][] {SIX, THREE}) {
            var metrics = Metrics.of(counts);
            assertEquals(metrics.accuracy(), metrics.weighted().recall(), EXACT);
        }
    }

    @Test
    void theIntervalOfTheAccuracyIsWilsons() {
        var interval = Metrics.of(SIX).accuracyInterval();
        assertEquals(0.9027279688209969, interval.low(), EXACT);
        assertEquals(0.9251136480617895, interval.high(), EXACT);
        var small = Metrics.of(THREE).accuracyInterval();
        assertEquals(0.42157537389084965, small.low(), EXACT);
        assertEquals(0.6418430366102965, small.high(), EXACT);
    }

    @Test
    void theIntervalStaysWithinZeroAndOneAndNeverShrinksToAPoint() {
        var perfect = Metrics.wilson(10, 10);
        assertEquals(1, perfect.high(), EXACT);
        assertEquals(0.7224672001371107, perfect.low(), EXACT);
        var hopeless = Metrics.wilson(0, 10);
        assertEquals(0, hopeless.low(), EXACT);
        assertEquals(1 - 0.7224672001371107, hopeless.high(), EXACT);
    }

    @Test
    void noSamplesGiveZerosAndTheWidestInterval() {
        var metrics = Metrics.of(new int[][] {{0, 0}, {0, 0}});
        assertEquals(0, metrics.accuracy());
        assertEquals(new Metrics.Averages(0, 0, 0), metrics.macro());
        assertEquals(new Metrics.Averages(0, 0, 0), metrics.weighted());
        assertEquals(new Metrics.Interval(0, 1), metrics.accuracyInterval());
        assertTrue(metrics.perClass().stream().allMatch(c -> c.f1().isEmpty()));
    }
}
