package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ActivationMapTest {

    private static final ActivationMap MAP =
            new ActivationMap(2, 3, new float[] {1, 2, 3, -4, 5, -6});

    @Test
    void valuesLieRowByRowFromTheTopLeft() {
        assertEquals(3, MAP.at(0, 2));
        assertEquals(-4, MAP.at(1, 0));
        assertEquals(5, MAP.highest());
        assertEquals(1.0 / 6, MAP.mean(), 1e-9);
    }

    @Test
    void aMirrorChangesLeftAndRight() {
        assertArrayEquals(new float[] {3, 2, 1, -6, 5, -4}, MAP.mirrored().values());
        assertArrayEquals(MAP.values(), MAP.mirrored().mirrored().values());
    }

    @Test
    void theMeanOfTwoIsTakenPlaceByPlace() {
        var mean = MAP.averagedWith(MAP.mirrored());
        assertArrayEquals(new float[] {2, 2, 2, -5, 5, -5}, mean.values());
        var other = new ActivationMap(3, 2, new float[6]);
        assertThrows(IllegalArgumentException.class, () -> MAP.averagedWith(other));
    }

    @Test
    void valuesOfAnotherShapeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ActivationMap(2, 2, new float[3]));
    }
}
