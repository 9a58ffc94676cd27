package app.ocellus.sample;

import java.awt.geom.Path2D;

/** The sky of one picture: gradient, sun or moon, clouds, stars and birds. */
final class Sky {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Sky(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** Paints down to the horizon and a little below, for what stands before it. */
    void paint(double horizon) {
        backdrop(horizon);
        if (light.night()) {
            stars(horizon);
        }
        if (light.clear()) {
            disc(horizon);
        }
        clouds(horizon);
        if (!light.night() && dice.chance(0.25)) {
            birds(horizon);
        }
    }

    private void backdrop(double horizon) {
        var noise = dice.noise();
        canvas.wash(
                0,
                Canvas.SIZE,
                (x, y) -> 1,
                (x, y) -> {
                    double height = y / horizon + 0.09 * noise.fractal(x * 0.012, y * 0.035, 2);
                    return Ink.mix(
                            light.zenith(),
                            light.horizon(),
                            Math.pow(Math.clamp(height, 0, 1), 1.3));
                });
    }

    private void stars(double horizon) {
        int stars = dice.count(25, 80);
        for (int i = 0; i < stars; i++) {
            double size = dice.between(0.4, 1.1);
            canvas.fill(
                    Canvas.ellipse(dice.between(0, 256), dice.between(0, horizon), size, size),
                    0xfff8e0,
                    dice.between(0.3, 0.9));
        }
    }

    private void disc(double horizon) {
        double x = light.sunX();
        double y = light.sunY() * horizon;
        double radius = dice.between(8, 17);
        canvas.glow(x, y, radius * dice.between(4.5, 8), light.sun(), 0.75);
        canvas.fill(Canvas.ellipse(x, y, radius, radius), light.sun());
        if (light.night() && dice.chance(0.6)) {
            int shade = canvas.colourAt(x, y - radius * 1.8);
            canvas.fill(Canvas.ellipse(x + radius * 0.45, y - radius * 0.2, radius, radius), shade);
        }
    }

    private void clouds(double horizon) {
        switch (light.hour()) {
            case OVERCAST, RAIN -> veil(horizon, -0.12, 0.010, 0.028);
            case FOG -> veil(horizon, 0.15, 0.006, 0.03);
            case NIGHT -> veil(horizon, dice.between(0.15, 0.5), 0.012, 0.045);
            case DAWN, MORNING, NOON, GOLDEN, DUSK ->
                    dice.oneOf(
                            () -> {},
                            () -> cumuli(horizon),
                            () -> cumuli(horizon),
                            () -> veil(horizon, dice.between(0, 0.3), 0.008, 0.05),
                            () -> veil(horizon, dice.between(0.05, 0.25), 0.016, 0.022));
        }
    }

    /** Clouds where the noise is above a threshold, in three flat tones. */
    private void veil(double horizon, double threshold, double scaleX, double scaleY) {
        var noise = dice.noise();
        int bright = cloudLight();
        int dark = cloudShade();
        canvas.wash(
                0,
                horizon,
                (x, y) ->
                        Math.clamp(
                                        9 * (noise.fractal(x * scaleX, y * scaleY, 4) - threshold),
                                        0,
                                        0.85)
                                * Math.clamp((horizon - y) / 25, 0, 1),
                (x, y) -> {
                    double above = noise.fractal(x * scaleX, (y - 7) * scaleY, 4);
                    double here = noise.fractal(x * scaleX, y * scaleY, 4);
                    return Ink.step(
                            0.5 + 1.6 * (here - above), dark, Ink.mix(dark, bright, 0.5), bright);
                });
    }

    private void cumuli(double horizon) {
        int clouds = dice.count(1, 4);
        for (int i = 0; i < clouds; i++) {
            double y = dice.between(0.12, 0.75) * horizon;
            cumulus(dice.between(0, 256), y, dice.between(18, 55) * (1.1 - 0.6 * y / horizon));
        }
    }

    /** Puffs on a flat base: all the shaded ones first, then the lit ones a little higher. */
    private void cumulus(double x, double base, double width) {
        int puffs = dice.count(5, 9);
        double[][] shapes = new double[puffs][];
        for (int i = 0; i < puffs; i++) {
            double across = dice.between(-1, 1);
            double radius = width * dice.between(0.2, 0.42) * (1.1 - 0.6 * Math.abs(across));
            shapes[i] = new double[] {x + across * width, base - radius * 0.5, radius};
        }
        puffs(shapes, 0, 0, 1.04, cloudShade());
        puffs(
                shapes,
                light.side() * width * 0.03,
                -width * 0.07,
                0.93,
                Ink.mix(cloudShade(), cloudLight(), 0.55));
        puffs(shapes, light.side() * width * 0.08, -width * 0.13, 0.75, cloudLight());
    }

    private void puffs(double[][] shapes, double dx, double dy, double size, int colour) {
        for (double[] puff : shapes) {
            double radius = puff[2] * size;
            canvas.fill(
                    Canvas.ellipse(puff[0] + dx, puff[1] + dy, radius * 1.25, radius * 0.85),
                    colour);
        }
    }

    private int cloudLight() {
        return switch (light.hour()) {
            case DAWN -> 0xffe9dc;
            case GOLDEN -> 0xfff0cf;
            case DUSK -> 0xf9b07f;
            case NIGHT -> 0x4a628f;
            case RAIN -> 0x9aa7ad;
            case OVERCAST, FOG -> 0xe4e7e6;
            case MORNING, NOON -> 0xfdfdfa;
        };
    }

    private int cloudShade() {
        return Ink.mix(
                Ink.mix(light.zenith(), light.haze(), 0.6),
                cloudLight(),
                light.night() ? 0.1 : 0.3);
    }

    private void birds(double horizon) {
        int birds = dice.count(2, 6);
        double x = dice.between(30, 200);
        double y = dice.between(0.25, 0.7) * horizon;
        for (int i = 0; i < birds; i++) {
            bird(x + dice.between(-28, 28), y + dice.between(-14, 14), dice.between(2, 4.5));
        }
    }

    private void bird(double x, double y, double span) {
        var wings = new Path2D.Double();
        wings.moveTo(x - span, y - span * 0.35);
        wings.quadTo(x - span * 0.4, y - span * 0.6, x, y);
        wings.quadTo(x + span * 0.4, y - span * 0.6, x + span, y - span * 0.3);
        canvas.stroke(wings, 0.9, light.shadow(0x445060), 0.8);
    }
}
