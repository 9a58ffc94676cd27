package app.ocellus.dataset.map;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.task.Cancellation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The principal components of features whose length is made 1, so that their angles count. Found by
 * subspace iteration from a random start: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding
 * structure with randomness", SIAM Review 53, 2011, algorithm 4.4. The features are read a block at
 * a time, as all of 60,000 images need not fit into memory.
 */
final class Components {

    private static final int PASSES = 3;
    private static final int SPARE = 10;
    private static final int BLOCK = 256;

    private final FeatureTable table;
    private final Cancellation cancellation;
    private final float[] row;
    private final double[] mean;

    private Components(FeatureTable table, Cancellation cancellation) {
        this.table = table;
        this.cancellation = cancellation;
        this.row = new float[table.width()];
        this.mean = new double[table.width()];
        findMean();
    }

    /**
     * The features along their most telling directions.
     *
     * @return at most {@code count} columns of N values, that with the largest variance first
     */
    static float[][] of(FeatureTable table, int count, long seed, Cancellation cancellation) {
        int wanted = Math.min(count, Math.min(table.size(), table.width()));
        return wanted == 0
                ? new float[0][]
                : new Components(table, cancellation).columns(wanted, new Random(seed));
    }

    private void findMean() {
        for (int i = 0; i < table.size(); i++) {
            readRow(i);
            for (int j = 0; j < row.length; j++) {
                mean[j] += row[j] / table.size();
            }
        }
    }

    private void readRow(int index) {
        table.copyRow(index, row, 0);
        double squares = 0;
        for (float value : row) {
            squares += value * value;
        }
        // what has no direction stays where it is
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int j = 0; j < row.length; j++) {
            row[j] *= scale;
        }
    }

    private float[][] columns(int wanted, Random random) {
        int tried = Math.min(wanted + SPARE, Math.min(table.size(), table.width()));
        var basis = new DMatrixRMaj(table.width(), tried);
        RandomMatrices_DDRM.fillGaussian(basis, 0, 1, random);
        basis = orthonormal(basis);
        for (int pass = 1; pass < PASSES; pass++) {
            basis = orthonormal(timesCovariance(basis));
        }
        return rotated(scores(basis), wanted);
    }

    private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
        var qr = DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
        qr.decompose(columns);
        return qr.getQ(null, true);
    }

    /** Up to a factor. */
    private DMatrixRMaj timesCovariance(DMatrixRMaj basis) {
        var sum = new DMatrixRMaj(basis.numRows, basis.numCols);
        for (int start = 0; start < table.size(); start += BLOCK) {
            var block = block(start);
            CommonOps_DDRM.multAddTransA(block, times(block, basis), sum);
        }
        return sum;
    }

    private DMatrixRMaj scores(DMatrixRMaj basis) {
        var scores = new DMatrixRMaj(table.size(), basis.numCols);
        for (int start = 0; start < table.size(); start += BLOCK) {
            CommonOps_DDRM.insert(times(block(start), basis), scores, start, 0);
        }
        return scores;
    }

    private static DMatrixRMaj times(DMatrixRMaj block, DMatrixRMaj basis) {
        var product = new DMatrixRMaj(block.numRows, basis.numCols);
        CommonOps_DDRM.mult(block, basis, product);
        return product;
    }

    private DMatrixRMaj block(int start) {
        cancellation.throwIfRequested();
        int rows = Math.min(BLOCK, table.size() - start);
        var block = new DMatrixRMaj(rows, row.length);
        for (int i = 0; i < rows; i++) {
            readRow(start + i);
            for (int j = 0; j < row.length; j++) {
                block.data[i * row.length + j] = row[j] - mean[j];
            }
        }
        return block;
    }

    /** Turns the scores so that each column has the largest variance that the earlier ones left. */
    private static float[][] rotated(DMatrixRMaj scores, int wanted) {
        var products = new DMatrixRMaj(scores.numCols, scores.numCols);
        CommonOps_DDRM.multTransA(scores, scores, products);
        var eigen = DecompositionFactory_DDRM.eig(scores.numCols, true, true);
        eigen.decompose(products);
        return byVariance(eigen)
                .limit(wanted)
                .mapToObj(i -> column(scores, eigen, i))
                .toArray(float[][]::new);
    }

    private static IntStream byVariance(EigenDecomposition_F64<DMatrixRMaj> eigen) {
        return IntStream.range(0, eigen.getNumberOfEigenvalues())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                .mapToInt(i -> i);
    }

    private static float[] column(
            DMatrixRMaj scores, EigenDecomposition_F64<DMatrixRMaj> eigen, int index) {
        var values = new DMatrixRMaj(scores.numRows, 1);
        CommonOps_DDRM.mult(scores, eigen.getEigenVector(index), values);
        var column = new float[scores.numRows];
        for (int i = 0; i < column.length; i++) {
            column[i] = (float) values.data[i];
        }
        return column;
    }
}
