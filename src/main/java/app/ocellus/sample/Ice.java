package app.ocellus.sample;

import java.awt.geom.Path2D;

/** Glacier tongues, ice cliffs and icebergs. */
final class Ice {

    /** The course of a tongue: where it begins, where it ends, and how wide it becomes. */
    record Course(double headX, double headY, double footX, double footY, double half) {

        private double share(double y) {
            return Math.clamp((y - headY) / (footY - headY), 0, 1);
        }

        /** Minus one at the left margin, one at the right. */
        double across(double x, double y, double wander) {
            double t = share(y);
            double middle = headX + (footX - headX) * t * t + wander * t;
            return (x - middle) / (7 + half * Math.pow(t, 1.25));
        }
    }

    private static final int BRIGHT = 0xf6fafd;
    private static final int PALE = 0xcfe4f1;
    private static final int BLUE = 0x86bbdc;
    private static final int DEEP = 0x3f87b5;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Ice(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** A river of ice with crevasses, bands of rubble and dirty margins. */
    void tongue(Course course, double bottom) {
        var flow = dice.noise();
        var cracks = dice.noise();
        double wander = dice.between(-30, 30);
        double bands = dice.between(1.2, 3.2);
        double dirt = dice.between(0.1, 0.5);
        canvas.wash(
                course.headY(),
                bottom,
                (x, y) ->
                        Math.clamp(6 * (1.12 - Math.abs(across(course, flow, x, y, wander))), 0, 1),
                (x, y) -> {
                    double u = across(course, flow, x, y, wander);
                    double depth = 0.2 + course.share(y);
                    double crack =
                            cracks.ridged(2.2 * u / depth * 0.5, 0.05 * y / depth + 1.1 * u * u, 3);
                    double stripe = flow.fractal(bands * u, 0.004 * y, 3);
                    return tongueTone(Math.abs(u), crack, stripe, dirt, 1 - Math.min(1, depth));
                });
    }

    private double across(Course course, Noise flow, double x, double y, double wander) {
        return course.across(x + 6 * flow.at(x * 0.03, y * 0.03), y, wander * Math.sin(y * 0.012));
    }

    private int tongueTone(double edge, double crack, double stripe, double dirt, double distance) {
        if (edge > 0.97) {
            return light.far(0x6d6862, 0.3 * distance);
        }
        if (stripe > 0.62 - dirt * 0.5 && crack < 0.85) {
            return Ink.mix(light.far(0x8b8680, 0.3 * distance), light.on(PALE), 0.35);
        }
        return light.far(Ink.step(crack, BRIGHT, BRIGHT, PALE, BLUE, DEEP), 0.35 * distance);
    }

    /** A cliff of ice that ends at the water, its columns split by blue clefts. */
    Ridge cliff(double waterline, double height) {
        var top =
                Ridge.rolling(
                                dice.noise(),
                                waterline - height,
                                height * 0.32,
                                dice.between(22, 50),
                                5)
                        .tilted(dice.between(-25, 25));
        var columns = dice.noise();
        var layers = dice.noise();
        canvas.wash(
                top.highest() - 1,
                waterline,
                top.cover(),
                (x, y) -> {
                    double down = (y - top.at(x)) / Math.max(6, waterline - top.at(x));
                    double bent = x + 6 * layers.at(x * 0.05, y * 0.05);
                    double cleft = columns.ridged(bent * 0.06, y * 0.012, 3);
                    double facet = columns.fractal(bent * 0.09 + 50, y * 0.03, 4);
                    double tone =
                            0.18
                                    + 0.38 * down
                                    + 0.5 * Math.pow(cleft, 3)
                                    - 0.45 * facet * light.side();
                    return light.on(
                            down < 0.09
                                    ? BRIGHT
                                    : Ink.step(
                                            tone,
                                            BRIGHT,
                                            PALE,
                                            Ink.mix(PALE, BLUE, 0.5),
                                            BLUE,
                                            DEEP));
                });
        return top;
    }

    /** The crevassed back of the glacier, from an edge down. */
    void field(Ridge edge, double bottom) {
        var cracks = dice.noise();
        var swell = dice.noise();
        double top = edge.highest();
        double slant = dice.between(-0.5, 0.5);
        canvas.wash(
                top - 1,
                bottom,
                edge.cover(),
                (x, y) -> {
                    double near = 0.15 + (y - top) / (Canvas.SIZE - top);
                    double u = (x - 128) / near;
                    double v = Math.log(near) * 60;
                    double crack =
                            cracks.ridged(
                                    u * 0.008 + slant * v * 0.02,
                                    v * 0.075 + 0.35 * swell.at(u * 0.02, v * 0.02),
                                    3);
                    double hump = swell.fractal(u * 0.012, v * 0.04, 3);
                    double tone = 0.75 * Math.pow(crack, 1.7) - 0.3 * hump;
                    return light.far(
                            Ink.step(tone, BRIGHT, Ink.mix(BRIGHT, PALE, 0.6), PALE, BLUE, DEEP),
                            0.4 * (1 - Math.min(1, near)));
                });
    }

    /** A pinnacle of ice: a lit and a blue face. */
    void serac(double x, double base, double width, double height) {
        double tip = x + dice.between(-0.2, 0.2) * width;
        double edge = tip + dice.between(-0.15, 0.25) * width;
        double left = base - height * dice.between(0.5, 0.85);
        double right = base - height * dice.between(0.5, 0.85);
        boolean fromRight = light.side() > 0;
        canvas.fade(
                Canvas.polygon(
                        x - width / 2,
                        base,
                        x - width * 0.42,
                        left,
                        tip,
                        base - height,
                        edge,
                        base),
                light.on(fromRight ? PALE : BRIGHT),
                light.on(fromRight ? DEEP : PALE));
        canvas.fade(
                Canvas.polygon(
                        edge,
                        base,
                        tip,
                        base - height,
                        x + width * 0.42,
                        right,
                        x + width / 2,
                        base),
                light.on(fromRight ? BRIGHT : PALE),
                light.on(fromRight ? PALE : DEEP));
    }

    /** An iceberg afloat, with its glow in the water. */
    void berg(double x, double waterline, double width) {
        double height = width * dice.between(0.3, 0.75);
        int points = dice.count(4, 7);
        var shape = new Path2D.Double();
        var shaded = new Path2D.Double();
        shape.moveTo(x - width / 2, waterline);
        shaded.moveTo(x - light.side() * width / 2, waterline);
        double peak = dice.between(0.25, 0.75);
        for (int i = 0; i <= points; i++) {
            double t = i / (double) points;
            double rise =
                    height
                            * (1 - Math.abs(t - peak))
                            * dice.between(0.55, 1)
                            * (0.35 + Math.sin(Math.PI * t));
            shape.lineTo(x - width / 2 + width * t, waterline - rise * 0.75);
        }
        shape.lineTo(x + width / 2, waterline);
        shape.closePath();
        canvas.fill(
                Canvas.ellipse(x, waterline + width * 0.04, width * 0.56, width * 0.07),
                light.on(0x7cc4cf),
                0.55);
        canvas.fade(shape, light.on(BRIGHT), light.on(dice.chance(0.5) ? PALE : BLUE));
        facets(x, waterline, width, height);
    }

    private void facets(double x, double waterline, double width, double height) {
        int facets = dice.count(2, 4);
        for (int i = 0; i < facets; i++) {
            double across = x - light.side() * width * dice.between(-0.1, 0.34);
            double wide = width * dice.between(0.06, 0.16);
            double rise = height * dice.between(0.2, 0.48);
            canvas.fill(
                    Canvas.polygon(
                            across - wide,
                            waterline,
                            across,
                            waterline - rise,
                            across + wide * 0.6,
                            waterline - rise * 0.7,
                            across + wide,
                            waterline),
                    light.on(dice.pick(BLUE, DEEP, PALE)),
                    0.7);
        }
    }

    /** The mouth of an ice cave, seen from within: blue shells around the daylight. */
    void cave(double x, double y, double size) {
        var walls = dice.noise();
        var shells = dice.noise();
        canvas.wash(
                0,
                Canvas.SIZE,
                (px, py) -> Math.clamp(12 * (cavern(walls, px - x, py - y, size) - 1), 0, 1),
                (px, py) -> {
                    double away = cavern(walls, px - x, py - y, size) - 1;
                    double shell = shells.fractal(px * 0.018 + away, py * 0.03 + 3 * away, 4);
                    double tone = 0.12 + 0.55 * away + 0.55 * shell;
                    return light.on(
                            Ink.step(
                                    tone, 0xd5eef5, 0x9fd3e6, 0x63b0d4, 0x3a86ba, 0x245f97,
                                    0x173f70));
                });
    }

    private static double cavern(Noise walls, double dx, double dy, double size) {
        double away = Math.hypot(dx, dy * 1.35) / size;
        return away * (1 + 0.35 * walls.fractal(dx * 0.02, dy * 0.02, 4));
    }
}
