package app.ocellus.sample;

/** Mountains: ranges, single peaks, lakes before them, meadows, deserts. */
final class MountainScene implements Scene {

    private static final double BORDERLINE = 0.16;

    private final Easel easel;
    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Mountains mountains;
    private final Ground ground;
    private final Trees trees;
    private final Water water;

    MountainScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.mountains = new Mountains(easel);
        this.ground = new Ground(easel);
        this.trees = new Trees(easel);
        this.water = new Water(easel);
    }

    @Override
    public void paint() {
        double foot = dice.between(140, 195);
        new Sky(easel).paint(foot);
        if (dice.chance(0.6)) {
            mountains.farRidges(
                    foot - dice.between(10, 50), dice.between(40, 75), dice.count(1, 3));
        }
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(
                    () -> withGlacier(foot),
                    () -> withForest(foot),
                    () -> byTheSea(foot),
                    () -> snowfield(foot));
        } else {
            dice.oneOf(
                    () -> meadow(foot),
                    () -> meadow(foot),
                    () -> lake(foot),
                    () -> lake(foot),
                    () -> ridges(foot),
                    () -> desert(foot),
                    () -> closeUp());
        }
    }

    private void range(double foot, double snow) {
        mountains.range(
                dice.between(50, 206), dice.between(25, 75), foot + 5, mountains.rock(snow));
    }

    private void meadow(double foot) {
        range(foot, dice.between(0, 0.55));
        int grass = dice.near(dice.pick(0x6f9a4a, 0x88a350, 0x5d8a4f, 0xa89a55));
        var hill = mountains.hill(foot + 2, dice.between(6, 16), Ink.shade(grass, -0.12), 0.2);
        trees.firLine(hill, dice.between(9, 17), dice.between(4, 14), 0.15);
        var edge = ground.land(dice.between(205, 228), dice.between(5, 14), grass);
        ground.grass(edge, grass, 250);
        dice.oneOf(
                () -> ground.flowers(edge, dice.count(60, 180)),
                () -> hut(edge),
                () -> ground.stones(edge.at(128) + 6, 260, 12, 0x8d8a86),
                () -> foreTrees(edge));
    }

    private void hut(Ridge edge) {
        double x = dice.between(50, 206);
        new Figures(easel).hut(x, edge.at(x) + 10, dice.between(22, 36));
    }

    private void foreTrees(Ridge edge) {
        int needles = trees.needles();
        for (int i = dice.count(3, 8); i > 0; i--) {
            double x = dice.chance(0.5) ? dice.between(-5, 75) : dice.between(180, 260);
            trees.conifer(x, edge.at(x) + 25 - 2 * i, dice.between(45, 90), dice.near(needles), 0);
        }
    }

    private void lake(double foot) {
        range(foot, dice.between(0.1, 0.6));
        var hill = mountains.hill(foot - 1, dice.between(3, 9), dice.near(0x4d6f50), 0.25);
        if (dice.chance(0.7)) {
            trees.firLine(hill, dice.between(8, 20), dice.between(3, 9), 0.2);
        }
        double shore = foot + dice.between(3, 9);
        water.mirror(shore, 256, dice.near(dice.pick(0x3f6f86, 0x4a8a8c, 0x35607c)));
        if (dice.chance(0.5)) {
            var edge = ground.land(dice.between(232, 246), 8, dice.near(0x75805a)).tilted(0);
            ground.grass(edge, 0x7d8f52, 120);
        } else {
            ground.stones(228, 262, dice.count(5, 14), 0x7f7c7a);
        }
    }

    private void ridges(double foot) {
        int colour = dice.near(dice.pick(0x4a6285, 0x5c5a80, 0x4d6b6b, 0x6a5668));
        int count = dice.count(4, 7);
        double top = dice.between(60, 95);
        for (int i = 0; i < count; i++) {
            double nearness = (i + 1.0) / count;
            var ridge =
                    Ridge.rolling(
                            dice.noise(),
                            top + (235 - top) * nearness * 0.9,
                            42 - 16 * nearness,
                            dice.between(45, 95),
                            6);
            canvas.fade(
                    ridge.below(),
                    light.far(Ink.shade(colour, -0.45 * nearness), 0.9 * (1 - nearness)),
                    light.far(colour, 0.95 - 0.6 * nearness));
            if (i == count - 1 && dice.chance(0.7)) {
                trees.firLine(ridge, dice.between(12, 26), dice.between(5, 14), 0);
            }
        }
        new Weather(easel).mist(foot, 25, 0.4);
    }

    private void desert(double foot) {
        var rock = new Mountains.Rock(dice.near(dice.pick(0xa8643f, 0xb97a4c, 0x8f5a44)), 0);
        mountains.range(dice.between(50, 206), dice.between(55, 90), foot + 5, rock);
        var edge = ground.land(foot + 8, 9, dice.near(0xcf9f66));
        ground.stones(edge.at(128) + 12, 262, dice.count(6, 16), 0xa5714c);
        ground.grass(edge, 0x8a8a4a, 60);
    }

    private void closeUp() {
        mountains.peak(
                dice.between(70, 186),
                dice.between(15, 45),
                262,
                mountains.rock(dice.between(0.25, 0.7)),
                0.05);
        int needles = trees.needles();
        for (int i = dice.count(8, 22); i > 0; i--) {
            trees.conifer(
                    dice.between(-5, 261), 270 - i, dice.between(25, 60), dice.near(needles), 0.05);
        }
    }

    private void withGlacier(double foot) {
        range(foot, dice.between(0.5, 0.8));
        double x = dice.between(70, 186);
        new Ice(easel)
                .tongue(
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

    private void withForest(double foot) {
        range(foot - 20, dice.between(0.1, 0.5));
        for (int row = 0; row < 4; row++) {
            var edge = Ridge.rolling(dice.noise(), foot + 4 + 24 * row, 7, 80, 3);
            canvas.fill(edge.below(), light.shadow(0x2f4a3c));
            trees.firLine(edge, 22 + 9 * row, 7 + 2 * row, 0.22 - 0.06 * row);
        }
    }

    private void byTheSea(double foot) {
        range(foot, dice.between(0.1, 0.5));
        water.sea(foot, water.seaHue(), dice.between(0, 0.3));
        if (dice.chance(0.6)) {
            new Figures(easel).sailboat(dice.between(40, 216), foot + 25, 20);
        }
    }

    private void snowfield(double foot) {
        range(foot, dice.between(0.8, 1.1));
        var edge = ground.land(foot + 5, 12, dice.near(0xe9f0f7));
        for (int i = dice.count(0, 4); i > 0; i--) {
            trees.snowyConifer(dice.between(0, 256), edge.at(128) + 40, dice.between(25, 50), 0.05);
        }
    }
}
