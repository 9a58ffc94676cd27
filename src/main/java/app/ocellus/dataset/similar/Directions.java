package app.ocellus.dataset.similar;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.task.Cancellation;

import java.nio.FloatBuffer;

/**
 * Where features point to, in few numbers: of features of length 1, the angle between two is small
 * where their distance is, and the principal components keep most of the distance.
 */
final class Directions {

    /** K, enough for the nearest to be among the candidates. */
    private static final int COMPONENTS = 128;

    /** Of so many samples the components are learnt. */
    private static final int LEARNT_FROM = 4096;

    private static final long SEED = 1;

    private final PrincipalComponents components;
    private final int width;

    private Directions(PrincipalComponents components, int width) {
        this.components = components;
        this.width = width;
    }

    /** Learns them from samples that stand evenly spread in the table. */
    static Directions of(FeatureTable table, Cancellation cancellation) {
        int count = Math.min(LEARNT_FROM, table.size());
        var rows = new float[count][];
        for (int i = 0; i < count; i++) {
            cancellation.throwIfRequested();
            int place = (int) ((long) i * table.size() / count);
            rows[i] = direction(table.rows().get(place), table.width());
        }
        return new Directions(PrincipalComponents.of(rows, COMPONENTS, SEED), table.width());
    }

    private static float[] direction(FloatBuffer features, int width) {
        var row = new float[width];
        features.get(0, row);
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < width && length > 0; i++) {
            row[i] = (float) (row[i] / length);
        }
        return row;
    }

    /** K, how many numbers a point has. */
    int count() {
        return components.count();
    }

    /** The K numbers of W features, however long these are. */
    float[] point(FloatBuffer features) {
        return components.project(direction(features, width));
    }
}
