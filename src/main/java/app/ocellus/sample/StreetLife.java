package app.ocellus.sample;

import java.awt.geom.Path2D;

/** What stands and moves in a street: lamps, trees, cars, people, wires. */
final class StreetLife {

    private static final double CURB = Street.CURB;
    private static final double FRONT = Street.FRONT;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Trees trees;
    private final Figures figures;
    private final Perspective view;

    StreetLife(Easel easel, Perspective view) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.trees = new Trees(easel);
        this.figures = new Figures(easel);
        this.view = view;
    }

    private static double haze(double z) {
        return Street.haze(z);
    }

    /** Something of everything. */
    void everywhere() {
        curbside(-1);
        curbside(1);
        traffic(dice.count(0, 6));
        people(dice.count(0, 7));
        if (dice.chance(0.5)) {
            wires(dice.count(2, 7));
        }
    }

    /** Tall trees on both sides, as along a road out of town. */
    void avenue() {
        int leaves = trees.leaves();
        for (double z = 60; z > 6; z *= 0.84) {
            for (int side = -1; side <= 1; side += 2) {
                trees.broadleaf(
                        view.x(side * dice.between(5.5, 9), z),
                        view.y(0, z),
                        view.scale(z) * dice.between(8, 11),
                        dice.near(leaves),
                        z / 110);
            }
        }
    }

    /** Lamps, trees or nothing along the curb, from the far ones to the near ones. */
    private void curbside(int side) {
        boolean planted = dice.chance(0.4);
        boolean lamps = dice.chance(0.75);
        int leaves = trees.leaves();
        for (double z = 60; z > 5; z -= 60 / (6.5 + 0.07 * z)) {
            double x = view.x(side * (CURB + 0.6), z);
            double foot = view.y(0, z);
            if (planted) {
                trees.broadleaf(x, foot, view.scale(z) * 5.5, dice.near(leaves), haze(z) * 0.7);
            }
            if (lamps && (!planted || dice.chance(0.4))) {
                lamp(side, z);
            }
        }
    }

    private void lamp(int side, double z) {
        int iron = light.far(0x33383d, haze(z));
        double scale = view.scale(z);
        double x = view.x(side * (CURB + 0.3), z);
        double top = view.y(5, z);
        canvas.line(x, view.y(0, z), x, top, Math.max(0.7, scale * 0.11), iron);
        canvas.line(
                x,
                top,
                x - side * scale * 0.9,
                top - scale * 0.2,
                Math.max(0.6, scale * 0.08),
                iron);
        double head = x - side * scale * 0.9;
        canvas.fill(
                Canvas.ellipse(head, top, scale * 0.28, scale * 0.16),
                light.lampsOn() ? 0xffedb8 : light.on(0xe6e2d4));
        if (light.lampsOn()) {
            canvas.glow(head, top, scale * 2.2 + 3, 0xffdf95, 0.7);
            canvas.fill(
                    Canvas.ellipse(head, view.y(0, z), scale * 1.5, scale * 0.25), 0xffdf95, 0.25);
        }
    }

    /** Cars in both lanes and at the curb, the far ones first. */
    void traffic(int cars) {
        for (int i = 0; i < cars; i++) {
            double z = 48 * Math.pow((cars - i) / (double) cars, 1.4) * dice.between(0.8, 1) + 7.5;
            boolean right = dice.chance(0.5);
            car(dice.chance(0.5) ? (right ? 1.9 : -1.9) : (right ? 3.3 : -3.3), z);
        }
    }

    private void car(double x, double z) {
        int paint =
                dice.near(
                        dice.pick(
                                0xb23a36, 0x3b6ea5, 0xe9e6df, 0x2f3338, 0xd9a43a, 0x4f7d6a,
                                0xa7b0b8));
        int body = light.far(paint, haze(z));
        double m = view.scale(z);
        double left = view.x(x - 0.85, z);
        double road = view.y(0, z);
        double wide = 1.7 * m;
        canvas.fill(Canvas.ellipse(left + wide / 2, road, wide * 0.6, m * 0.16), 0x202226, 0.5);
        canvas.fill(
                Canvas.box(left + wide * 0.05, road - m * 0.35, wide * 0.2, m * 0.36), 0x1d1e20);
        canvas.fill(
                Canvas.box(left + wide * 0.75, road - m * 0.35, wide * 0.2, m * 0.36), 0x1d1e20);
        canvas.fill(
                Canvas.polygon(
                        left + wide * 0.08,
                        road - m * 0.85,
                        left + wide * 0.2,
                        road - m * 1.42,
                        left + wide * 0.8,
                        road - m * 1.42,
                        left + wide * 0.92,
                        road - m * 0.85),
                Ink.shade(body, -0.15));
        canvas.fill(
                Canvas.polygon(
                        left + wide * 0.16,
                        road - m * 0.88,
                        left + wide * 0.25,
                        road - m * 1.34,
                        left + wide * 0.75,
                        road - m * 1.34,
                        left + wide * 0.84,
                        road - m * 0.88),
                Ink.mix(light.on(0x3d4d58), light.horizon(), 0.35));
        canvas.fade(
                Canvas.box(left, road - m * 0.9, wide, m * 0.65),
                Ink.shade(body, 0.1),
                Ink.shade(body, -0.15));
        carLights(left, road - m * 0.68, wide, m, x < 0);
    }

    private void carLights(double left, double y, double wide, double m, boolean oncoming) {
        int colour = oncoming ? 0xfff2c9 : 0xd8402f;
        for (double at = 0.13; at < 1; at += 0.74) {
            canvas.fill(Canvas.ellipse(left + wide * at, y, m * 0.15, m * 0.1), colour);
            if (light.lampsOn() || light.hour() == Hour.RAIN) {
                canvas.glow(left + wide * at, y, m * 0.9 + 2, colour, 0.6);
            }
        }
    }

    private void people(int count) {
        for (int i = 0; i < count; i++) {
            double z = dice.between(6, 30);
            double x = view.x(dice.side() * dice.between(CURB + 0.3, FRONT - 0.6), z);
            figures.person(x, view.y(0, z), view.scale(z) * 1.7);
        }
    }

    /** Wires from house to house. */
    private void wires(int count) {
        for (int i = 0; i < count; i++) {
            double z = dice.between(7, 35);
            double height = dice.between(5.5, 8);
            var wire = new Path2D.Double();
            wire.moveTo(view.x(-FRONT, z), view.y(height, z));
            wire.quadTo(view.x(0, z), view.y(height - 1.2, z), view.x(FRONT, z), view.y(height, z));
            canvas.stroke(wire, 0.8, light.shadow(0x303438), 0.8);
        }
    }
}
