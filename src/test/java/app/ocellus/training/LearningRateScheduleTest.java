package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

    private final LearningRateSchedule cosine = LearningRateSchedule.cosine(0.001);

    @Test
    void theCosineBeginsAtTheRateAndIsAtHalfOfItHalfWay() {
        assertEquals(0.001, cosine.at(0, 100), 1e-18);
        assertEquals(0.0005, cosine.at(50, 100), 1e-18);
        assertEquals(0.001 * (1 + Math.sqrt(0.5)) / 2, cosine.at(25, 100), 1e-18);
    }

    @Test
    void itFallsWithEveryStepTowardsNothing() {
        for (int step = 1; step < 300; step++) {
            assertTrue(cosine.at(step, 300) < cosine.at(step - 1, 300));
        }
        assertTrue(cosine.at(299, 300) > 0);
        assertTrue(cosine.at(299, 300) < 1e-7);
    }

    @Test
    void aSingleStepHasTheWholeRate() {
        assertEquals(0.001, cosine.at(0, 1), 1e-18);
    }
}
