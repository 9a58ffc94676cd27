package app.ocellus.sample;

import java.util.List;

/** Water seen from the shore: waves that grow towards the viewer, the sun's path, reflections. */
final class Water {

    /** Deep water and the lighter water of the crests and shallows. */
    record Hue(int deep, int light) {}

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Water(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    Hue seaHue() {
        return dice.pick(
                List.of(
                        new Hue(0x1f5f8f, 0x5fa3c4),
                        new Hue(0x1d6f86, 0x62b8b6),
                        new Hue(0x2a5a7c, 0x7aa5b8),
                        new Hue(0x167f97, 0x7fd3c8),
                        new Hue(0x35566b, 0x86a0a8)));
    }

    /** Fills from the horizon down; {@code rough} 0 is a mirror, 1 a gale. */
    void sea(double horizon, Hue hue, double rough) {
        var waves = dice.noise();
        int far = Ink.mix(light.far(hue.light(), 0.35), light.horizon(), 0.35);
        int near = light.on(hue.deep());
        int crest = Ink.mix(light.on(hue.light()), light.horizon(), 0.4);
        int foam = Ink.mix(light.on(0xf4f8f6), light.horizon(), 0.2);
        canvas.wash(
                horizon,
                Canvas.SIZE,
                (x, y) -> Math.clamp(y - horizon + 0.5, 0, 1),
                (x, y) -> {
                    double depth = (y - horizon) / (Canvas.SIZE - horizon);
                    double wave = wave(waves, x, depth);
                    int body = Ink.mix(far, near, Math.pow(depth, 0.6));
                    int tone =
                            Ink.step(
                                    0.5 + wave * (0.5 + rough),
                                    Ink.shade(body, -0.14),
                                    body,
                                    body,
                                    Ink.mix(body, crest, 0.55));
                    boolean breaks = wave > 0.62 - 0.28 * rough && depth > 0.04;
                    return sparkle(x, depth, wave, breaks && rough > 0.25 ? foam : tone);
                });
    }

    /** Crests lie closer together towards the horizon. */
    private static double wave(Noise waves, double x, double depth) {
        double scale = 0.12 + depth;
        return waves.fractal((x - 128) * 0.022 / scale, 9 * Math.log(0.06 + depth), 3);
    }

    private int sparkle(double x, double depth, double wave, int tone) {
        double width = 10 + 45 * depth;
        double away = Math.abs(x - light.sunX()) / width;
        if (!light.clear() || light.sunY() < 0.35 && !light.night() || away > 1) {
            return tone;
        }
        return wave > -0.15 + 0.8 * away * away
                ? Ink.mix(tone, light.sun(), 0.85 - 0.4 * away)
                : tone;
    }

    /** Mirrors what is above the shore, darker and in horizontal shreds. */
    void mirror(double shore, double bottom, int tint) {
        var ripples = dice.noise();
        int water = light.on(tint);
        canvas.wash(
                shore,
                bottom,
                (x, y) -> 1,
                (x, y) -> {
                    double down = y - shore;
                    double shake = (1 + 0.06 * down) * ripples.fractal(x * 0.02, down * 0.3, 2);
                    int image = canvas.colourAt(x + 3 * shake, shore - 1 - down * 1.05 + 2 * shake);
                    boolean streak = ripples.fractal(x * 0.012 + 40, down * 0.16, 3) > 0.38;
                    int tone = Ink.mix(Ink.shade(image, -0.1), water, 0.25 + 0.003 * down);
                    return streak ? Ink.mix(tone, light.horizon(), 0.5) : tone;
                });
    }
}
