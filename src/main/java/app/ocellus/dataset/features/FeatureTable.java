package app.ocellus.dataset.features;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The features of samples, a row each; the rows may lie in memory-mapped files.
 *
 * @param width length W of a row
 * @param samples whose rows these are, N of them
 * @param hashes of the samples' files
 * @param rows N buffers of W floats
 * @param skipped samples that could not be read
 */
public record FeatureTable(
        int width,
        List<ImageSample> samples,
        List<ContentHash> hashes,
        List<FloatBuffer> rows,
        List<SkippedFile> skipped) {

    /** Copies the lists. */
    public FeatureTable {
        samples = List.copyOf(samples);
        hashes = List.copyOf(hashes);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    /** N, the number of rows. */
    public int size() {
        return samples.size();
    }

    /** The rows of those samples alone whose files hold this. */
    public FeatureTable of(Predicate<ContentHash> wanted) {
        return picked(IntStream.range(0, size()).filter(i -> wanted.test(hashes.get(i))).toArray());
    }

    /**
     * The same rows, whatever order they stood in: by their hash, and of equal ones by their id.
     */
    public FeatureTable byContent() {
        return picked(
                IntStream.range(0, size())
                        .boxed()
                        .sorted(
                                Comparator.<Integer, String>comparing(i -> hashes.get(i).hex())
                                        .thenComparing(i -> samples.get(i).id().value()))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** At most so many rows, which stand evenly spread in this table. */
    public FeatureTable spread(int most) {
        return size() <= most
                ? this
                : picked(
                        IntStream.range(0, most)
                                .map(i -> (int) ((long) i * size() / most))
                                .toArray());
    }

    private FeatureTable picked(int[] places) {
        return new FeatureTable(
                width,
                picked(samples, places),
                picked(hashes, places),
                picked(rows, places),
                skipped);
    }

    private static <T> List<T> picked(List<T> all, int[] places) {
        return IntStream.of(places).mapToObj(all::get).toList();
    }

    /** Copies row {@code index} to {@code target} from {@code offset} on. */
    public void copyRow(int index, float[] target, int offset) {
        rows.get(index).get(0, target, offset, width);
    }
}
