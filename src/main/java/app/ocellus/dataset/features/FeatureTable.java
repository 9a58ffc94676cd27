package app.ocellus.dataset.features;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;

import java.nio.FloatBuffer;
import java.util.List;

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

    /** Copies row {@code index} to {@code target} from {@code offset} on. */
    public void copyRow(int index, float[] target, int offset) {
        rows.get(index).get(0, target, offset, width);
    }
}
