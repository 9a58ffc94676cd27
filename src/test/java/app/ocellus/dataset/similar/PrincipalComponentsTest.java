package app.ocellus.dataset.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class PrincipalComponentsTest {

    /** Rows that differ by 10, 5 and 1 along three axes, and hardly along the others. */
    private static float[][] rows() {
        var random = new Random(3);
        var rows = new float[400][60];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                double deviation = i == 7 ? 10 : i == 20 ? 5 : i == 33 ? 1 : 0.01;
                row[i] = (float) (100 + deviation * random.nextGaussian());
            }
        }
        return rows;
    }

    private static double deviation(float[][] rows, PrincipalComponents components, int which) {
        double squares = 0;
        for (var row : rows) {
            squares += Math.pow(components.project(row)[which], 2);
        }
        return Math.sqrt(squares / rows.length);
    }

    @Test
    void theDirectionOfTheGreatestDifferencesComesFirst() {
        var rows = rows();
        var components = PrincipalComponents.of(rows, 3, 1);
        assertEquals(10, deviation(rows, components, 0), 1);
        assertEquals(5, deviation(rows, components, 1), 0.5);
        assertEquals(1, deviation(rows, components, 2), 0.1);
    }

    @Test
    void distancesStayNearlyWhatTheyWere() {
        var rows = rows();
        var components = PrincipalComponents.of(rows, 3, 1);
        for (int i = 1; i < 50; i++) {
            double before = distance(rows[0], rows[i]);
            double after = distance(components.project(rows[0]), components.project(rows[i]));
            assertEquals(before, after, 0.02 * before + 0.02);
        }
    }

    private static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += Math.pow(one[i] - other[i], 2);
        }
        return Math.sqrt(squares);
    }

    @Test
    void theSameSeedGivesTheSameComponents() {
        var rows = rows();
        assertArrayEquals(
                PrincipalComponents.of(rows, 3, 5).project(rows[9]),
                PrincipalComponents.of(rows, 3, 5).project(rows[9]));
    }

    @Test
    void thereAreNoMoreThanRowsAndRowsThatAreAllTheSameLieInOnePlace() {
        var same = new float[][] {{1, 2, 3, 4}, {1, 2, 3, 4}};
        var components = PrincipalComponents.of(same, 3, 1);
        assertEquals(2, components.count());
        for (float value : components.project(same[0])) {
            assertTrue(Math.abs(value) < 1e-6);
        }
    }
}
