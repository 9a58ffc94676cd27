package app.ocellus.dataset.map;

import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;

import java.util.SplittableRandom;

/**
 * Moves points until neighbours lie together and others apart: what belongs together attracts each
 * other as often as it does so strongly, and each time a few points by chance are pushed off
 * (McInnes et al. 2018, section 3.2). Nearness on the map is 1/(1+d^2), as with L. van der Maaten,
 * G. Hinton, "Visualizing data using t-SNE", JMLR 9, 2008, which needs no power.
 */
final class Layout {

    private static final int PUSHED = 5;

    /** No step of a coordinate is longer. */
    private static final double LONGEST = 4;

    /** What lies in one place is pushed off, but not to infinity. */
    private static final double SOFT = 0.001;

    private final NearestPoints points;
    private final float[] xs;
    private final float[] ys;
    private final SplittableRandom random;
    private final float[] every;
    private final float[] due;

    /**
     * Moves points from where they are.
     *
     * @param xs of every point; it is changed, and so is {@code ys}
     */
    Layout(NearestPoints points, float[] xs, float[] ys, long seed) {
        this.points = points;
        this.xs = xs;
        this.ys = ys;
        this.random = new SplittableRandom(seed);
        this.every = intervals(points);
        this.due = every.clone();
    }

    /** After how many rounds a neighbour attracts: the strongest in every one. */
    private static float[] intervals(NearestPoints points) {
        var likeness = new Likeness(points);
        int k = points.count();
        var every = new float[points.size() * k];
        for (int i = 0; i < points.size(); i++) {
            for (int rank = 0; rank < k; rank++) {
                every[i * k + rank] = (float) (1 / likeness.of(i, rank));
            }
        }
        return every;
    }

    /** Does so many rounds, in ever smaller steps; the meter counts them. */
    void run(int rounds, ProgressMeter meter, Cancellation cancellation) {
        for (int round = 1; round <= rounds; round++) {
            cancellation.throwIfRequested();
            round(round, 1 - (double) (round - 1) / rounds);
            meter.advance(1);
        }
    }

    private void round(int round, double step) {
        int k = points.count();
        for (int i = 0; i < points.size(); i++) {
            for (int rank = 0; rank < k; rank++) {
                int edge = i * k + rank;
                if (due[edge] <= round) {
                    due[edge] += every[edge];
                    attract(i, points.neighbour(i, rank), step);
                    push(i, step);
                }
            }
        }
    }

    private void attract(int one, int other, double step) {
        double dx = xs[one] - xs[other];
        double dy = ys[one] - ys[other];
        double pull = -2 / (1 + dx * dx + dy * dy);
        float x = (float) (step * bounded(pull * dx));
        float y = (float) (step * bounded(pull * dy));
        xs[one] += x;
        ys[one] += y;
        xs[other] -= x;
        ys[other] -= y;
    }

    private void push(int point, double step) {
        for (int i = 0; i < PUSHED; i++) {
            int other = random.nextInt(points.size());
            if (other != point) {
                double dx = xs[point] - xs[other];
                double dy = ys[point] - ys[other];
                double squared = dx * dx + dy * dy;
                double push = 2 / ((SOFT + squared) * (1 + squared));
                xs[point] += (float) (step * bounded(push * dx));
                ys[point] += (float) (step * bounded(push * dy));
            }
        }
    }

    private static double bounded(double value) {
        return Math.max(-LONGEST, Math.min(LONGEST, value));
    }
}
