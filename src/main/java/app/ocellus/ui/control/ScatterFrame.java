package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * The part of a plane that is seen.
 *
 * @param middle what lies in the middle of the picture
 * @param scale pixels a unit
 * @param whole the scale at which all is seen
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
record ScatterFrame(Point2D middle, double scale, double whole, double width, double height) {

    private static final double MARGIN = 24;
    private static final double LARGEST = 400;
    private static final double SLACK = 1e-9;

    /** All of it, with a margin. */
    static ScatterFrame around(Rectangle2D bounds, double width, double height) {
        double across = Math.max(1, width - 2 * MARGIN) / bounds.getWidth();
        double down = Math.max(1, height - 2 * MARGIN) / bounds.getHeight();
        double scale = Math.min(across, down);
        var middle =
                new Point2D(
                        bounds.getMinX() + bounds.getWidth() / 2,
                        bounds.getMinY() + bounds.getHeight() / 2);
        return new ScatterFrame(middle, scale, scale, width, height);
    }

    /** How many times larger than when all is seen. */
    double zoom() {
        return scale / whole;
    }

    /** Whether all is seen. */
    boolean isWhole() {
        return zoom() <= 1 + SLACK;
    }

    double x(double unit) {
        return (unit - middle.getX()) * scale + width / 2;
    }

    double y(double unit) {
        return (unit - middle.getY()) * scale + height / 2;
    }

    /** What lies at a pixel. */
    Point2D at(double x, double y) {
        return new Point2D(
                middle.getX() + (x - width / 2) / scale, middle.getY() + (y - height / 2) / scale);
    }

    /** Larger by a factor; what lies at a pixel stays there. */
    ScatterFrame zoomed(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, whole, whole * LARGEST);
        var fixed = at(x, y);
        var moved =
                new Point2D(
                        fixed.getX() - (x - width / 2) / next,
                        fixed.getY() - (y - height / 2) / next);
        return new ScatterFrame(moved, next, whole, width, height);
    }

    /** Moved by pixels, as if one drew the picture. */
    ScatterFrame panned(double dx, double dy) {
        return around(middle.subtract(dx / scale, dy / scale));
    }

    /** Moved to another middle. */
    ScatterFrame around(Point2D newMiddle) {
        return new ScatterFrame(newMiddle, scale, whole, width, height);
    }

    /** No further off than that something is seen. */
    ScatterFrame held(Rectangle2D bounds) {
        return around(
                new Point2D(
                        Math.clamp(middle.getX(), bounds.getMinX(), bounds.getMaxX()),
                        Math.clamp(middle.getY(), bounds.getMinY(), bounds.getMaxY())));
    }

    /** Whether a pixel is seen, or lies no further off than that. */
    boolean shows(double x, double y, double beyond) {
        return x >= -beyond && y >= -beyond && x <= width + beyond && y <= height + beyond;
    }
}
