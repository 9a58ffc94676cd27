package app.ocellus.sample;

import java.awt.geom.Path2D;

/** The inside of a wood: light between the trees, trunks, the roof of leaves, ferns. */
final class Woods {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Woods(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    int bark() {
        return dice.near(dice.pick(0x5a4636, 0x6a5747, 0x4b4038, 0x7c5a44, 0x4f4c44));
    }

    /** The bright distance behind the trees. */
    void depth(int leaves, double floor) {
        var haze = dice.noise();
        double x = dice.between(80, 176);
        double y = dice.between(0.45, 0.85) * floor;
        int bright = Ink.mix(light.horizon(), light.on(Ink.shade(leaves, 0.5)), 0.45);
        int deep = light.far(Ink.shade(leaves, -0.35), 0.15);
        canvas.wash(
                0,
                256,
                (px, py) -> 1,
                (px, py) -> {
                    double away = Math.hypot((px - x) / 130, (py - y) / 120);
                    double leaf = haze.fractal(px * 0.045, py * 0.045, 4);
                    return Ink.step(
                            away * 0.85 + 0.32 * leaf,
                            bright,
                            Ink.mix(bright, deep, 0.3),
                            Ink.mix(bright, deep, 0.6),
                            Ink.mix(bright, deep, 0.85),
                            deep);
                });
    }

    void trunks(int count, double foot, double distance, int bark) {
        for (int i = 0; i < count; i++) {
            double girth = (1 - distance) * dice.between(7, 15) + 1.5;
            trunk(
                    dice.between(-5, 261),
                    foot + dice.between(-8, 8),
                    girth,
                    distance,
                    dice.near(bark));
        }
    }

    private void trunk(double x, double foot, double girth, double distance, int bark) {
        double lean = dice.between(-10, 10);
        canvas.fill(
                outline(x, foot, girth, lean),
                Ink.mix(light.shadow(bark), light.horizon(), distance * 0.8));
        double lit = light.side() * girth * 0.28;
        canvas.fill(
                outline(x + lit, foot - 1, girth * 0.55, lean),
                Ink.mix(light.on(Ink.shade(bark, 0.12)), light.horizon(), distance * 0.8));
        if (distance < 0.4) {
            furrows(x, foot, girth, lean, bark);
            bough(x + lean * 0.6, foot * dice.between(0.15, 0.5), girth, bark);
        }
    }

    private Path2D outline(double x, double foot, double girth, double lean) {
        var path = new Path2D.Double();
        path.moveTo(x - girth * 1.1, foot + 2);
        path.quadTo(x - girth * 0.5, foot - 8, x - girth * 0.48 + lean * 0.3, foot * 0.6);
        path.lineTo(x - girth * 0.36 + lean, -2);
        path.lineTo(x + girth * 0.36 + lean, -2);
        path.lineTo(x + girth * 0.48 + lean * 0.3, foot * 0.6);
        path.quadTo(x + girth * 0.5, foot - 8, x + girth * 1.1, foot + 2);
        path.closePath();
        return path;
    }

    private void furrows(double x, double foot, double girth, double lean, int bark) {
        int dark = light.shadow(Ink.shade(bark, -0.3));
        for (int i = 0; i < 16; i++) {
            double y = dice.between(0, foot - 6);
            double across = x + lean * (1 - y / foot) + dice.between(-0.42, 0.42) * girth;
            canvas.line(
                    across,
                    y,
                    across + dice.between(-0.8, 0.8),
                    y + dice.between(6, 18),
                    0.8,
                    dark);
        }
    }

    private void bough(double x, double y, double girth, int bark) {
        int side = dice.side();
        double reach = dice.between(25, 60) * side;
        var bough = new Path2D.Double();
        bough.moveTo(x, y + girth);
        bough.quadTo(x + reach * 0.5, y - 4, x + reach, y - dice.between(12, 34));
        canvas.stroke(bough, Math.max(1.2, girth * 0.22), light.shadow(bark), 1);
    }

    void birches(int count, double foot, double distance) {
        for (int i = 0; i < count; i++) {
            birch(
                    dice.between(-3, 259),
                    foot + dice.between(-10, 12),
                    (1 - distance) * dice.between(5, 10) + 1.2,
                    distance);
        }
    }

    private void birch(double x, double foot, double girth, double distance) {
        double lean = dice.between(-14, 14);
        int white = Ink.mix(light.on(0xf1ede3), light.horizon(), distance * 0.5);
        int dark = Ink.mix(light.on(0x35312e), light.horizon(), distance);
        canvas.fill(outline(x, foot, girth, lean), Ink.mix(white, light.shadow(0xb5b5bd), 0.5));
        canvas.fill(outline(x + light.side() * girth * 0.22, foot, girth * 0.6, lean), white);
        int marks = distance > 0.3 ? 7 : 22;
        for (int i = 0; i < marks; i++) {
            double y = dice.between(0, foot - 4);
            double middle = x + lean * (1 - y / foot);
            double wide = girth * dice.between(0.15, 0.5);
            double from = middle + dice.between(-0.45, 0.45 - wide / girth) * girth;
            canvas.line(
                    from,
                    y,
                    from + wide,
                    y + dice.between(-0.6, 0.6),
                    dice.between(0.7, 1.7),
                    dark);
        }
    }

    /** The roof of leaves, down to about {@code depth}, with the sky through its gaps. */
    void foliage(int leaves, double depth, double distance) {
        var masses = dice.noise();
        var sprays = dice.noise();
        int dark = Ink.mix(light.shadow(leaves), light.horizon(), distance * 0.7);
        int lit = Ink.mix(light.on(leaves), light.horizon(), distance * 0.6);
        canvas.wash(
                0,
                depth * 2,
                (x, y) ->
                        Math.clamp(
                                5
                                        * (1.1 * masses.fractal(x * 0.022, y * 0.03, 2)
                                                + 0.7 * sprays.fractal(x * 0.12, y * 0.12, 2)
                                                + 1
                                                - y / depth),
                                0,
                                1),
                (x, y) ->
                        Ink.step(
                                0.5
                                        + 0.75 * sprays.fractal(x * 0.07 + 30, y * 0.09, 3)
                                        - 0.35 * masses.at(x * 0.022, y * 0.03),
                                dark,
                                Ink.mix(dark, lit, 0.5),
                                lit,
                                Ink.shade(lit, 0.16)));
    }

    void ferns(double top, int count) {
        for (int i = 0; i < count; i++) {
            double y = top + (262 - top) * Math.sqrt((i + 1.0) / count);
            fern(dice.between(-5, 261), y, 5 + 0.14 * (y - top));
        }
    }

    private void fern(double x, double y, double size) {
        int green = dice.near(dice.pick(0x56813f, 0x476b3a, 0x7a9348));
        for (int i = 0; i < 7; i++) {
            double angle = Math.PI * (1.1 + 0.8 * i / 6) + dice.between(-0.12, 0.12);
            double reach = size * dice.between(0.8, 1.4);
            var frond = new Path2D.Double();
            frond.moveTo(x, y);
            frond.quadTo(
                    x + Math.cos(angle) * reach * 0.6,
                    y + Math.sin(angle) * reach,
                    x + Math.cos(angle) * reach * 1.3,
                    y + Math.sin(angle) * reach * 0.55);
            canvas.stroke(frond, 1.3, light.on(Ink.shade(green, dice.between(-0.2, 0.2))), 1);
        }
    }
}
