package app.ocellus.dataset.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.FeatureTables;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

class PrincipalComponentsTest {

    private static final int WIDTH = 60;

    /** About 100 long; they differ by 10, 5 and 1 along three axes, and hardly along the others. */
    private static FeatureTable rows(int count) {
        var random = new Random(3);
        var rows = new float[count][WIDTH];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                double deviation = i == 7 ? 10 : i == 20 ? 5 : i == 33 ? 1 : 0.01;
                row[i] = (float) (deviation * random.nextGaussian());
            }
            row[0] = 100;
        }
        return FeatureTables.of(rows);
    }

    private static PrincipalComponents components(FeatureTable table, long seed) {
        return PrincipalComponents.of(table, 3, seed, new Cancellation());
    }

    private static double deviation(
            FeatureTable table, PrincipalComponents components, int component) {
        double squares = 0;
        for (var row : table.rows()) {
            squares += Math.pow(components.project(row)[component], 2);
        }
        return Math.sqrt(squares / table.size());
    }

    @Test
    void theDirectionOfTheGreatestDifferencesComesFirst() {
        var table = rows(400);
        var components = components(table, 1);
        assertEquals(0.1, deviation(table, components, 0), 0.01);
        assertEquals(0.05, deviation(table, components, 1), 0.005);
        assertEquals(0.01, deviation(table, components, 2), 0.001);
    }

    @Test
    void moreRowsThanAreReadAtATimeCountAsWell() {
        // the first 256 are all the same
        var rows = new float[600][WIDTH];
        for (int n = 0; n < rows.length; n++) {
            rows[n][0] = 1;
            rows[n][9] = n < 256 ? 0 : n % 2 == 0 ? 0.5f : -0.5f;
        }
        var components = components(FeatureTables.of(rows), 1);
        double apart =
                Math.abs(
                        components.project(FloatBuffer.wrap(rows[598]))[0]
                                - components.project(FloatBuffer.wrap(rows[599]))[0]);
        assertEquals(1 / Math.sqrt(1.25), apart, 1e-4);
    }

    @Test
    void anglesStayNearlyWhatTheyWereHoweverLongTheFeatures() {
        var table = rows(400);
        var components = components(table, 1);
        var first = table.rows().getFirst();
        for (int i = 1; i < 50; i++) {
            var row = table.rows().get(i);
            double before = distance(unit(first, 1), unit(row, 1));
            double after =
                    distance(
                            components.project(first),
                            components.project(FloatBuffer.wrap(unit(row, 7))));
            assertEquals(before, after, 0.02 * before + 0.0002);
        }
    }

    private static float[] unit(FloatBuffer row, float length) {
        var values = new float[WIDTH];
        row.get(0, values);
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) (length / Math.sqrt(sum));
        }
        return values;
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
        var table = rows(400);
        var row = table.rows().get(9);
        assertArrayEquals(components(table, 5).project(row), components(table, 5).project(row));
    }

    @Test
    void thereAreNoMoreThanRowsAndRowsThatAreAllTheSameLieInOnePlace() {
        var same = new float[] {1, 2, 3, 4};
        var components = components(FeatureTables.of(same, same), 1);
        assertEquals(2, components.count());
        for (float value : components.project(FloatBuffer.wrap(same))) {
            assertTrue(Math.abs(value) < 1e-6);
        }
    }

    @Test
    void someRowsOfATableStandEvenlySpreadInIt() {
        var table = rows(10);
        assertEquals(table, table.spread(10));
        assertEquals(
                List.of(table.rows().get(0), table.rows().get(3), table.rows().get(6)),
                table.spread(3).rows());
    }

    @Test
    void itCanBeLeft() {
        var stop = new Cancellation();
        stop.cancel();
        assertThrows(
                CancellationException.class, () -> PrincipalComponents.of(rows(3), 2, 1, stop));
    }
}
