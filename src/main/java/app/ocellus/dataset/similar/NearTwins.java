package app.ocellus.dataset.similar;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.look.Look;
import app.ocellus.image.PerceptualHash;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds copies that were cropped, scaled or compressed again. A network alone cannot tell a copy
 * from another picture of the same place, nor can a perceptual hash that has to bear a crop; but a
 * picture of the same place rarely has the same lines at the same spots. So a copy is what lies
 * among the nearest by features and has a hash that differs in few bits. Never are all pairs
 * compared.
 */
public final class NearTwins {

    /**
     * Two pictures that are probably copies of one.
     *
     * @param one comes first in the dataset
     * @param similarity the cosine of their features
     * @param bits in which their perceptual hashes differ
     */
    public record Pair(SampleId one, SampleId other, double similarity, int bits) {}

    /** Copies may be several. */
    private static final int NEAREST = 5;

    /** Cropped by 3 %, scaled and compressed, 299 of 300 copies of photographs stay above it. */
    private static final double LEAST_SIMILARITY = 0.65;

    /** So many bits the hashes of those copies differed in; of different pictures few do. */
    private static final int MOST_BITS = 12;

    private NearTwins() {}

    /**
     * The pairs among the samples of a table, in its order.
     *
     * @param index of the same table
     * @param looks what is known of the pictures; one that nobody has looked at is in no pair
     * @param progress hears of the samples whose neighbours were looked at
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public static List<Pair> of(
            FeatureTable table,
            SimilarityIndex index,
            Map<SampleId, Look> looks,
            Progress.Listener progress,
            Cancellation cancellation) {
        long began = System.nanoTime();
        var places = new LinkedHashMap<SampleId, Integer>();
        table.samples().forEach(sample -> places.put(sample.id(), places.size()));
        var pairs = new LinkedHashMap<List<Integer>, Pair>();
        for (int i = 0; i < table.size(); i++) {
            cancellation.throwIfRequested();
            var one = table.samples().get(i).id();
            for (var near : index.nearest(table.rows().get(i), NEAREST + 1)) {
                int place = places.getOrDefault(near.sample().id(), i);
                var pair = place == i ? null : pair(one, near, i < place, looks);
                if (pair != null) {
                    pairs.putIfAbsent(List.of(Math.min(i, place), Math.max(i, place)), pair);
                }
            }
            var elapsed = Duration.ofNanos(System.nanoTime() - began);
            progress.report(new Progress(i + 1, table.size(), elapsed));
        }
        return new ArrayList<>(pairs.values());
    }

    private static @Nullable Pair pair(
            SampleId one, Neighbour near, boolean isFirst, Map<SampleId, Look> looks) {
        var other = near.sample().id();
        if (near.similarity() < LEAST_SIMILARITY
                || !(looks.get(one) instanceof Look.Seen mine)
                || !(looks.get(other) instanceof Look.Seen its)) {
            return null;
        }
        long hash = mine.measures().hash();
        long itsHash = its.measures().hash();
        int bits = PerceptualHash.distance(hash, itsHash);
        if (hash == PerceptualHash.NONE || itsHash == PerceptualHash.NONE || bits > MOST_BITS) {
            return null;
        }
        return isFirst
                ? new Pair(one, other, near.similarity(), bits)
                : new Pair(other, one, near.similarity(), bits);
    }
}
