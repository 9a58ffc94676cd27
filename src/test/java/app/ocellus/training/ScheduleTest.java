package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.engine.EngineGoldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class ScheduleTest {

    private static double cosine(int step, int steps) {
        return Schedule.COSINE.at(0.001, step, steps);
    }

    @Test
    void theCosineBeginsAtTheRateAndIsAtHalfOfItHalfWay() {
        assertEquals(0.001, cosine(0, 100), 1e-18);
        assertEquals(0.0005, cosine(50, 100), 1e-18);
        assertEquals(0.001 * (1 + Math.sqrt(0.5)) / 2, cosine(25, 100), 1e-18);
    }

    @Test
    void theCosineFallsWithEveryStepTowardsNothing() {
        for (int step = 1; step < 300; step++) {
            assertTrue(cosine(step, 300) < cosine(step - 1, 300));
        }
        assertTrue(cosine(299, 300) > 0);
        assertTrue(cosine(299, 300) < 1e-7);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 128})
    void oneCycleIsThatOfPyTorch(int steps) {
        var golden = EngineGoldens.description("optimizers-golden").get("oneCycle");
        double most = golden.get("maxRate").asDouble();
        var rates = golden.get("rates").get(Integer.toString(steps));
        assertEquals(steps, rates.size());
        for (int step = 0; step < steps; step++) {
            double expected = rates.get(step).asDouble();
            double actual = Schedule.ONE_CYCLE.at(most, step, steps);
            assertEquals(expected, actual, 1e-15, "step " + step);
        }
    }

    @Test
    void theConstantRateIsTheSameAllTheTime() {
        for (int step = 0; step < 10; step++) {
            assertEquals(3e-4, Schedule.CONSTANT.at(3e-4, step, 10));
        }
    }

    @Test
    void theStepsFallToATenthHalfWayAndToAHundredthAtThreeQuarters() {
        assertEquals(1, Schedule.STEP.at(1, 49, 100));
        assertEquals(0.1, Schedule.STEP.at(1, 50, 100));
        assertEquals(0.1, Schedule.STEP.at(1, 74, 100));
        assertEquals(0.01, Schedule.STEP.at(1, 75, 100));
        assertEquals(0.01, Schedule.STEP.at(1, 99, 100));
    }

    @ParameterizedTest
    @EnumSource
    void evenTheShortestRunsHaveRatesAboveNothingAndUpToTheHighest(Schedule schedule) {
        for (int steps = 1; steps <= 4; steps++) {
            for (int step = 0; step < steps; step++) {
                double rate = schedule.at(0.5, step, steps);
                assertTrue(rate > 0 && rate <= 0.5, step + " of " + steps + ": " + rate);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRunReachesTheHighestRateButNoMore(Schedule schedule) {
        for (int steps : new int[] {1, 2, 3, 4, 7, 8, 40, 128}) {
            double highest =
                    IntStream.range(0, steps)
                            .mapToDouble(step -> schedule.at(0.5, step, steps))
                            .max()
                            .orElseThrow();
            assertEquals(0.5, highest, 0.01, "of " + steps + " steps");
            assertTrue(highest <= 0.5, "of " + steps + " steps: " + highest);
        }
    }

    @Test
    void aSingleStepHasTheWholeRate() {
        for (var schedule : Schedule.values()) {
            assertEquals(0.001, schedule.at(0.001, 0, 1), 1e-18, schedule.text());
        }
    }
}
