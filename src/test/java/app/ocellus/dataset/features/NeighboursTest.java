package app.ocellus.dataset.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.FeatureTables;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class NeighboursTest {

    private static List<String> ids(List<Neighbour> found) {
        return found.stream().map(one -> one.sample().id().value()).toList();
    }

    private static FloatBuffer query(float... values) {
        return FloatBuffer.wrap(values);
    }

    @Test
    void whatPointsTheSameWayIsNearestHoweverLongItIs() {
        var all =
                new Neighbours(
                        FeatureTables.of(
                                new float[] {0, 1}, new float[] {9, 9}, new float[] {1, 0}));
        var found = all.nearest(query(2, 1.9f), 2);
        assertEquals(List.of("pet/1", "pet/2"), ids(found));
        assertEquals(0.9996, found.getFirst().similarity(), 1e-3);
    }

    @Test
    void ofEqualsTheFirstInTheTableComesFirst() {
        var same = new float[] {3, 4};
        var all = new Neighbours(FeatureTables.of(same, new float[] {-3, -4}, same, same));
        var found = all.nearest(query(3, 4), 3);
        assertEquals(List.of("pet/0", "pet/2", "pet/3"), ids(found));
        assertEquals(1, found.getFirst().similarity(), 1e-12);
    }

    @Test
    void fewerThanAskedForAreAllThereAre() {
        var all = new Neighbours(FeatureTables.of(new float[] {1, 0}, new float[] {0, 0}));
        var found = all.nearest(query(1, 1), 5);
        assertEquals(List.of("pet/0", "pet/1"), ids(found));
        assertEquals(0, found.get(1).similarity(), "what has no direction is like nothing");
    }

    @Test
    void ofSomeRowsOnlyTheWantedAreFound() {
        var table = FeatureTables.of(new float[] {1, 0}, new float[] {1, 0.1f}, new float[] {0, 1});
        var wanted = List.of(table.hashes().get(1), table.hashes().get(2));
        var all = new Neighbours(table.of(wanted::contains));
        assertEquals(List.of("pet/1", "pet/2"), ids(all.nearest(query(1, 0), 3)));
    }

    @Test
    void theyAreThoseThatSortingAllBySimilarityGives() {
        var random = new Random(5);
        var rows = new float[500][24];
        for (var row : rows) {
            fill(row, random);
        }
        var all = new Neighbours(FeatureTables.of(rows));
        for (int n = 0; n < 20; n++) {
            var asked = new float[24];
            fill(asked, random);
            var expected =
                    IntStream.range(0, rows.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> -cosine(asked, rows[i])))
                            .limit(7)
                            .map(i -> "pet/" + i)
                            .toList();
            assertEquals(expected, ids(all.nearest(query(asked), 7)));
        }
    }

    private static void fill(float[] row, Random random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) random.nextGaussian();
        }
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            one += (double) a[i] * a[i];
            other += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(one * other);
    }
}
