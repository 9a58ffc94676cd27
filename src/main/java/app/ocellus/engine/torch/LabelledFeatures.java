package app.ocellus.engine.torch;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureTable;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Rows of a feature table that play one part in training, and the class of each.
 *
 * @param rows indices into the table
 * @param labels index of the class of each row
 */
record LabelledFeatures(FeatureTable table, int[] rows, int[] labels) {

    /** The rows of {@code samples} that the table has. */
    static LabelledFeatures of(
            FeatureTable table, List<ImageSample> samples, ToIntFunction<ImageSample> label) {
        var wanted = new java.util.HashSet<>(samples);
        var rows =
                java.util.stream.IntStream.range(0, table.size())
                        .filter(row -> wanted.contains(table.samples().get(row)))
                        .toArray();
        var labels =
                java.util.Arrays.stream(rows)
                        .map(row -> label.applyAsInt(table.samples().get(row)))
                        .toArray();
        return new LabelledFeatures(table, rows, labels);
    }

    int size() {
        return rows.length;
    }

    int width() {
        return table.width();
    }

    int label(int index) {
        return labels[index];
    }

    void copyRow(int index, float[] target, int offset) {
        table.copyRow(rows[index], target, offset);
    }
}
