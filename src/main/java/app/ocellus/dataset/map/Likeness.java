package app.ocellus.dataset.map;

/**
 * How much neighbours belong together, in (0,1], whatever the density where they are: L. McInnes,
 * J. Healy, J. Melville, "UMAP: Uniform manifold approximation and projection for dimension
 * reduction", arXiv:1802.03426, 2018, section 3.1.
 */
final class Likeness {

    private static final int STEPS = 64;
    private static final double PRECISE = 1e-5;
    private static final double LEAST_SCALE = 1e-3;

    private final NearestPoints points;
    private final float[] weights;

    /** Of those that are nearest to each other. */
    Likeness(NearestPoints points) {
        this.points = points;
        this.weights = new float[points.size() * points.count()];
        for (int i = 0; i < points.size(); i++) {
            weigh(i);
        }
    }

    /** Beyond the nearest one it falls off so fast that all add up to the logarithm of k. */
    private void weigh(int point) {
        int k = points.count();
        double scale = scale(point, k);
        for (int rank = 0; rank < k; rank++) {
            weights[point * k + rank] = (float) Math.exp(-beyond(point, rank) / scale);
        }
    }

    private double scale(int point, int k) {
        double wanted = Math.log(k) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int step = 0; step < STEPS; step++) {
            double sum = sum(point, k, scale);
            if (Math.abs(sum - wanted) < PRECISE) {
                break;
            }
            if (sum > wanted) {
                high = scale;
                scale = (low + high) / 2;
            } else {
                low = scale;
                scale = Double.isInfinite(high) ? 2 * scale : (low + high) / 2;
            }
        }
        return Math.max(scale, LEAST_SCALE * Math.max(meanDistance(point, k), LEAST_SCALE));
    }

    private double sum(int point, int k, double scale) {
        double sum = 0;
        for (int rank = 0; rank < k; rank++) {
            sum += Math.exp(-beyond(point, rank) / scale);
        }
        return sum;
    }

    private double meanDistance(int point, int k) {
        double sum = 0;
        for (int rank = 0; rank < k; rank++) {
            sum += points.distance(point, rank) / k;
        }
        return sum;
    }

    private double beyond(int point, int rank) {
        return points.distance(point, rank) - points.distance(point, 0);
    }

    /** Seen from both sides: that at least one of them finds the other near. */
    double of(int point, int rank) {
        int k = points.count();
        double there = weights[point * k + rank];
        double back = back(points.neighbour(point, rank), point);
        return there + back - there * back;
    }

    private double back(int from, int to) {
        int k = points.count();
        for (int rank = 0; rank < k; rank++) {
            if (points.neighbour(from, rank) == to) {
                return weights[from * k + rank];
            }
        }
        return 0;
    }
}
