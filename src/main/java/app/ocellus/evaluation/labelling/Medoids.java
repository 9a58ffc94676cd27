package app.ocellus.evaluation.labelling;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Few points that stand for many: the nearest to each centre of a k-means that starts as k-means++
 * does. Source: Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding, 2007.
 */
final class Medoids {

    private static final int ROUNDS = 20;

    private final List<float[]> points;
    private final float[][] centres;
    private final int[] nearest;

    private Medoids(List<float[]> points, int count) {
        this.points = points;
        this.centres = new float[count][];
        this.nearest = new int[points.size()];
    }

    /**
     * The places of {@code count} of the points, no two the same.
     *
     * @param count at most as many as there are points
     */
    static int[] of(List<float[]> points, int count, RandomGenerator random) {
        if (count >= points.size()) {
            return IntStream.range(0, points.size()).toArray();
        }
        var means = new Medoids(points, count);
        means.seed(random);
        for (int round = 0; round < ROUNDS && means.assign(); round++) {
            means.move();
        }
        return means.closest();
    }

    /** Each next centre is likely to lie far from those before. */
    private void seed(RandomGenerator random) {
        var far = new double[points.size()];
        Arrays.fill(far, Double.MAX_VALUE);
        int next = random.nextInt(points.size());
        for (int c = 0; c < centres.length; c++) {
            centres[c] = points.get(next).clone();
            for (int i = 0; i < far.length; i++) {
                far[i] = Math.min(far[i], distance(points.get(i), centres[c]));
            }
            next = drawn(far, random.nextDouble() * Arrays.stream(far).sum());
        }
    }

    private static int drawn(double[] weights, double until) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum > until) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Whether a point changed its centre. */
    private boolean assign() {
        boolean changed = false;
        for (int i = 0; i < nearest.length; i++) {
            var point = points.get(i);
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int c = 0; c < centres.length; c++) {
                double far = distance(point, centres[c]);
                if (far < least) {
                    least = far;
                    best = c;
                }
            }
            changed |= best != nearest[i];
            nearest[i] = best;
        }
        return changed;
    }

    /** Every centre goes to the middle of its points; one without any stays. */
    private void move() {
        for (int c = 0; c < centres.length; c++) {
            var sum = new float[centres[c].length];
            int count = 0;
            for (int i = 0; i < nearest.length; i++) {
                if (nearest[i] == c) {
                    add(points.get(i), sum);
                    count++;
                }
            }
            for (int k = 0; k < sum.length && count > 0; k++) {
                centres[c][k] = sum[k] / count;
            }
        }
    }

    private static void add(float[] point, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += point[k];
        }
    }

    private int[] closest() {
        var taken = new boolean[points.size()];
        return Arrays.stream(centres).mapToInt(centre -> closest(centre, taken)).toArray();
    }

    private int closest(float[] centre, boolean[] taken) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < taken.length; i++) {
            double far = taken[i] ? Double.MAX_VALUE : distance(points.get(i), centre);
            if (best < 0 && !taken[i] || far < least) {
                least = far;
                best = i;
            }
        }
        taken[best] = true;
        return best;
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            double apart = one[k] - other[k];
            sum += apart * apart;
        }
        return sum;
    }
}
