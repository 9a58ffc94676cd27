package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.LearningRateSweep.End;
import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion.Found;
import app.ocellus.training.LearningRateSweep.Suggestion.None;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

class LearningRateSweepTest {

    private static LearningRateSweep sweep(int points, IntToDoubleFunction loss) {
        return new LearningRateSweep(points(points, loss), End.COMPLETED, List.of());
    }

    private static List<Point> points(int count, IntToDoubleFunction loss) {
        var range = new LearningRateRange(1e-7, 1, count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(range.at(i), loss.applyAsDouble(i), loss.applyAsDouble(i)))
                .toList();
    }

    @Test
    void theRatesGrowByTheSameFactor() {
        var range = new LearningRateRange(1e-7, 10, 100);
        assertEquals(1e-7, range.at(0));
        assertEquals(1.0974987654930567e-3, range.at(50), 1e-15);
        assertEquals(10, range.at(99));
        assertEquals(1, LearningRateRange.DEFAULT.at(99));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 100", "1, 1, 100", "1, 0.1, 100", "1e-7, Infinity, 100", "1e-7, 1, 1"})
    void aRangeThatDoesNotGrowIsRefused(double start, double end, int steps) {
        assertThrows(
                IllegalArgumentException.class, () -> new LearningRateRange(start, end, steps));
    }

    @Test
    void theMeanOfTheFirstLossesIsNotDrawnTowardsNought() {
        var smoothing = new LossSmoothing();
        assertEquals(2, smoothing.add(2), 1e-12);
        assertEquals(1.494949, smoothing.add(1), 1e-6);
        assertEquals(1.326622, smoothing.add(1), 1e-6);
        assertEquals(2.015355, smoothing.add(4), 1e-6);
    }

    /** Of a hundred points ten are dropped at the start and five at the end: 85 falling ones. */
    @Test
    void theFirstTenthAndTheLastFivePointsDoNotCount() {
        var sweep = sweep(100, i -> i < 10 || i >= 95 ? 1000 - 100 * i : 9 - 0.1 * (i - 10));
        var found = assertInstanceOf(Found.class, sweep.suggestion(Rule.VALLEY));
        assertEquals(LearningRateRange.DEFAULT.at(10 + 28 + 14), found.rate());
    }

    @Test
    void sixteenPointsSayNothingAndSeventeenDo() {
        for (var rule : Rule.values()) {
            var none = assertInstanceOf(None.class, sweep(16, i -> 9.0 - i).suggestion(rule));
            assertTrue(none.reason().toString().contains("only 16 points"), "" + none.reason());
            assertInstanceOf(Found.class, sweep(17, i -> 9.0 - 0.1 * i).suggestion(rule));
        }
        assertInstanceOf(None.class, sweep(2, i -> 9.0 - i).suggestion(Rule.VALLEY));
        var empty = new LearningRateSweep(List.of(), End.NOT_FINITE, List.of());
        var none = assertInstanceOf(None.class, empty.suggestion(Rule.VALLEY));
        assertTrue(none.reason().toString().contains("no points"), "" + none.reason());
    }

    @Test
    void pointsThatAreNoNumbersAreLeftOut() {
        var points = new ArrayList<>(points(40, i -> 9 - 0.1 * i));
        var clean = new LearningRateSweep(points, End.COMPLETED, List.of()).suggestions();
        points.add(3, new Point(1e-6, Double.NaN, Double.NaN));
        points.add(new Point(2, Double.POSITIVE_INFINITY, 7));
        assertEquals(clean, new LearningRateSweep(points, End.NOT_FINITE, List.of()).suggestions());
        var few = new ArrayList<>(points(16, i -> 9.0 - i));
        few.add(new Point(2, Double.NaN, Double.NaN));
        var sweep = new LearningRateSweep(few, End.NOT_FINITE, List.of());
        assertInstanceOf(None.class, sweep.suggestion(Rule.VALLEY));
    }

    @Test
    void whereTheLossOnlyRisesTheReasonIsSaid() {
        for (var suggestion : sweep(100, i -> 1.0 + i).suggestions()) {
            var none = assertInstanceOf(None.class, suggestion);
            assertTrue(none.reason().toString().contains("falls nowhere"), "" + none.reason());
        }
    }

    @Test
    void aHeadThatHasLearntBeforeIsBehindTheValley() {
        var input = new Preprocessing(224, Fit.CROP);
        var tuned = TrainingConfig.fineTune("network", input, 1);
        assertEquals(Rule.MINIMUM, Rule.recommended(tuned));
        assertEquals(Rule.VALLEY, Rule.recommended(TrainingConfig.quick("network", input, 1)));
        assertEquals(Rule.VALLEY, Rule.recommended(TrainingConfig.tutorial("network", 1)));
    }
}
