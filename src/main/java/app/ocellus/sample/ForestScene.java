package app.ocellus.sample;

/** Woods: between the trunks, along a path, at the edge, from above in the mist. */
final class ForestScene implements Scene {

    private static final double BORDERLINE = 0.14;

    private final Easel easel;
    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Trees trees;
    private final Woods woods;
    private final Ground ground;
    private final Weather weather;

    ForestScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.trees = new Trees(easel);
        this.woods = new Woods(easel);
        this.ground = new Ground(easel);
        this.weather = new Weather(easel);
    }

    @Override
    public void paint() {
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(this::beforeMountains, this::avenue, this::byTheWater);
        } else {
            dice.oneOf(
                    this::interior,
                    this::interior,
                    this::interior,
                    this::birches,
                    this::winter,
                    this::slopes,
                    this::clearing);
        }
    }

    private void interior() {
        int leaves = trees.leaves();
        double floor = dice.between(165, 200);
        woods.depth(leaves, floor);
        woods.trunks(14, floor - 12, 0.65, woods.bark());
        woods.foliage(leaves, 80, 0.45);
        floor(floor, leaves);
        if (dice.chance(0.6)) {
            ground.path(dice.between(100, 156), floor + 2, dice.near(0xa58a66));
        }
        int bark = woods.bark();
        woods.trunks(6, floor + 15, 0.3, bark);
        woods.trunks(dice.count(2, 4), floor + 45, 0, bark);
        woods.foliage(Ink.shade(leaves, -0.12), dice.between(35, 75), 0);
        woods.ferns(floor + 25, dice.count(10, 40));
        if (light.clear()) {
            weather.shafts(light.sunX(), dice.count(2, 6));
        }
    }

    private void floor(double top, int leaves) {
        int soil =
                dice.pick(Ink.mix(leaves, 0x6b5238, 0.6), Ink.mix(leaves, 0x4d5f38, 0.7), 0x7a5c3c);
        ground.land(top, 6, dice.near(soil));
    }

    private void birches() {
        int leaves = dice.pick(dice.near(0xd8b23f), dice.near(0x8fae4d), dice.near(0xcf8f3a));
        double floor = dice.between(170, 205);
        woods.depth(leaves, floor);
        woods.birches(12, floor - 8, 0.55);
        woods.foliage(leaves, 95, 0.4);
        floor(floor, leaves);
        woods.birches(dice.count(4, 8), floor + 30, 0.05);
        woods.foliage(leaves, dice.between(40, 80), 0.05);
        woods.ferns(floor + 25, dice.count(0, 25));
    }

    private void winter() {
        double floor = dice.between(165, 195);
        new Sky(easel).paint(floor);
        for (int row = 0; row < 3; row++) {
            var edge = Ridge.rolling(dice.noise(), floor - 30 + 22 * row, 6, 90, 3);
            for (double x = 0; x < 260; x += dice.between(9, 20)) {
                trees.snowyConifer(
                        x, edge.at(x) + 12, dice.between(55, 95) + 14 * row, 0.5 - 0.2 * row);
            }
        }
        ground.land(floor + 12, 8, dice.near(0xe6edf5));
        for (int i = dice.count(2, 5); i > 0; i--) {
            trees.snowyConifer(dice.between(-10, 266), 262 - 9 * i, dice.between(90, 170), 0);
        }
        for (int i = dice.count(0, 2); i > 0; i--) {
            trees.bare(
                    dice.between(20, 236),
                    dice.between(215, 245),
                    dice.between(110, 170),
                    0x4d423b);
        }
        weather.snowfall();
    }

    /** Wooded slopes, one behind the other in the mist. */
    private void slopes() {
        new Sky(easel).paint(dice.between(90, 150));
        int rows = dice.count(4, 6);
        boolean leafy = dice.chance(0.35);
        for (int row = 0; row < rows; row++) {
            double near = row / (rows - 1.0);
            var edge =
                    Ridge.rolling(dice.noise(), 70 + 145 * near, 18, 110, 3)
                            .tilted(dice.between(-50, 50));
            canvas.fade(
                    edge.below(),
                    light.far(0x35523f, 0.75 * (1 - near)),
                    light.far(0x6a8471, 0.85 - 0.5 * near));
            if (leafy) {
                trees.leafLine(edge, 20 + 34 * near, 9 + 11 * near, 0.7 * (1 - near));
            } else {
                trees.firLine(edge, 22 + 52 * near, 6 + 9 * near, 0.75 * (1 - near));
            }
        }
        weather.mist(dice.between(120, 200), 40, 0.4);
    }

    private void clearing() {
        double edge = dice.between(150, 190);
        new Sky(easel).paint(edge);
        var line = Ridge.rolling(dice.noise(), edge - 25, 9, 70, 3);
        canvas.fill(line.below(), light.far(0x3d5a40, 0.3));
        trees.firLine(line, 60, 8, 0.35);
        trees.leafLine(
                Ridge.rolling(dice.noise(), edge, 5, 70, 3), dice.between(70, 105), 22, 0.12);
        int grass = dice.near(dice.pick(0x7a9a4c, 0x9aa552, 0x5f8a4a));
        var meadow = ground.land(edge + 6, 6, grass);
        ground.grass(meadow, grass, 300);
        if (dice.chance(0.5)) {
            ground.flowers(meadow, dice.count(30, 110));
        }
        if (dice.chance(0.5)) {
            trees.broadleaf(dice.between(20, 236), 248, dice.between(120, 180), trees.leaves(), 0);
        }
    }

    private void beforeMountains() {
        double foot = dice.between(120, 150);
        new Sky(easel).paint(foot);
        var mountains = new Mountains(easel);
        mountains.range(
                dice.between(50, 206),
                dice.between(30, 60),
                foot + 20,
                mountains.rock(dice.between(0.1, 0.5)));
        for (int row = 0; row < 4; row++) {
            var line = Ridge.rolling(dice.noise(), foot + 10 + 26 * row, 8, 80, 3);
            canvas.fill(line.below(), light.shadow(0x2f4a3c));
            trees.firLine(line, 28 + 14 * row, 7 + 2 * row, 0.25 - 0.07 * row);
        }
    }

    /** A road between trees: half a street. */
    private void avenue() {
        var view = new Perspective(dice.between(110, 146), dice.between(125, 145), 2.2);
        new Sky(easel).paint(view.horizon());
        canvas.fill(
                Ridge.rolling(dice.noise(), view.horizon() - 14, 10, 40, 3).below(),
                light.far(0x4f7048, 0.4));
        new Street(easel, view).roadway();
        new StreetLife(easel, view).avenue();
    }

    private void byTheWater() {
        double shore = dice.between(135, 165);
        new Sky(easel).paint(shore);
        var line = Ridge.rolling(dice.noise(), shore - 12, 6, 80, 3);
        canvas.fill(line.below(), light.shadow(0x3a5a40));
        trees.firLine(line, dice.between(40, 75), 8, 0.2);
        trees.leafLine(line, dice.between(30, 55), 16, 0.12);
        new Water(easel).mirror(shore, 256, dice.near(0x44695f));
    }
}
