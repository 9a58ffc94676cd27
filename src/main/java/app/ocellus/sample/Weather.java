package app.ocellus.sample;

import java.awt.geom.Line2D;

/** What the air puts over a finished scene: rain, falling snow, banks of mist. */
final class Weather {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Weather(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** Rain when it rains, mist when it is foggy. */
    void fall() {
        switch (light.hour()) {
            case RAIN -> rain();
            case FOG -> mist(dice.between(60, 190), 70, 0.55);
            case DAWN -> {
                if (dice.chance(0.35)) {
                    mist(dice.between(110, 190), 35, 0.5);
                }
            }
            case MORNING, NOON, GOLDEN, DUSK, NIGHT, OVERCAST -> {}
        }
    }

    void rain() {
        double slant = dice.between(-4, 4);
        int drops = dice.count(90, 220);
        for (int i = 0; i < drops; i++) {
            double x = dice.between(-10, 266);
            double y = dice.between(-10, 256);
            double length = dice.between(5, 13);
            var drop = new Line2D.Double(x, y, x + slant * length / 10, y + length);
            canvas.stroke(drop, 0.7, 0xe8eef2, dice.between(0.15, 0.45));
        }
    }

    void snowfall() {
        int flakes = dice.count(80, 200);
        for (int i = 0; i < flakes; i++) {
            double size = dice.between(0.6, 1.9);
            canvas.fill(
                    Canvas.ellipse(dice.between(0, 256), dice.between(0, 256), size, size),
                    light.on(0xffffff),
                    dice.between(0.4, 0.9));
        }
    }

    /** A bank of mist about a height. */
    void mist(double y, double depth, double strength) {
        var banks = dice.noise();
        canvas.wash(
                y - depth,
                y + depth,
                (px, py) -> {
                    double band = 1 - Math.abs(py - y) / depth;
                    return Math.clamp(
                            strength * band * (1.1 + banks.fractal(px * 0.012, py * 0.04, 3)),
                            0,
                            1);
                },
                (px, py) -> light.haze());
    }

    /** Slanting shafts of light from the top. */
    void shafts(double x, int count) {
        double slant = dice.between(-90, 90);
        for (int i = 0; i < count; i++) {
            double top = x + dice.between(-70, 70);
            double wide = dice.between(5, 17);
            double foot = top + slant;
            canvas.fill(
                    Canvas.polygon(top, -2, top + wide, -2, foot + wide * 2.4, 235, foot, 235),
                    light.sun(),
                    dice.between(0.06, 0.17));
        }
    }
}
