package app.ocellus.evaluation.labelling;

import app.ocellus.dataset.features.FeatureTable;

/**
 * Features made comparable: the root of each, less the mean of the dataset, as a row of length 1.
 * The root keeps a few large features from deciding alone, and the length says little of what is
 * seen: on few labels both help. Source of the root: Hu, Gripon and Pateux, Leveraging the Feature
 * Distribution in Transfer-based Few-Shot Learning, 2021.
 */
final class FeatureSpace {

    private final FeatureTable table;
    private final double[] mean;

    /** Of all rows of a table, each of which is read once. */
    FeatureSpace(FeatureTable table) {
        this.table = table;
        this.mean = new double[table.width()];
        for (int row = 0; row < table.size(); row++) {
            var roots = roots(row);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += (double) roots[k] / table.size();
            }
        }
    }

    /** Row {@code row} of the table, W values. */
    float[] at(int row) {
        var values = roots(row);
        double squares = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] -= (float) mean[k];
            squares += (double) values[k] * values[k];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale;
        }
        return values;
    }

    private float[] roots(int row) {
        var values = new float[table.width()];
        table.copyRow(row, values, 0);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) Math.copySign(Math.sqrt(Math.abs(values[k])), values[k]);
        }
        return values;
    }
}
