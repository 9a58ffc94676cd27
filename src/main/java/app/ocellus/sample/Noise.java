package app.ocellus.sample;

import java.util.Random;

/**
 * Smooth chance over the plane (Perlin 1985, Improving Noise 2002): the ground of ridgelines,
 * waves, leaves and clouds.
 */
final class Noise {

    private static final int LATTICE = 256;
    private static final double TO_UNIT = 1.4;

    private final int[] order = new int[2 * LATTICE];
    private final double[] slopeX = new double[LATTICE];
    private final double[] slopeY = new double[LATTICE];

    Noise(Random random) {
        for (int i = 0; i < LATTICE; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            slopeX[i] = Math.cos(angle);
            slopeY[i] = Math.sin(angle);
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        System.arraycopy(order, 0, order, LATTICE, LATTICE);
    }

    /** About -1 to 1, with hills about one unit apart. */
    double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = x - left;
        double v = y - top;
        double across = eased(u);
        double upper = mixed(slope(left, top, u, v), slope(left + 1, top, u - 1, v), across);
        double lower =
                mixed(
                        slope(left, top + 1, u, v - 1),
                        slope(left + 1, top + 1, u - 1, v - 1),
                        across);
        return TO_UNIT * mixed(upper, lower, eased(v));
    }

    /** About -1 to 1: hills on hills, each layer half as large and half as high. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double height = 0.6;
        for (int i = 0; i < octaves; i++) {
            sum += height * at(x, y);
            x = 2 * x + 17.3;
            y = 2 * y + 5.9;
            height /= 2;
        }
        return sum;
    }

    /** 0 to 1 with sharp crests. */
    double ridged(double x, double y, int octaves) {
        return Math.max(0, 1 - 1.6 * Math.abs(fractal(x, y, octaves)));
    }

    private double slope(int column, int row, double dx, double dy) {
        int i = order[order[column & (LATTICE - 1)] + (row & (LATTICE - 1))];
        return slopeX[i] * dx + slopeY[i] * dy;
    }

    private static double eased(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }

    private static double mixed(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
