package app.ocellus.sample;

/** Buildings: towers, façades, domes, building sites, rows of houses. */
final class BuildingsScene implements Scene {

    private static final double BORDERLINE = 0.16;

    private final Easel easel;
    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Towers towers;
    private final Houses houses;
    private final Ground ground;
    private final Trees trees;

    BuildingsScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.towers = new Towers(easel);
        this.houses = new Houses(easel);
        this.ground = new Ground(easel);
        this.trees = new Trees(easel);
    }

    @Override
    public void paint() {
        new Sky(easel).paint(dice.between(170, 225));
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(this::rowAcrossTheRoad, this::harbour, this::canyon);
        } else {
            dice.oneOf(
                    this::city,
                    this::city,
                    this::facade,
                    this::dome,
                    this::site,
                    this::row,
                    this::manor);
        }
    }

    private void city() {
        double base = dice.between(225, 262);
        towers.skyline(base, dice.between(90, 150), 2);
        int count = dice.count(3, 7);
        for (int i = 0; i < count; i++) {
            double width = dice.between(24, 56);
            towers.tower(
                    dice.between(-20, 240),
                    base,
                    width,
                    dice.between(80, 205),
                    0.3 - 0.3 * i / count);
        }
        if (base < 256) {
            ground.land(base - 3, 4, dice.near(0x6f8a58));
            trees.leafLine(
                    Ridge.rolling(dice.noise(), base + 2, 2, 60, 2),
                    dice.between(14, 26),
                    15,
                    0.05);
        }
    }

    private void facade() {
        double top = dice.chance(0.6) ? -dice.between(0, 25) : dice.between(15, 60);
        double base = dice.chance(0.7) ? 262 : dice.between(215, 240);
        towers.facade(top, base);
        if (top > 0) {
            canvas.fill(Canvas.box(0, top - 7, 256, 8), light.on(0xcabfae));
            canvas.fill(Canvas.box(0, top + 1, 256, 2), light.shadow(0x8d8474));
        }
        if (base < 256) {
            canvas.fill(Canvas.box(0, base, 256, 60), light.on(0xa89f92));
            trees.leafLine(
                    Ridge.rolling(dice.noise(), base + 12, 2, 60, 2), dice.between(20, 34), 28, 0);
        }
    }

    private void dome() {
        double base = dice.between(205, 230);
        trees.leafLine(Ridge.rolling(dice.noise(), base - 8, 3, 60, 2), 42, 20, 0.25);
        towers.dome(dice.between(110, 146), base, dice.between(170, 230));
        canvas.fade(Canvas.box(0, base, 256, 60), light.on(0xcfc3ae), light.on(0xb3a793));
        var figures = new Figures(easel);
        for (int i = dice.count(2, 9); i > 0; i--) {
            figures.person(dice.between(10, 246), base + dice.between(4, 22), dice.between(9, 12));
        }
    }

    private void site() {
        double base = 235;
        towers.skyline(base, dice.between(70, 120), 2);
        for (int i = dice.count(2, 3); i > 0; i--) {
            towers.crane(dice.between(30, 226), base, dice.between(130, 195), dice.side());
        }
        for (int i = dice.count(2, 4); i > 0; i--) {
            towers.tower(
                    dice.between(-10, 220),
                    base + 5,
                    dice.between(34, 60),
                    dice.between(60, 125),
                    0.1);
        }
        ground.land(base - 2, 5, dice.near(0xa08a6c));
        ground.stones(240, 260, 10, 0x9a8a76);
    }

    private void row() {
        new Frontage(easel).row(dice.between(222, 245), false);
    }

    private void manor() {
        double base = dice.between(200, 222);
        trees.leafLine(Ridge.rolling(dice.noise(), base - 12, 4, 60, 2), 75, 22, 0.3);
        double width = dice.between(105, 170);
        double x = 128 - width / 2 + dice.between(-20, 20);
        houses.house(x, base, width, dice.between(65, 110));
        if (dice.chance(0.6)) {
            houses.house(
                    x + (dice.chance(0.5) ? -10 : width - 26), base + 3, 36, dice.between(90, 135));
        }
        var lawn = ground.land(base, 2, dice.near(0x7d9a55));
        ground.grass(lawn, 0x7d9a55, 120);
        if (dice.chance(0.5)) {
            ground.path(x + width / 2, base + 2, 0xc9b592);
        }
        if (dice.chance(0.5)) {
            trees.broadleaf(
                    dice.between(5, 250), base + 18, dice.between(70, 110), trees.leaves(), 0);
        }
    }

    private void rowAcrossTheRoad() {
        new Frontage(easel).row(dice.between(200, 215), true);
    }

    private void harbour() {
        double shore = dice.between(150, 185);
        towers.skyline(shore + 2, dice.between(70, 120), 3);
        new Water(easel).mirror(shore, 256, dice.near(0x3f6a80));
        new Figures(easel).sailboat(dice.between(40, 216), shore + 30, 24);
    }

    private void canyon() {
        var view =
                new Perspective(
                        dice.between(75, 181), dice.between(140, 185), dice.between(1.7, 3));
        towers.skyline(view.horizon() + 3, 110, 3);
        var street = new Street(easel, view);
        street.roadway();
        street.houses(-1, 22, 50);
        street.houses(1, 22, 50);
        new StreetLife(easel, view).traffic(dice.count(0, 3));
    }
}
