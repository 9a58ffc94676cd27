package app.ocellus.sample;

/** Streets: in perspective between houses, lanes, boulevards, a row of shops across the road. */
final class StreetScene implements Scene {

    private static final double BORDERLINE = 0.16;

    private final Easel easel;
    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    StreetScene(Easel easel) {
        this.easel = easel;
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    @Override
    public void paint() {
        if (dice.chance(BORDERLINE)) {
            dice.oneOf(this::shopRow, this::canyon, this::avenue);
        } else {
            dice.oneOf(
                    this::town,
                    this::town,
                    this::town,
                    this::suburb,
                    this::hillTown,
                    this::oneSided);
        }
    }

    private Perspective view() {
        return new Perspective(
                dice.between(75, 181), dice.between(118, 158), dice.between(1.7, 3.2));
    }

    private void town() {
        var view = view();
        new Sky(easel).paint(view.horizon());
        farEnd(view);
        var street = new Street(easel, view);
        street.roadway();
        street.houses(-1, 7, 13);
        street.houses(1, 7, 13);
        new StreetLife(easel, view).everywhere();
    }

    private void farEnd(Perspective view) {
        double base = view.horizon() + 3;
        dice.oneOf(
                () -> new Mountains(easel).farRidges(base, 35, 2),
                () ->
                        canvas.fill(
                                Ridge.rolling(dice.noise(), base - 12, 7, 30, 3).below(),
                                light.far(0x58784f, 0.5)),
                () -> new Towers(easel).skyline(base, 45, 2),
                () ->
                        new Towers(easel)
                                .tower(view.vanishingX() - 7, base, 14, dice.between(45, 75), 0.5));
    }

    private void suburb() {
        var view = view();
        new Sky(easel).paint(view.horizon());
        farEnd(view);
        var street = new Street(easel, view);
        street.roadway();
        street.houses(-1, 4.5, 6.5);
        street.houses(1, 4.5, 6.5);
        new StreetLife(easel, view).everywhere();
    }

    /** A lane that climbs: its horizon lies high, with hills above the roofs. */
    private void hillTown() {
        var view =
                new Perspective(
                        dice.between(90, 166), dice.between(85, 112), dice.between(2.5, 4.5));
        new Sky(easel).paint(view.horizon() + 10);
        new Mountains(easel).hill(view.horizon() - 8, 14, dice.near(0x66845c), 0.4);
        var street = new Street(easel, view);
        street.roadway();
        street.houses(-1, 6, 11);
        street.houses(1, 6, 11);
        new StreetLife(easel, view).everywhere();
    }

    private void oneSided() {
        var view = view();
        new Sky(easel).paint(view.horizon());
        int side = dice.side();
        if (dice.chance(0.5)) {
            new Water(easel).sea(view.horizon(), new Water(easel).seaHue(), 0.2);
        } else {
            canvas.fill(
                    Ridge.rolling(dice.noise(), view.horizon() - 10, 9, 30, 3).below(),
                    light.far(0x55764a, 0.35));
        }
        var street = new Street(easel, view);
        street.roadway();
        street.houses(side, 7, 12);
        new StreetLife(easel, view).everywhere();
    }

    /** Tall blocks on both sides. */
    private void canyon() {
        var view = view();
        new Sky(easel).paint(view.horizon());
        new Towers(easel).skyline(view.horizon() + 3, 90, 2);
        var street = new Street(easel, view);
        street.roadway();
        street.houses(-1, 20, 45);
        street.houses(1, 20, 45);
        new StreetLife(easel, view).everywhere();
    }

    private void avenue() {
        var view = new Perspective(dice.between(110, 146), dice.between(125, 145), 2.2);
        new Sky(easel).paint(view.horizon());
        canvas.fill(
                Ridge.rolling(dice.noise(), view.horizon() - 14, 10, 40, 3).below(),
                light.far(0x4f7048, 0.4));
        new Street(easel, view).roadway();
        var life = new StreetLife(easel, view);
        life.avenue();
        life.traffic(dice.count(0, 3));
    }

    private void shopRow() {
        new Sky(easel).paint(150);
        new Frontage(easel).row(dice.between(200, 215), true);
    }
}
