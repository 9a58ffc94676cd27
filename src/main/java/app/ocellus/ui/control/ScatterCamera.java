package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** What part of the points is looked at; something of them is always in sight. */
final class ScatterCamera {

    private final Runnable moved;
    private Rectangle2D bounds = ScatterPoints.NONE.bounds();
    private ScatterFrame frame = ScatterFrame.around(bounds, 1, 1);

    ScatterCamera(Runnable moved) {
        this.moved = moved;
    }

    /** Looks at all within bounds. */
    void lookAt(Rectangle2D newBounds) {
        bounds = newBounds;
        showAll();
    }

    void showAll() {
        move(ScatterFrame.around(bounds, frame.width(), frame.height()));
    }

    /** What lies at a pixel stays there, until all is seen. */
    void zoom(double factor, double x, double y) {
        move(frame.zoomed(factor, x, y));
        if (frame.isWhole()) {
            showAll();
        }
    }

    /** A point comes nearer to the middle, the more the nearer one looks. */
    void zoom(double factor, Point2D point) {
        double x = frame.x(point.getX());
        double y = frame.y(point.getY());
        zoom(factor, x, y);
        if (factor > 1) {
            pan((frame.width() / 2 - x) / 2, (frame.height() / 2 - y) / 2);
        }
    }

    boolean sees(Point2D point) {
        return frame.shows(frame.x(point.getX()), frame.y(point.getY()), 0);
    }

    void pan(double dx, double dy) {
        move(frame.panned(dx, dy));
    }

    /** Takes a point into the middle that lies outside, or within a margin. */
    void reveal(Point2D point, double margin) {
        if (!frame.shows(frame.x(point.getX()), frame.y(point.getY()), -margin)) {
            move(frame.around(point));
        }
    }

    /** What is seen whole stays whole; else the middle stays. */
    void resize(double width, double height) {
        if (frame.width() != width || frame.height() != height) {
            var whole = ScatterFrame.around(bounds, width, height);
            frame =
                    frame.isWhole()
                            ? whole
                            : whole.zoomed(frame.zoom(), 0, 0).around(frame.middle());
        }
    }

    private void move(ScatterFrame now) {
        frame = now.held(bounds);
        moved.run();
    }

    ScatterFrame frame() {
        return frame;
    }
}
