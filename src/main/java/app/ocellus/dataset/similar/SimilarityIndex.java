package app.ocellus.dataset.similar;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.nio.FloatBuffer;
import java.util.List;

/** Finds the samples that look most like a picture; safe to use from several threads. */
@FunctionalInterface
public interface SimilarityIndex {

    /** So many samples are compared one by one, which takes some milliseconds and is exact. */
    int MOST_EXACT = 5000;

    /**
     * The most alike first; of equals that which comes first in the table.
     *
     * @param features of the picture: W values, as wide as the table
     * @param count at most so many
     */
    List<Neighbour> nearest(FloatBuffer features, int count);

    /**
     * An index of the samples of a table: exact for few, approximate for many.
     *
     * @param progress hears of the samples that are in it
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    static SimilarityIndex of(
            FeatureTable table, Progress.Listener progress, Cancellation cancellation) {
        return table.size() <= MOST_EXACT
                ? new Neighbours(table)::nearest
                : NeighbourGraph.of(table, progress, cancellation);
    }
}
