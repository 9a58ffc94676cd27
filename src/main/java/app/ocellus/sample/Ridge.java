package app.ocellus.sample;

import java.awt.geom.Path2D;

/** A skyline: a height for every column of the canvas. */
final class Ridge {

    private final double[] heights = new double[Canvas.SIZE + 1];

    private Ridge() {}

    /** Rolling land about {@code base}, its hills {@code length} apart and {@code swing} high. */
    static Ridge rolling(Noise noise, double base, double swing, double length, int octaves) {
        var ridge = new Ridge();
        for (int x = 0; x <= Canvas.SIZE; x++) {
            ridge.heights[x] = base - swing * noise.fractal(x / length, 0.5, octaves);
        }
        return ridge;
    }

    /** The same skyline, tilted: {@code rise} lower at the right end. */
    Ridge tilted(double rise) {
        var ridge = new Ridge();
        for (int x = 0; x <= Canvas.SIZE; x++) {
            ridge.heights[x] = heights[x] + rise * (x / (double) Canvas.SIZE - 0.5);
        }
        return ridge;
    }

    double at(double x) {
        return heights[(int) Math.clamp(x, 0, Canvas.SIZE)];
    }

    double highest() {
        double highest = Canvas.SIZE;
        for (double height : heights) {
            highest = Math.min(highest, height);
        }
        return highest;
    }

    /** Everything below the skyline. */
    Path2D below() {
        var path = new Path2D.Double();
        path.moveTo(-1, Canvas.SIZE + 1);
        for (int x = 0; x <= Canvas.SIZE; x++) {
            path.lineTo(x, heights[x]);
        }
        path.lineTo(Canvas.SIZE + 1, Canvas.SIZE + 1);
        path.closePath();
        return path;
    }

    /** Covers what lies below, with a soft edge of one unit. */
    Canvas.Cover cover() {
        return (x, y) -> Math.clamp(y - at(x) + 0.5, 0, 1);
    }
}
