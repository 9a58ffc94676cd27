package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {

    @ParameterizedTest
    @CsvSource({
        "1.8, 4, 0.5",
        "2, 4, 0.5",
        "2.1, 4, 1",
        "0.3, 3, 0.1",
        "900, 5, 200",
        "7e-5, 4, 2e-5"
    })
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double range, int most, double step) {
        assertEquals(step, Ticks.step(range, most), step * 1e-9);
    }

    @Test
    void ticksAreWhereTheirSumsWouldMiss() {
        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3}, Ticks.between(0, 0.1 + 0.2, 0.1), 1e-12);
        assertEquals(0.3, Ticks.above(0.1 + 0.2, 0.1), 1e-12);
        assertEquals(0.3, Ticks.below(0.3, 0.1), 1e-12);
    }

    @Test
    void ticksHaveTheFewestDigitsThatTellThemApart() {
        assertAll(
                () -> assertEquals(0, Ticks.digits(200)),
                () -> assertEquals(0, Ticks.digits(1)),
                () -> assertEquals(1, Ticks.digits(0.5)),
                () -> assertEquals(2, Ticks.digits(0.01)),
                () -> assertEquals(5, Ticks.digits(2e-5)));
    }

    @Test
    void epochsAreMarkedAtWholeOnesOnly() {
        assertEquals(new ChartScale(0, 4, 1), ChartScale.epochs(0.3, 12));
        assertEquals(new ChartScale(0, 10, 1), ChartScale.epochs(9.5, 12));
        assertEquals(new ChartScale(0, 10, 2), ChartScale.epochs(9.5, 6));
        assertEquals(new ChartScale(0, 400, 100), ChartScale.epochs(387, 6));
    }

    @Test
    void numbersBeginAtNought() {
        assertEquals(new ChartScale(0, 2, 0.5), ChartScale.numbers(0.3, 1.79, 4));
        assertEquals(new ChartScale(-2, 4, 2), ChartScale.numbers(-1.5, 3, 4));
        assertEquals(new ChartScale(0, 1, 0.5), ChartScale.numbers(0, 0, 2));
    }

    @Test
    void sharesBeginAtTheQuarterThatNothingLiesBelow() {
        assertEquals(new ChartScale(0, 1, 0.25), ChartScale.shares(0.2, 6));
        assertEquals(new ChartScale(0.25, 1, 0.25), ChartScale.shares(0.3, 6));
        assertEquals(new ChartScale(0.5, 1, 0.1), ChartScale.shares(0.74, 6));
        assertEquals(0.75, ChartScale.shares(0.8, 6).low());
        assertEquals(0.9, ChartScale.shares(0.95, 6).low());
        assertEquals(0.75, ChartScale.shares(0.75, 6).low());
        assertEquals(0, ChartScale.shares(0, 6).low());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1", "0, 4", "0.3, 4", "0.6, 1", "0.6, 4", "0.8, 2", "0.8, 6", "0.95, 3", "1, 6"
    })
    void sharesAreMarkedAtBothEnds(double min, int most) {
        var scale = ChartScale.shares(min, most);
        var ticks = scale.ticks();
        assertEquals(scale.low(), ticks[0], 1e-9);
        assertEquals(1, ticks[ticks.length - 1], 1e-9);
    }

    @Test
    void ratesLieByTheirLogarithmAndAreMarkedAtPowersOfTen() {
        var scale = ChartScale.rates(1e-7, 1, 12);
        assertEquals(0, scale.fraction(1e-7), 1e-12);
        assertEquals(4 / 7.0, scale.fraction(1e-3), 1e-12);
        assertEquals(1, scale.fraction(1), 1e-12);
        assertEquals(1e-3, scale.value(4 / 7.0), 1e-12);
        assertArrayEquals(
                new double[] {1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1}, scale.ticks(), 1e-12);
        assertArrayEquals(
                new double[] {1e-6, 1e-4, 1e-2, 1}, ChartScale.rates(1e-7, 1, 4).ticks(), 1e-12);
        assertArrayEquals(
                new double[] {1e-5, 1e-4}, ChartScale.rates(3e-6, 2e-4, 4).ticks(), 1e-12);
        assertEquals(10, ChartScale.rates(1, 1, 4).high());
        assertEquals(1e-7, ChartScale.rates(0, 0, 4).low());
    }

    @Test
    void ratesAreWrittenAsPowers() {
        assertEquals("1e-4", AxisKind.RATES.tick(1e-4, 1));
        assertEquals("1", AxisKind.RATES.tick(1, 1));
        assertEquals("2.2e-4", AxisKind.RATES.exact(2.24e-4));
    }

    @Test
    void closeNumbersNeedNotBeginAtNought() {
        assertEquals(new ChartScale(0.5, 2, 0.5), ChartScale.close(0.6, 1.8, 4));
        assertEquals(new ChartScale(1, 2, 1), ChartScale.close(1, 1, 1));
    }

    @Test
    void fractionsAndValuesGoBothWays() {
        var scale = new ChartScale(-2, 4, 2);
        assertEquals(0.5, scale.fraction(1));
        assertEquals(1, scale.value(0.5));
        assertArrayEquals(new double[] {-2, 0, 2, 4}, scale.ticks(), 1e-12);
    }
}
