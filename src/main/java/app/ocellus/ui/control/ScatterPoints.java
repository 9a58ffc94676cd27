package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Points on a plane by their index; they do not change. */
public final class ScatterPoints {

    /** No points. */
    public static final ScatterPoints NONE = new ScatterPoints(new double[0], new double[0]);

    /** No point. */
    static final int NOBODY = -1;

    /** Sideways counts so much more than ahead when the way to the next point is sought. */
    private static final double SIDEWAYS = 2;

    private final double[] xs;
    private final double[] ys;

    /**
     * Copies coordinates.
     *
     * @throws IllegalArgumentException when the lengths differ
     */
    public ScatterPoints(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " and " + ys.length);
        }
        this.xs = xs.clone();
        this.ys = ys.clone();
    }

    int size() {
        return xs.length;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    Point2D at(int index) {
        return new Point2D(xs[index], ys[index]);
    }

    /** The smallest rectangle around all of them; never without a side. */
    Rectangle2D bounds() {
        double left = least(xs);
        double top = least(ys);
        double width = -least(negative(xs)) - left;
        double height = -least(negative(ys)) - top;
        return new Rectangle2D(left, top, width > 0 ? width : 1, height > 0 ? height : 1);
    }

    private static double least(double[] values) {
        double least = values.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double[] negative(double[] values) {
        var negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    /** The nearest point that may be met within a distance, or {@link #NOBODY}. */
    int nearest(Point2D place, double within, IntPredicate met) {
        int nearest = NOBODY;
        double least = within * within;
        for (int i = 0; i < xs.length; i++) {
            double dx = xs[i] - place.getX();
            double dy = ys[i] - place.getY();
            double squared = dx * dx + dy * dy;
            if (squared <= least && met.test(i)) {
                least = squared;
                nearest = i;
            }
        }
        return nearest;
    }

    /** The next point from another one in a direction of unit length; itself where none lies. */
    int beside(int from, double rightwards, double downwards, IntPredicate met) {
        int next = from;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            double dx = xs[i] - xs[from];
            double dy = ys[i] - ys[from];
            double ahead = dx * rightwards + dy * downwards;
            double aside = Math.abs(dx * downwards) + Math.abs(dy * rightwards);
            double way = ahead + SIDEWAYS * aside;
            if (ahead > 0 && aside <= ahead && way < least && met.test(i)) {
                least = way;
                next = i;
            }
        }
        return next;
    }

    /** Those within an outline that may be met. */
    BitSet within(ScatterOutline outline, IntPredicate met) {
        var within = new BitSet(xs.length);
        for (int i = 0; i < xs.length; i++) {
            if (outline.contains(xs[i], ys[i]) && met.test(i)) {
                within.set(i);
            }
        }
        return within;
    }
}
