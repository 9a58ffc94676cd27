package app.ocellus.dataset.similar;

import static java.util.Comparator.comparingDouble;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.NormOps_FDRM;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The directions in which rows differ most: principal components, found by random projections
 * (Halko, Martinsson, Tropp, Finding Structure with Randomness, SIAM Review 53, 2011, algorithms
 * 4.4 and 5.1). The same rows and the same seed give the same components.
 */
public final class PrincipalComponents {

    /** Directions beyond those that are wanted; they make those more exact. */
    private static final int SPARE = 16;

    private static final int POWER_ITERATIONS = 2;

    private final float[] mean;
    private final float[][] weights;
    private final int count;

    private PrincipalComponents(float[] mean, float[][] weights, int count) {
        this.mean = mean;
        this.weights = weights;
        this.count = count;
    }

    /**
     * The components of N rows of W values.
     *
     * @param rows N of them, at least one; they stay as they are
     * @param most K components at most; there are never more than N or W
     * @param seed of the random projections
     */
    public static PrincipalComponents of(float[][] rows, int most, long seed) {
        var mean = mean(rows);
        var centred = centred(rows, mean);
        int possible = Math.min(rows.length, mean.length);
        int tried = Math.min(possible, most + SPARE);
        var small = new FMatrixRMaj(tried, mean.length);
        CommonOps_FDRM.multTransA(range(centred, tried, seed), centred, small);
        int count = Math.min(most, possible);
        return new PrincipalComponents(mean, strongest(small, count), count);
    }

    private static float[] mean(float[][] rows) {
        var mean = new float[rows[0].length];
        for (var row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }

    private static FMatrixRMaj centred(float[][] rows, float[] mean) {
        var centred = new FMatrixRMaj(rows.length, mean.length);
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < mean.length; i++) {
                centred.data[n * mean.length + i] = rows[n][i] - mean[i];
            }
        }
        return centred;
    }

    /** N x L: orthonormal columns that span about what the rows span. */
    private static FMatrixRMaj range(FMatrixRMaj rows, int columns, long seed) {
        var random = new Random(seed);
        var directions = new FMatrixRMaj(rows.numCols, columns);
        for (int i = 0; i < directions.data.length; i++) {
            directions.data[i] = (float) random.nextGaussian();
        }
        var range = new FMatrixRMaj(rows.numRows, columns);
        CommonOps_FDRM.mult(rows, directions, range);
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            CommonOps_FDRM.multTransA(rows, orthonormal(range), directions);
            CommonOps_FDRM.mult(rows, orthonormal(directions), range);
        }
        return orthonormal(range);
    }

    private static FMatrixRMaj orthonormal(FMatrixRMaj matrix) {
        var decomposition = DecompositionFactory_FDRM.qr(matrix.numRows, matrix.numCols);
        decomposition.decompose(matrix.copy());
        return decomposition.getQ(null, true);
    }

    /** W x K: the eigenvectors of the small Gram matrix lead to the right singular vectors. */
    private static float[][] strongest(FMatrixRMaj small, int count) {
        var gram = new FMatrixRMaj(small.numRows, small.numRows);
        CommonOps_FDRM.multTransB(small, small, gram);
        var eigen = DecompositionFactory_FDRM.eig(small.numRows, true, true);
        eigen.decompose(gram);
        int[] order =
                IntStream.range(0, small.numRows)
                        .boxed()
                        .sorted(comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var weights = new float[small.numCols][count];
        var direction = new FMatrixRMaj(1, small.numCols);
        for (int k = 0; k < count; k++) {
            CommonOps_FDRM.multTransA(eigen.getEigenVector(order[k]), small, direction);
            float length = NormOps_FDRM.normF(direction);
            for (int i = 0; i < weights.length && length > 0; i++) {
                weights[i][k] = direction.data[i] / length;
            }
        }
        return weights;
    }

    /** K, how many there are. */
    public int count() {
        return count;
    }

    /**
     * Where a row lies along the components, the strongest first.
     *
     * @param row W values
     * @return K values
     */
    public float[] project(float[] row) {
        var projected = new float[count];
        for (int i = 0; i < mean.length; i++) {
            float value = row[i] - mean[i];
            var along = weights[i];
            for (int k = 0; k < projected.length; k++) {
                projected[k] += value * along[k];
            }
        }
        return projected;
    }
}
