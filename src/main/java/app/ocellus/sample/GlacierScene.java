package app.ocellus.sample;

/** Glaciers: tongues in their valleys, ice cliffs, bergs on a lagoon, crevasses, caves. */
final class GlacierScene implements Scene {

    private static final double BORDERLINE = 0.16;

    private final Easel easel;
    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Mountains mountains;
    private final Ice ice;
    private final Ground ground;
    private final Water water;

    GlacierScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.mountains = new Mountains(easel);
        this.ice = new Ice(easel);
        this.ground = new Ground(easel);
        this.water = new Water(easel);
    }

    @Override
    public void paint() {
        double horizon = dice.between(95, 140);
        new Sky(easel).paint(horizon);
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(
                    () -> highPeaks(horizon),
                    () -> driftIce(horizon),
                    () -> hangingGlacier(horizon));
        } else {
            dice.oneOf(
                    () -> valley(horizon),
                    () -> valley(horizon),
                    () -> valley(horizon),
                    () -> calvingFront(horizon),
                    () -> calvingFront(horizon),
                    () -> lagoon(horizon),
                    () -> crevasses(horizon),
                    () -> crevasses(horizon),
                    this::cave);
        }
    }

    private void backRange(double base, double snow) {
        mountains.range(
                dice.between(50, 206), base - dice.between(55, 95), base + 6, mountains.rock(snow));
    }

    private void valley(double horizon) {
        backRange(horizon, dice.between(0.6, 0.95));
        var slope = ground.land(horizon + 4, 5, dice.near(0x77736f));
        double x = dice.between(90, 166);
        double foot = dice.between(60, 196);
        boolean ends = dice.chance(0.45);
        double end = ends ? dice.between(205, 228) : 262;
        walls(x, horizon);
        ice.tongue(new Ice.Course(x, horizon - 4, foot, end, dice.between(70, 130)), end);
        if (ends) {
            meltwater(end);
        } else if (dice.chance(0.4)) {
            ground.stones(slope.at(0) + 110, 262, 12, 0x6f6a66);
        }
    }

    /** The flanks of the valley, left and right of the ice. */
    private void walls(double x, double horizon) {
        var rock = mountains.rock(dice.between(0.05, 0.4));
        mountains.peak(x - dice.between(120, 160), horizon - dice.between(20, 60), 250, rock, 0.1);
        mountains.peak(x + dice.between(120, 160), horizon - dice.between(20, 60), 250, rock, 0.1);
    }

    private void meltwater(double end) {
        if (dice.chance(0.5)) {
            water.mirror(end, 256, dice.near(0x7fb0b4));
            ice.berg(dice.between(30, 226), end + dice.between(10, 22), dice.between(14, 34));
        } else {
            ground.land(end - 1, 3, dice.near(0x85807b));
            ground.stones(end + 2, 262, 40, 0x7a7571);
        }
    }

    private void calvingFront(double horizon) {
        backRange(horizon, dice.between(0.5, 1));
        double waterline = dice.between(165, 200);
        var edge = Ridge.rolling(dice.noise(), horizon + 4, 7, 90, 3);
        ice.field(edge, waterline);
        ice.cliff(waterline, dice.between(28, 62));
        water.mirror(waterline, 256, dice.near(dice.pick(0x4a8a9c, 0x5f9aa2, 0x3f7488)));
        for (int i = dice.count(1, 4); i > 0; i--) {
            ice.berg(
                    dice.between(10, 246),
                    waterline + 62.0 / i,
                    dice.between(18, 52) / Math.sqrt(i));
        }
    }

    private void lagoon(double horizon) {
        backRange(horizon, dice.between(0.5, 1));
        double shore = horizon + dice.between(2, 10);
        ice.cliff(shore, dice.between(9, 20));
        water.mirror(shore, 256, dice.near(dice.pick(0x4f93a5, 0x66a5ab, 0x417d92)));
        int bergs = dice.count(4, 9);
        for (int i = 0; i < bergs; i++) {
            double depth = (i + 0.6) / bergs;
            ice.berg(
                    dice.between(5, 251),
                    shore + depth * (245 - shore),
                    14 + 75 * depth * dice.between(0.5, 1));
        }
        if (dice.chance(0.4)) {
            ground.stones(240, 264, 12, 0x55534f);
        }
    }

    private void crevasses(double horizon) {
        backRange(horizon, dice.between(0.7, 1.1));
        ice.field(Ridge.rolling(dice.noise(), horizon, 9, 80, 4), 256);
        if (dice.chance(0.55)) {
            for (int i = dice.count(5, 12); i > 0; i--) {
                double near = 1.0 / (0.5 + 0.3 * i);
                ice.serac(
                        dice.between(-5, 261),
                        264 - 8 * i,
                        dice.between(26, 54) * near,
                        dice.between(35, 85) * near);
            }
        }
        if (dice.chance(0.35)) {
            var figures = new Figures(easel);
            double x = dice.between(60, 196);
            for (int i = 0; i < 3; i++) {
                figures.person(x + 11 * i, horizon + 55 + i, 13);
            }
        }
    }

    private void cave() {
        double floor = dice.between(185, 215);
        backRange(floor - 20, dice.between(0.5, 0.9));
        if (dice.chance(0.5)) {
            water.mirror(floor - 15, 256, 0x5a9ab0);
        } else {
            ground.land(floor - 15, 5, 0x8d959a);
        }
        ice.cave(dice.between(95, 161), dice.between(120, 160), dice.between(55, 95));
        ground.land(dice.between(222, 240), 6, dice.near(0x5b6f7c));
        ground.stones(232, 262, dice.count(5, 14), 0x56626b);
    }

    private void highPeaks(double horizon) {
        backRange(horizon + 60, dice.between(0.7, 1.1));
        ground.land(horizon + 62, 14, dice.near(0xe9f0f7));
    }

    private void hangingGlacier(double horizon) {
        double foot = horizon + dice.between(40, 60);
        backRange(foot, dice.between(0.5, 0.8));
        double x = dice.between(70, 186);
        ice.tongue(
                new Ice.Course(
                        x,
                        foot - dice.between(50, 80),
                        x + dice.between(-30, 30),
                        foot + 30,
                        dice.between(16, 42)),
                foot + 30);
        var edge = ground.land(foot + 22, 8, 0x85807a);
        ground.stones(edge.at(128) + 6, 262, 30, 0x7f7b78);
    }

    private void driftIce(double horizon) {
        if (dice.chance(0.5)) {
            mountains.farRidges(horizon + 2, 30, 2);
        }
        water.sea(horizon, new Water.Hue(dice.near(0x2b5f7c), dice.near(0x8fb9c6)), 0.1);
        canvas.glow(light.sunX(), horizon, 60, light.horizon(), 0.3);
        for (int i = dice.count(2, 5); i > 0; i--) {
            ice.berg(
                    dice.between(20, 236), horizon + 90.0 / i, dice.between(30, 95) / Math.sqrt(i));
        }
    }
}
