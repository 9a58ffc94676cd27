package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

class ChartContentTest {

    private static final double GAP = Double.NaN;

    private final ChartContent content =
            content(
                    series(SeriesStyle.raw(Tint.TRAINING), at(0.5, 0.7), at(9, 8)),
                    series(
                            SeriesStyle.line("training", Tint.TRAINING),
                            at(1, 2, 3),
                            at(1.5, 0.9, GAP)),
                    series(
                            SeriesStyle.line("validation", Tint.VALIDATION),
                            at(1, 2, 4),
                            at(1.4, 0.95, 0.5)));

    @BeforeEach
    @AfterEach
    void speakEnglish() {
        Messages.localeProperty().set(Locale.ENGLISH);
    }

    @Test
    void rawPeaksGoOutOfTheTopOfACloseAxisOnly() {
        var close = new ChartContent(ChartAxes.rates("", ""), content.series(), List.of());
        assertEquals(new ChartScale(0.4, 1.6, 0.2), close.yScale(6));
        var low = series(SeriesStyle.raw(Tint.TRAINING), at(1, 2), at(0.1, 9));
        var named = content.series().get(1);
        close = new ChartContent(ChartAxes.rates("", ""), List.of(low, named), List.of());
        assertEquals(0, close.yScale(6).low(), 1e-9);
        assertEquals(1.5, close.yScale(6).high(), 0.1);
    }

    @Test
    void theHandleLiesOnTheLineBetweenTwoPoints() {
        var training = content.series().get(1);
        assertEquals(1.2, training.between(1.5).orElseThrow(), 1e-12);
        assertEquals(1.5, training.between(1).orElseThrow());
        assertEquals(OptionalDouble.empty(), training.between(0.5));
        assertEquals(OptionalDouble.empty(), training.between(2.5));
    }

    @Test
    void oneCanPointWhereverANamedCurveHasAValue() {
        assertArrayEquals(at(1, 2, 4), content.stops());
        assertEquals(OptionalDouble.of(2), content.nearestStop(2.9));
        assertEquals(OptionalDouble.of(1), content.nearestStop(-5));
        assertEquals(OptionalDouble.of(4), content.stopBeside(2, 1));
        assertEquals(OptionalDouble.of(4), content.stopBeside(4, 1));
        assertEquals(OptionalDouble.of(1), content.stopBeside(1, -1));
    }

    @Test
    void ofTwoValuesAsNearTheLowerOneIsMeant() {
        assertEquals(0, ChartContent.nearest(at(1, 2), 1.5));
        assertEquals(1, ChartContent.nearest(at(1, 2), 1.51));
    }

    @Test
    void withoutNamedCurvesThereIsNothingToPointAt() {
        var raw = content(series(SeriesStyle.raw(Tint.TRAINING), at(1), at(1)));
        assertEquals(OptionalDouble.empty(), raw.nearestStop(1));
        assertFalse(raw.isEmpty());
    }

    @Test
    void scalesSpanEveryCurveButNotTheGaps() {
        assertEquals(new ChartScale(0, 10, 5), content.yScale(2));
        assertEquals(new ChartScale(0, 4, 1), content.xScale(6));
    }

    @Test
    void gapsAloneAreNoValues() {
        var gaps = content(series(SeriesStyle.raw(Tint.TRAINING), at(1, 2), at(GAP, GAP)));
        assertTrue(gaps.isEmpty());
        assertEquals(new ChartScale(0, 1, 0.5), gaps.yScale(2));
    }

    @Test
    void aPlaceIsSpokenWithTheValuesThatItHas() {
        assertEquals("epoch 2: training 0.900, validation 0.950", ChartWords.spoken(content, 2));
        assertEquals("epoch 4: validation 0.500", ChartWords.spoken(content, 4));
        Messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("第 4 轮：validation 0.500", ChartWords.spoken(content, 4));
    }

    @Test
    void asManyValuesAsPlacesAreNeeded() {
        var style = SeriesStyle.raw(Tint.TRAINING);
        assertThrows(IllegalArgumentException.class, () -> new ChartSeries(style, at(1, 2), at(1)));
    }

    @Test
    void aShortCurveIsDrawnAsItIs() {
        var xs = at(1, 2, 3);
        assertArrayEquals(xs, Decimation.of(xs, at(4, GAP, 6), 3).xs());
    }

    @Test
    void aLongCurveKeepsItsPeaks() {
        var xs = IntStream.range(0, 100_003).asDoubleStream().toArray();
        var ys = IntStream.range(0, 100_003).mapToDouble(i -> Math.sin(i / 500.0)).toArray();
        ys[77_777] = 50;
        ys[12] = -50;
        var drawn = Decimation.of(xs, ys, 1000);
        assertTrue(drawn.xs().length <= 1000);
        assertTrue(IntStream.range(0, drawn.xs().length).anyMatch(i -> drawn.ys()[i] == 50));
        assertTrue(IntStream.range(0, drawn.xs().length).anyMatch(i -> drawn.ys()[i] == -50));
        assertArrayEquals(java.util.Arrays.stream(drawn.xs()).sorted().toArray(), drawn.xs());
    }

    @Test
    void aLongGapStaysOne() {
        var xs = IntStream.range(0, 10_000).asDoubleStream().toArray();
        var ys =
                IntStream.range(0, 10_000)
                        .mapToDouble(i -> i > 4000 && i < 6000 ? GAP : i)
                        .toArray();
        var drawn = Decimation.of(xs, ys, 1000);
        var stretches = IntStream.range(0, drawn.ys().length).filter(drawn::startsAt);
        assertEquals(2, stretches.filter(i -> Double.isFinite(drawn.ys()[i])).count());
    }

    @Test
    void aPointBetweenGapsBeginsAndEndsItsStretch() {
        var points = new Decimation.Points(at(1, 2, 3), at(GAP, 5, Double.POSITIVE_INFINITY));
        assertTrue(points.startsAt(1) && points.endsAt(1));
    }

    private static ChartContent content(ChartSeries... series) {
        return new ChartContent(ChartAxes.numbers("", ""), List.of(series), List.of());
    }

    private static ChartSeries series(SeriesStyle style, double[] xs, double[] ys) {
        return new ChartSeries(style, xs, ys);
    }

    private static double[] at(double... values) {
        return values;
    }
}
