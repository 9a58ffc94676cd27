package app.ocellus.dataset.features;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds the samples that look most like a picture: those whose features have the smallest angle to
 * the picture's. It compares with every sample, so what it finds is exact; safe to use from several
 * threads.
 */
public final class Neighbours {

    /** A row of the table and how like the picture it is. */
    private record Like(int row, double similarity) {}

    /** The least alike first; of equals the later row. */
    private static final Comparator<Like> LEAST_ALIKE =
            Comparator.comparingDouble(Like::similarity)
                    .thenComparing(Like::row, Comparator.reverseOrder());

    private final FeatureTable table;
    private final double[] lengths;

    /** Those among the samples of a table; every row is read once. */
    public Neighbours(FeatureTable table) {
        this.table = table;
        this.lengths = new double[table.size()];
        var row = new float[table.width()];
        for (int i = 0; i < lengths.length; i++) {
            table.copyRow(i, row, 0);
            lengths[i] = Math.sqrt(product(row, row));
        }
    }

    /** How many samples there are to be found. */
    public int size() {
        return table.size();
    }

    /**
     * The most alike first; of equals that which comes first in the table.
     *
     * @param features of the picture: W values, as wide as the table
     * @param count at most so many
     */
    public List<Neighbour> nearest(FloatBuffer features, int count) {
        return nearest(features, count, IntStream.range(0, size()));
    }

    /**
     * The same among some rows of the table.
     *
     * @param among the rows, each at most once
     */
    public List<Neighbour> nearest(FloatBuffer features, int count, IntStream among) {
        var asked = new float[table.width()];
        features.get(0, asked);
        double length = Math.sqrt(product(asked, asked));
        var best = new PriorityQueue<Like>(LEAST_ALIKE);
        var row = new float[table.width()];
        among.sequential()
                .forEach(
                        i -> {
                            table.copyRow(i, row, 0);
                            best.add(new Like(i, cosine(product(asked, row), length * lengths[i])));
                            if (best.size() > count) {
                                best.remove();
                            }
                        });
        return best.stream().sorted(LEAST_ALIKE.reversed()).map(this::neighbour).toList();
    }

    private Neighbour neighbour(Like like) {
        return new Neighbour(table.samples().get(like.row()), like.similarity());
    }

    /** What has no direction is like nothing; rounding must not make anything more than equal. */
    private static double cosine(double product, double lengths) {
        return lengths == 0 ? 0 : Math.min(1, product / lengths);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
