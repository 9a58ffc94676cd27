package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HeadTest {

    private final Head head = new Head(2, 3, new float[] {1, 0, 0, 0, 2, 0}, new float[] {0, 1});

    @Test
    void probabilitiesAreTheSoftmaxOfTheLogits() {
        var probabilities = head.probabilities(new float[] {2, 1, 9}, 1);
        double first = Math.exp(2) / (Math.exp(2) + Math.exp(3));
        assertArrayEquals(new float[] {(float) first, (float) (1 - first)}, probabilities, 1e-7f);
    }

    @Test
    void aHigherTemperatureMakesThemMoreEven() {
        double first = Math.exp(1) / (Math.exp(1) + Math.exp(1.5));
        assertEquals(first, head.probabilities(new float[] {2, 1, 9}, 2)[0], 1e-7);
    }

    @Test
    void largeLogitsStayNumbers() {
        var probabilities = head.probabilities(new float[] {1e6f, 0, 0}, 1);
        assertArrayEquals(new float[] {1, 0}, probabilities);
    }

    @Test
    void arraysOfAnotherShapeAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Head(2, 3, new float[5], new float[2]));
        assertThrows(
                IllegalArgumentException.class, () -> new Head(2, 3, new float[6], new float[3]));
    }
}
