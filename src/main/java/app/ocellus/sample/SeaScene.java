package app.ocellus.sample;

/** The sea: open water, beaches, rocky coasts, bays. */
final class SeaScene implements Scene {

    private static final double BORDERLINE = 0.16;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Sky sky;
    private final Water water;
    private final Ground ground;
    private final Figures figures;
    private final Mountains mountains;
    private final Easel easel;
    private final double horizon;

    SeaScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.sky = new Sky(easel);
        this.water = new Water(easel);
        this.ground = new Ground(easel);
        this.figures = new Figures(easel);
        this.mountains = new Mountains(easel);
        this.horizon = dice.between(85, 150);
    }

    @Override
    public void paint() {
        sky.paint(horizon);
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(this::mountainousCoast, this::waterfront, this::icySea);
        } else {
            dice.oneOf(
                    this::openSea,
                    this::openSea,
                    this::beach,
                    this::beach,
                    this::rocks,
                    this::headland,
                    this::storm);
        }
    }

    private void openSea() {
        if (dice.chance(0.35)) {
            mountains.farRidges(horizon + 2, dice.between(8, 22), 2);
        }
        water.sea(horizon, water.seaHue(), dice.between(0, 0.6));
        boats(dice.count(0, 5));
    }

    private void boats(int count) {
        for (int i = 0; i < count; i++) {
            double depth = dice.between(0.03, 0.55);
            double y = horizon + depth * (256 - horizon);
            double size = 9 + 60 * depth;
            if (dice.chance(0.8)) {
                figures.sailboat(dice.between(15, 240), y, size);
            } else {
                figures.steamer(dice.between(15, 240), y, size * 0.8);
            }
        }
    }

    private void storm() {
        water.sea(
                horizon,
                new Water.Hue(dice.near(0x30566a), dice.near(0x7f9ca6)),
                dice.between(0.7, 1));
        if (dice.chance(0.5)) {
            boats(1);
        }
        breakers(dice.count(1, 3));
    }

    /** Long crests of foam across the picture. */
    private void breakers(int count) {
        for (int i = 0; i < count; i++) {
            double y = dice.between(horizon + 25, 245);
            foam(Ridge.rolling(dice.noise(), y, 7, 60, 4), 2 + 0.06 * (y - horizon));
        }
    }

    /** A fringe of foam below an edge. */
    private void foam(Ridge edge, double width) {
        var lace = dice.noise();
        int white = light.on(0xf8fbf8);
        canvas.wash(
                edge.highest() - 1,
                256,
                (x, y) -> {
                    double down = y - edge.at(x);
                    double hold = 1.3 - down / width + 0.9 * lace.fractal(x * 0.07, y * 0.12, 3);
                    return down < 0 || down > 2 * width ? 0 : Math.clamp(2 * hold, 0, 0.92);
                },
                (x, y) -> white);
    }

    private void beach() {
        if (dice.chance(0.4)) {
            mountains.hill(horizon + 1, dice.between(5, 18), 0x5f8563, 0.55);
        }
        water.sea(horizon, water.seaHue(), dice.between(0.1, 0.5));
        boats(dice.count(0, 3));
        var shore =
                Ridge.rolling(dice.noise(), dice.between(185, 222), 9, 110, 3)
                        .tilted(dice.between(-60, 60));
        foam(
                Ridge.rolling(dice.noise(), shore.at(128) - 14, 6, 80, 3)
                        .tilted(shore.at(256) - shore.at(0)),
                5);
        ground.dabs(shore, dice.near(dice.pick(0xe8d3a2, 0xd9bf90, 0xf0dfb8, 0xb9a58a)), 0.08);
        foam(shore, 7);
        dice.oneOf(
                this::palms,
                this::parasols,
                () -> ground.stones(shore.at(30) + 15, 262, dice.count(4, 14), 0x8a8178));
    }

    private void palms() {
        var trees = new Trees(easel);
        double x = dice.chance(0.5) ? dice.between(10, 60) : dice.between(196, 246);
        for (int i = dice.count(1, 3); i > 0; i--) {
            trees.palm(x + dice.between(-22, 22), dice.between(240, 262), dice.between(90, 165));
        }
    }

    private void parasols() {
        for (int i = dice.count(2, 6); i > 0; i--) {
            figures.parasol(dice.between(15, 240), 252 - 4 * i, dice.between(18, 28));
        }
        for (int i = dice.count(0, 4); i > 0; i--) {
            figures.person(dice.between(15, 240), dice.between(228, 250), dice.between(14, 20));
        }
    }

    private void rocks() {
        water.sea(horizon, water.seaHue(), dice.between(0.3, 0.8));
        int rock = dice.pick(0x5d5550, 0x6e6259, 0x4f5357);
        int stacks = dice.count(1, 4);
        for (int i = 0; i < stacks; i++) {
            double foot = horizon + 14 + (i + dice.between(0, 1)) * 22;
            double tall = dice.between(14, 50) * (0.5 + 0.25 * i);
            stack(dice.between(10, 246), foot, tall, new Mountains.Rock(dice.near(rock), 0));
        }
        ground.stones(215, 262, dice.count(6, 16), rock);
        breakers(1);
    }

    private void stack(double x, double foot, double tall, Mountains.Rock rock) {
        mountains.peak(x, foot - tall, foot, rock, 0.1);
        canvas.fill(Canvas.ellipse(x, foot, tall * 0.95, 2.2), light.on(0xf4f8f6), 0.75);
    }

    private void headland() {
        water.sea(horizon, water.seaHue(), dice.between(0.15, 0.6));
        boats(dice.count(0, 2));
        int side = dice.side();
        double height = dice.between(28, 58);
        double foot = horizon + dice.between(18, 60);
        var cliff =
                Ridge.rolling(dice.noise(), foot - height * 0.2, 8, 40, 4)
                        .tilted(side * -height * 2.4);
        var strata = dice.noise();
        int stone = dice.near(dice.pick(0x9a8468, 0x7d7468, 0xd8cfbd));
        canvas.wash(
                cliff.highest() - 1,
                foot,
                cliff.cover(),
                (x, y) ->
                        y - cliff.at(x) < 5 + 3 * strata.at(x * 0.1, 2)
                                ? light.on(0x6d8a4c)
                                : Ink.step(
                                        0.5 + 0.8 * strata.fractal(x * 0.07, y * 0.03, 4),
                                        light.shadow(stone),
                                        light.on(Ink.shade(stone, -0.12)),
                                        light.on(stone)));
        foam(Ridge.rolling(dice.noise(), foot - 2, 1.5, 30, 2), 3);
        if (dice.chance(0.7)) {
            double x = side > 0 ? dice.between(210, 240) : dice.between(16, 46);
            figures.lighthouse(x, cliff.at(x) + 2, dice.between(38, 60));
        }
    }

    private void mountainousCoast() {
        double shore = horizon + dice.between(0, 22);
        mountains.range(
                dice.between(40, 216),
                dice.between(18, 50),
                shore + 2,
                mountains.rock(dice.between(0.1, 0.5)));
        water.sea(shore, water.seaHue(), dice.between(0, 0.3));
        boats(dice.count(0, 2));
    }

    private void waterfront() {
        new Towers(easel).skyline(horizon + 6, dice.between(35, 80), 3);
        water.sea(horizon + 5, water.seaHue(), dice.between(0, 0.35));
        boats(dice.count(0, 3));
    }

    private void icySea() {
        if (dice.chance(0.5)) {
            mountains.range(dice.between(40, 216), horizon - 60, horizon + 2, mountains.rock(0.8));
        }
        water.sea(horizon, new Water.Hue(dice.near(0x2b5f7c), dice.near(0x8fb9c6)), 0.1);
        var ice = new Ice(easel);
        for (int i = dice.count(2, 4); i > 0; i--) {
            ice.berg(dice.between(20, 236), horizon + 70 / i, dice.between(25, 75) / Math.sqrt(i));
        }
    }
}
