package app.ocellus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class SamplePlanTest {

    private final SamplePlan plan = SamplePlan.of(1, 60, 40);

    private long wrong(String part) {
        return plan.pictures().stream()
                .filter(picture -> picture.part().equals(part) && picture.mislabelled())
                .count();
    }

    @Test
    void aFewPicturesInEveryClassCarryTheWrongLabel() {
        var wrong =
                plan.pictures().stream()
                        .filter(SamplePlan.Picture::mislabelled)
                        .collect(
                                Collectors.groupingBy(
                                        SamplePlan.Picture::label, Collectors.counting()));
        assertEquals(Subject.values().length, wrong.size());
        assertTrue(wrong("train") >= 12 && wrong("train") <= 18);
        assertTrue(wrong("test") >= 6 && wrong("test") <= 12);
    }

    @Test
    void theSeedDecidesWhichOnes() {
        assertEquals(plan, SamplePlan.of(1, 60, 40));
        assertNotEquals(plan, SamplePlan.of(2, 60, 40));
    }
}
