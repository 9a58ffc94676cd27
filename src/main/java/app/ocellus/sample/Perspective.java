package app.ocellus.sample;

import java.awt.geom.Path2D;

/**
 * A pinhole view down a street, in metres: x to the right, y up from the road, z ahead.
 *
 * @param vanishingX where all lines ahead meet, on the canvas
 * @param horizon and how high
 * @param eye the height of the eye over the road
 */
record Perspective(double vanishingX, double horizon, double eye) {

    private static final double FOCUS = 200;

    double scale(double z) {
        return FOCUS / z;
    }

    double x(double x, double z) {
        return vanishingX + scale(z) * x;
    }

    double y(double y, double z) {
        return horizon + scale(z) * (eye - y);
    }

    /** A rectangle that stands along the street at {@code x}. */
    Path2D wall(double x, double near, double far, double bottom, double top) {
        return Canvas.polygon(
                x(x, near),
                y(bottom, near),
                x(x, near),
                y(top, near),
                x(x, far),
                y(top, far),
                x(x, far),
                y(bottom, far));
    }

    /** A rectangle that lies on the ground. */
    Path2D floor(double left, double right, double near, double far) {
        return Canvas.polygon(
                x(left, near),
                y(0, near),
                x(right, near),
                y(0, near),
                x(right, far),
                y(0, far),
                x(left, far),
                y(0, far));
    }

    /** A rectangle that faces the viewer. */
    Path2D front(double left, double right, double bottom, double top, double z) {
        return Canvas.polygon(
                x(left, z),
                y(bottom, z),
                x(right, z),
                y(bottom, z),
                x(right, z),
                y(top, z),
                x(left, z),
                y(top, z));
    }

    /** A strip that slopes from one line along the street to another: a roof, an awning. */
    Path2D slope(double x0, double y0, double x1, double y1, double near, double far) {
        return Canvas.polygon(
                x(x0, near),
                y(y0, near),
                x(x1, near),
                y(y1, near),
                x(x1, far),
                y(y1, far),
                x(x0, far),
                y(y0, far));
    }
}
