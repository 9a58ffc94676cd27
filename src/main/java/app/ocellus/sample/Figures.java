package app.ocellus.sample;

import java.awt.geom.Path2D;

/** Small things that tell a scene's size: people, boats, a lighthouse, a hut. */
final class Figures {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Figures(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    void person(double x, double foot, double height) {
        int coat = light.on(dice.near(dice.pick(0x8f3b3b, 0x2f4a6b, 0x4d5a3c, 0xc9a254, 0x3a3a40)));
        double half = height * 0.13;
        canvas.fill(Canvas.ellipse(x, foot, half * 1.6, half * 0.4), 0x202428, 0.35);
        canvas.line(
                x - half * 0.4,
                foot,
                x - half * 0.2,
                foot - height * 0.45,
                half * 0.7,
                light.on(0x33363d));
        canvas.line(
                x + half * 0.5,
                foot,
                x + half * 0.2,
                foot - height * 0.45,
                half * 0.7,
                light.on(0x33363d));
        canvas.fill(
                Canvas.polygon(
                        x - half,
                        foot - height * 0.38,
                        x - half * 0.7,
                        foot - height * 0.82,
                        x + half * 0.7,
                        foot - height * 0.82,
                        x + half,
                        foot - height * 0.38),
                coat);
        canvas.fill(
                Canvas.ellipse(x, foot - height * 0.9, half * 0.62, half * 0.72),
                light.on(dice.pick(0xc99a78, 0x8a6048, 0xe0b794)));
    }

    /** A sailing boat and its broken reflection. */
    void sailboat(double x, double waterline, double size) {
        int sail = light.on(dice.near(dice.pick(0xf7f3e8, 0xf7f3e8, 0xd9644a, 0xe9b04a)));
        int hull = light.on(dice.near(dice.pick(0x7a3f2f, 0x2f4a66, 0xf0ece2, 0x35383c)));
        canvas.fill(
                Canvas.ellipse(x, waterline + size * 0.1, size * 0.35, size * 0.05), sail, 0.45);
        canvas.line(x, waterline, x, waterline - size * 1.15, 0.9, light.on(0x4a3b30));
        canvas.fill(
                Canvas.polygon(
                        x + 1,
                        waterline - size * 1.1,
                        x + size * 0.52,
                        waterline - size * 0.2,
                        x + 1,
                        waterline - size * 0.2),
                sail);
        canvas.fill(
                Canvas.polygon(
                        x - 1,
                        waterline - size * 0.98,
                        x - size * 0.36,
                        waterline - size * 0.2,
                        x - 1,
                        waterline - size * 0.2),
                Ink.shade(sail, -0.14));
        hull(x, waterline, size, hull);
    }

    private void hull(double x, double waterline, double size, int colour) {
        var hull = new Path2D.Double();
        hull.moveTo(x - size * 0.48, waterline - size * 0.16);
        hull.lineTo(x + size * 0.56, waterline - size * 0.16);
        hull.quadTo(
                x + size * 0.42, waterline + size * 0.03, x + size * 0.26, waterline + size * 0.03);
        hull.lineTo(x - size * 0.36, waterline + size * 0.03);
        hull.closePath();
        canvas.fill(hull, colour);
    }

    void steamer(double x, double waterline, double size) {
        hull(
                x,
                waterline,
                size * 1.6,
                light.on(dice.near(dice.pick(0x7c3030, 0x2d3f55, 0x40464a))));
        canvas.fill(
                Canvas.box(x - size * 0.45, waterline - size * 0.45, size * 0.8, size * 0.22),
                light.on(0xf0ece2));
        canvas.fill(
                Canvas.box(x - size * 0.25, waterline - size * 0.62, size * 0.42, size * 0.18),
                light.on(0xe2dccd));
        canvas.fill(
                Canvas.box(x - size * 0.1, waterline - size * 0.85, size * 0.14, size * 0.25),
                light.on(0xc9523c));
        for (int i = 1; i < 5; i++) {
            double drift = -light.side() * i * size * 0.22;
            canvas.fill(
                    Canvas.ellipse(
                            x + drift,
                            waterline - size * (0.9 + 0.09 * i),
                            size * 0.07 * (i + 1),
                            size * 0.05 * (i + 1)),
                    light.far(0xcfd0d0, 0.3),
                    0.5);
        }
    }

    void lighthouse(double x, double base, double height) {
        double half = height * 0.1;
        int white = light.on(0xf4f0e6);
        int red = light.on(0xc2452f);
        for (int i = 0; i < 5; i++) {
            double from = half * (1 - 0.09 * i);
            double to = half * (1 - 0.09 * (i + 1));
            double y = base - height * 0.8 * i / 5;
            double next = base - height * 0.8 * (i + 1) / 5;
            canvas.fill(
                    Canvas.polygon(x - from, y, x - to, next, x + to, next, x + from, y),
                    i % 2 == 0 ? white : red);
        }
        double lantern = base - height * 0.8;
        canvas.fill(Canvas.box(x - half * 0.75, lantern - 1.5, half * 1.5, 2), light.on(0x35383c));
        canvas.fill(
                Canvas.box(x - half * 0.4, lantern - height * 0.1, half * 0.8, height * 0.09),
                0xffe9a8);
        canvas.fill(
                Canvas.polygon(
                        x - half * 0.6,
                        lantern - height * 0.1,
                        x,
                        lantern - height * 0.19,
                        x + half * 0.6,
                        lantern - height * 0.1),
                red);
        if (light.lampsOn() || light.hour() == Hour.FOG) {
            canvas.glow(x, lantern - height * 0.05, height * 0.7, 0xffe9a8, 0.8);
        }
    }

    /** A wooden hut with a lit window. */
    void hut(double x, double base, double size) {
        int wood = light.on(dice.near(dice.pick(0x7a5238, 0x8c4a38, 0x6b5a48)));
        int roof = light.on(dice.near(dice.pick(0x53443c, 0x7c3f34, 0xe9edf0)));
        canvas.fill(Canvas.box(x - size * 0.5, base - size * 0.5, size, size * 0.5), wood);
        canvas.fill(
                Canvas.box(
                        light.side() > 0 ? x - size * 0.5 : x + size * 0.1,
                        base - size * 0.5,
                        size * 0.4,
                        size * 0.5),
                Ink.shade(wood, -0.25));
        canvas.fill(
                Canvas.polygon(
                        x - size * 0.66,
                        base - size * 0.45,
                        x,
                        base - size * 0.98,
                        x + size * 0.66,
                        base - size * 0.45),
                roof);
        canvas.fill(
                Canvas.box(x + size * 0.12, base - size * 0.4, size * 0.17, size * 0.17),
                light.lampsOn() ? 0xffd884 : light.on(0xf2e7c4));
        canvas.fill(
                Canvas.box(x - size * 0.2, base - size * 0.36, size * 0.17, size * 0.36),
                Ink.shade(wood, -0.45));
    }

    void parasol(double x, double base, double size) {
        int cloth = light.on(dice.near(dice.pick(0xd9483b, 0xe9b03a, 0x3b86b5, 0xe98a9a)));
        canvas.line(x, base, x, base - size, 0.9, light.on(0xf0ece0));
        var roof = new Path2D.Double();
        roof.moveTo(x - size * 0.6, base - size * 0.72);
        roof.quadTo(x, base - size * 1.45, x + size * 0.6, base - size * 0.72);
        roof.closePath();
        canvas.fill(roof, cloth);
        canvas.fill(
                Canvas.polygon(
                        x - size * 0.18,
                        base - size * 0.72,
                        x,
                        base - size * 1.08,
                        x + size * 0.18,
                        base - size * 0.72),
                light.on(0xf8f3e6));
        canvas.fill(
                Canvas.ellipse(x + size * 0.1, base, size * 0.55, size * 0.09),
                light.shadow(0x9a8868),
                0.5);
    }
}
