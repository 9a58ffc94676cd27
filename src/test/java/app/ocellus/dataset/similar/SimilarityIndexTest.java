package app.ocellus.dataset.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.fixtures.FeatureTables;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

class SimilarityIndexTest {

    private static final int WIDTH = 200;

    /** What a network sees in pictures lies in clusters, and has fewer dimensions than numbers. */
    private static float[][] rows(int count) {
        var random = new Random(11);
        var centres = new float[12][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = gaussian(random, 30);
        }
        var rows = new float[count][WIDTH];
        var axes = new float[30][];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = gaussian(random, WIDTH);
        }
        for (var row : rows) {
            var centre = centres[random.nextInt(centres.length)];
            for (int k = 0; k < axes.length; k++) {
                float along = centre[k] + 0.7f * (float) random.nextGaussian();
                for (int i = 0; i < WIDTH; i++) {
                    row[i] += along * axes[k][i];
                }
            }
            for (int i = 0; i < WIDTH; i++) {
                row[i] += 0.5f * (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static float[] gaussian(Random random, int length) {
        var values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static NeighbourGraph graph(FeatureTable table) {
        return NeighbourGraph.of(table, Progress.Listener.NONE, new Cancellation());
    }

    @Test
    void theGraphFindsNearlyAllOfTheTrueNeighbours() {
        var table = FeatureTables.of(rows(3000));
        var exact = new Neighbours(table);
        var graph = graph(table);
        int found = 0;
        for (int n = 0; n < 100; n++) {
            var asked = table.rows().get(n * 29);
            var truth = new HashSet<>(exact.nearest(asked, 10));
            found += (int) graph.nearest(asked, 10).stream().filter(truth::contains).count();
        }
        assertTrue(found >= 970, found + " of 1000");
    }

    @Test
    void whatTheGraphFindsIsAsAlikeAsItSays() {
        var table = FeatureTables.of(rows(300));
        var asked = table.rows().get(17);
        assertEquals(new Neighbours(table).nearest(asked, 5), graph(table).nearest(asked, 5));
    }

    @Test
    void picturesThatAreAllTheSameAreFoundToo() {
        var same = new float[50][];
        for (int i = 0; i < same.length; i++) {
            same[i] = new float[] {1, 2, 3};
        }
        var found = graph(FeatureTables.of(same)).nearest(FloatBuffer.wrap(same[0]), 5);
        assertEquals(5, found.size());
        assertEquals(1, found.getLast().similarity(), 1e-6);
    }

    @Test
    void buildingTellsHowFarItIsAndCanBeLeft() {
        var table = FeatureTables.of(rows(40));
        var told = new ArrayList<Long>();
        NeighbourGraph.of(table, far -> told.add(far.done()), new Cancellation());
        assertEquals(List.of(1L, 40L), List.of(told.getFirst(), told.getLast()));
        var leaving = new Cancellation();
        leaving.cancel();
        assertThrows(
                CancellationException.class,
                () -> NeighbourGraph.of(table, Progress.Listener.NONE, leaving));
    }

    @Test
    void fewPicturesAreComparedOneByOne() {
        var table = FeatureTables.of(rows(200));
        var index = SimilarityIndex.of(table, Progress.Listener.NONE, new Cancellation());
        var exact = new Neighbours(table);
        for (var asked : table.rows()) {
            assertEquals(exact.nearest(asked, 10), index.nearest(asked, 10));
        }
    }
}
