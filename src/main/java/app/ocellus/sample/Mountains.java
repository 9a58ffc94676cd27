package app.ocellus.sample;

/** Peaks with a lit and a shaded flank, ranges and hills. */
final class Mountains {

    /** What a mountain is made of; snow below {@code snow} of its height has melted. */
    record Rock(int colour, double snow) {}

    private static final int SNOW = 0xfbfcff;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Mountains(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** Rock of a random sort, with so much snow on it: 0 none, 1 down to the foot. */
    Rock rock(double snow) {
        return new Rock(
                dice.near(dice.pick(0x6b6a72, 0x7d6b60, 0x596674, 0x5f5c58, 0x8a7766, 0x54606a)),
                snow);
    }

    /** Pale ridges far behind, one before the other. */
    void farRidges(double base, double height, int count) {
        int colour = dice.near(dice.pick(0x5b7596, 0x66739a, 0x567a86));
        for (int i = 0; i < count; i++) {
            double nearness = (i + 1.0) / (count + 1);
            var ridge =
                    Ridge.rolling(
                            dice.noise(),
                            base - height * (1 - nearness) * dice.between(0.5, 0.9),
                            height * dice.between(0.35, 0.7),
                            dice.between(45, 90),
                            5);
            canvas.fade(
                    ridge.below(),
                    light.far(colour, 0.92 - 0.5 * nearness),
                    Ink.mix(light.far(colour, 0.97 - 0.4 * nearness), light.haze(), 0.5));
        }
    }

    /** Several peaks side by side, the tallest at {@code x}. */
    void range(double x, double top, double base, Rock rock) {
        int peaks = dice.count(2, 5);
        for (int i = 0; i < peaks; i++) {
            double across = dice.between(-0.1, 1.1) * Canvas.SIZE;
            double share = dice.between(0.3, 0.75);
            peak(across, base - (base - top) * share, base, rock, dice.between(0.35, 0.6));
        }
        peak(x, top, base, rock, dice.between(0.08, 0.22));
        if (dice.chance(0.6)) {
            double beside = x + dice.side() * dice.between(45, 90);
            peak(beside, base - (base - top) * dice.between(0.45, 0.75), base, rock, 0.1);
        }
    }

    /** One peak; {@code distance} 0 is near, 1 lost in the haze. */
    void peak(double x, double top, double base, Rock rock, double distance) {
        double spread = (base - top) * dice.between(0.85, 1.5);
        double bend = dice.between(0.8, 1.1);
        double lean = dice.between(-0.25, 0.25);
        var outline = dice.noise();
        Canvas.Cover cover =
                (px, py) -> {
                    double away = Math.abs(px - x) / (spread * (px < x ? 1 - lean : 1 + lean));
                    double rough = 0.05 * (base - top) * outline.fractal(px * 0.045, 0.3, 5);
                    double edge = top + (base - top) * Math.pow(away, bend) + rough * (0.4 + away);
                    return Math.clamp(py - edge + 0.5, 0, 1);
                };
        canvas.wash(top - 12, base, cover, flanks(x, top, base, rock, distance));
    }

    private Canvas.Tone flanks(double x, double top, double base, Rock rock, double distance) {
        var folds = dice.noise();
        var patches = dice.noise();
        double slant = dice.between(-0.35, 0.35);
        double snowLine = top + (base - top) * rock.snow();
        int litSnow = light.far(SNOW, distance);
        int dimSnow =
                Ink.mix(
                        light.far(0xb4c6e4, distance),
                        light.shadow(0xa9bedf),
                        0.35 * (1 - distance));
        int litRock = light.far(Ink.shade(rock.colour(), 0.22), distance);
        int dimRock = Ink.mix(light.shadow(rock.colour()), light.haze(), distance);
        return (px, py) -> {
            double down = py - top;
            double spine = x + slant * down + (4 + 0.16 * down) * folds.fractal(py * 0.035, 0.2, 3);
            double fan = (px - spine) / (12 + 0.8 * Math.max(0, down));
            double fold = folds.fractal(2.6 * fan + 0.006 * down, 0.012 * py, 4);
            double lit = 0.5 + 0.34 * Math.signum(fan) * light.side() + 0.75 * fold;
            double melt =
                    py + 26 * patches.fractal(px * 0.035, py * 0.03, 4) + 20 * fold - snowLine;
            int colour =
                    melt < 0
                            ? Ink.step(
                                    lit, dimSnow, dimSnow, Ink.mix(dimSnow, litSnow, 0.7), litSnow)
                            : Ink.step(
                                    lit,
                                    dimRock,
                                    Ink.mix(dimRock, litRock, 0.35),
                                    Ink.mix(dimRock, litRock, 0.7),
                                    litRock);
            return Ink.mix(
                    colour,
                    light.haze(),
                    0.45 * Math.pow(Math.clamp(down / (base - top), 0, 1), 2.5));
        };
    }

    /** A rolling hill, grassy or wooded, in two tones. */
    Ridge hill(double base, double swing, int colour, double distance) {
        var ridge = Ridge.rolling(dice.noise(), base, swing, dice.between(60, 130), 4);
        var patches = dice.noise();
        int lit = light.far(Ink.shade(colour, 0.1), distance);
        int dim = light.far(Ink.shade(colour, -0.18), distance);
        canvas.wash(
                ridge.highest() - 1,
                Canvas.SIZE,
                ridge.cover(),
                (x, y) ->
                        Ink.step(
                                0.5 + 0.9 * patches.fractal(x * 0.02, y * 0.06, 4),
                                dim,
                                Ink.mix(dim, lit, 0.5),
                                lit));
        return ridge;
    }
}
