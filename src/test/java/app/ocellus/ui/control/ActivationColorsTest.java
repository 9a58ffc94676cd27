package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActivationColorsTest {

    private static final int STEPS = 16;

    private static Oklab step(int i) {
        return Oklab.of(ActivationColors.of((double) i / STEPS));
    }

    @Test
    void equalStepsLookEqual() {
        double mean = 0;
        for (int i = 1; i <= STEPS; i++) {
            mean += step(i - 1).distance(step(i)) / STEPS;
        }
        assertTrue(mean > 0.02, "steps that are seen");
        for (int i = 1; i <= STEPS; i++) {
            assertEquals(mean, step(i - 1).distance(step(i)), 0.15 * mean, "step " + i);
        }
    }

    @Test
    void moreIsDarkerSoThatNoHueNeedsToBeTold() {
        for (int i = 1; i <= STEPS; i++) {
            assertTrue(step(i).l() < step(i - 1).l() - 0.01, "step " + i);
        }
    }

    @Test
    void nothingIsClearAndTheMostIsNot() {
        assertEquals(0, ActivationColors.argb(0) >>> 24);
        assertEquals(0, ActivationColors.argb(-1) >>> 24);
        assertEquals(255, ActivationColors.argb(1) >>> 24);
        int before = 0;
        for (int i = 1; i <= STEPS; i++) {
            int now = ActivationColors.argb((double) i / STEPS) >>> 24;
            assertTrue(now > before, "step " + i);
            before = now;
        }
    }
}
