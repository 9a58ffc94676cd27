package app.ocellus.ui.control;

import javafx.geometry.Point2D;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that a person draws around points; it closes itself.
 *
 * @param corners in the order drawn
 */
record ScatterOutline(List<Point2D> corners) {

    ScatterOutline {
        corners = List.copyOf(corners);
    }

    /** A rectangle between two of its corners. */
    static ScatterOutline rectangle(Point2D one, Point2D other) {
        return new ScatterOutline(
                List.of(
                        one,
                        new Point2D(other.getX(), one.getY()),
                        other,
                        new Point2D(one.getX(), other.getY())));
    }

    /** The same line drawn on to a point. */
    ScatterOutline to(Point2D corner) {
        var longer = new ArrayList<>(corners);
        longer.add(corner);
        return new ScatterOutline(longer);
    }

    /** Whether a ray from the point crosses the line an odd number of times. */
    boolean contains(double x, double y) {
        boolean inside = false;
        var before = corners.getLast();
        for (var corner : corners) {
            boolean crosses = corner.getY() > y != before.getY() > y;
            if (crosses && x < crossing(corner, before, y)) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }

    private static double crossing(Point2D one, Point2D other, double y) {
        double share = (y - one.getY()) / (other.getY() - one.getY());
        return one.getX() + share * (other.getX() - one.getX());
    }
}
