package app.ocellus.dataset.features;

import app.ocellus.task.Cancellation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The directions in which features differ most, once their length is made 1, so that their angles
 * count: principal components. Found by subspace iteration from a random start: N. Halko, P. G.
 * Martinsson, J. A. Tropp, "Finding structure with randomness", SIAM Review 53, 2011, algorithm
 * 4.4. The features are read a block at a time, as all of 60,000 images need not fit into memory.
 * The same features and the same seed give the same components.
 */
public final class PrincipalComponents {

    private static final int ITERATIONS = 2;

    /** Directions beyond those that are wanted; they make those more exact. */
    private static final int SPARE = 16;

    private static final int BLOCK = 256;

    private final float[] mean;
    private final float[][] weights;
    private final int count;

    private PrincipalComponents(float[] mean, float[][] weights, int count) {
        this.mean = mean;
        this.weights = weights;
        this.count = count;
    }

    /**
     * The components of the N rows of a table.
     *
     * @param most K components at most; there are never more than N, or than values in a row
     * @param seed of the random start
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public static PrincipalComponents of(
            FeatureTable table, int most, long seed, Cancellation cancellation) {
        int possible = Math.min(table.size(), table.width());
        var rows = new Rows(table, cancellation);
        int count = Math.min(most, possible);
        if (count == 0) {
            return new PrincipalComponents(rows.mean, new float[table.width()][0], 0);
        }
        var basis = new DMatrixRMaj(table.width(), Math.min(most + SPARE, possible));
        RandomMatrices_DDRM.fillGaussian(basis, 0, 1, new Random(seed));
        for (int i = 0; i < ITERATIONS; i++) {
            basis = orthonormal(rows.timesCovariance(orthonormal(basis)));
        }
        return new PrincipalComponents(
                rows.mean, strongest(basis, rows.covarianceIn(basis), count), count);
    }

    private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
        var qr = DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
        qr.decompose(columns);
        return qr.getQ(null, true);
    }

    /** W x K: the basis turned so that each column has the largest variance that is left. */
    private static float[][] strongest(DMatrixRMaj basis, DMatrixRMaj covariance, int count) {
        var eigen = DecompositionFactory_DDRM.eig(covariance.numRows, true, true);
        eigen.decompose(covariance);
        int[] order =
                IntStream.range(0, covariance.numRows)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                        .mapToInt(i -> i)
                        .limit(count)
                        .toArray();
        var weights = new float[basis.numRows][count];
        var direction = new DMatrixRMaj(basis.numRows, 1);
        for (int k = 0; k < count; k++) {
            CommonOps_DDRM.mult(basis, eigen.getEigenVector(order[k]), direction);
            for (int i = 0; i < weights.length; i++) {
                weights[i][k] = (float) direction.data[i];
            }
        }
        return weights;
    }

    /** K, how many there are. */
    public int count() {
        return count;
    }

    /**
     * Where features lie along the components, the strongest first.
     *
     * @param features W values of any length
     * @return K values
     */
    public float[] project(FloatBuffer features) {
        return project(direction(features, mean.length));
    }

    private float[] project(float[] direction) {
        var projected = new float[count];
        for (int i = 0; i < mean.length; i++) {
            float value = direction[i] - mean[i];
            var along = weights[i];
            for (int k = 0; k < projected.length; k++) {
                projected[k] += value * along[k];
            }
        }
        return projected;
    }

    private static float[] direction(FloatBuffer features, int width) {
        var row = new float[width];
        features.get(0, row);
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        // what has no direction stays where it is
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < width; i++) {
            row[i] *= scale;
        }
        return row;
    }

    /** The rows of a table with length 1 and less their mean, a block at a time. */
    private static final class Rows {

        private final FeatureTable table;
        private final Cancellation cancellation;
        private final float[] mean;

        Rows(FeatureTable table, Cancellation cancellation) {
            this.table = table;
            this.cancellation = cancellation;
            var sum = new double[table.width()];
            for (var row : table.rows()) {
                cancellation.throwIfRequested();
                var direction = direction(row, sum.length);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += direction[i];
                }
            }
            this.mean = new float[sum.length];
            for (int i = 0; i < sum.length && table.size() > 0; i++) {
                mean[i] = (float) (sum[i] / table.size());
            }
        }

        /** W x L, up to a factor. */
        DMatrixRMaj timesCovariance(DMatrixRMaj basis) {
            var sum = new DMatrixRMaj(basis.numRows, basis.numCols);
            for (int start = 0; start < table.size(); start += BLOCK) {
                var block = block(start);
                CommonOps_DDRM.multAddTransA(block, times(block, basis), sum);
            }
            return sum;
        }

        /** L x L, up to the same factor: between the directions of a basis. */
        DMatrixRMaj covarianceIn(DMatrixRMaj basis) {
            var sum = new DMatrixRMaj(basis.numCols, basis.numCols);
            for (int start = 0; start < table.size(); start += BLOCK) {
                var along = times(block(start), basis);
                CommonOps_DDRM.multAddTransA(along, along, sum);
            }
            return sum;
        }

        private static DMatrixRMaj times(DMatrixRMaj block, DMatrixRMaj basis) {
            var product = new DMatrixRMaj(block.numRows, basis.numCols);
            CommonOps_DDRM.mult(block, basis, product);
            return product;
        }

        private DMatrixRMaj block(int start) {
            cancellation.throwIfRequested();
            var block = new DMatrixRMaj(Math.min(BLOCK, table.size() - start), mean.length);
            for (int n = 0; n < block.numRows; n++) {
                var direction = direction(table.rows().get(start + n), mean.length);
                for (int i = 0; i < mean.length; i++) {
                    block.data[n * mean.length + i] = direction[i] - mean[i];
                }
            }
            return block;
        }
    }
}
