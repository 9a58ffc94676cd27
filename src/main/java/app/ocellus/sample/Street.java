package app.ocellus.sample;

/** The sides and the roadway of a street in perspective. */
final class Street {

    /** Metres from the middle of the road to the curb and to the houses. */
    static final double CURB = 4.2;

    static final double FRONT = 6.8;

    private static final double NEAREST = 3.5;
    private static final double FARTHEST = 75;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Houses houses;
    private final Perspective view;

    Street(Easel easel, Perspective view) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.houses = new Houses(easel);
        this.view = view;
    }

    /** How far what stands {@code z} metres ahead has faded into the air. */
    static double haze(double z) {
        return Math.clamp(z / FARTHEST, 0, 1) * 0.6;
    }

    void roadway() {
        int asphalt = dice.near(dice.pick(0x6d6e73, 0x84807a, 0x5c6068, 0x97897a));
        boolean wet = light.hour() == Hour.RAIN;
        canvas.fade(view.floor(-60, 60, 1.6, 400), light.far(0xb5aea2, 0.5), light.on(0xb5aea2));
        canvas.fade(
                view.floor(-CURB, CURB, 1.6, 400),
                light.far(asphalt, 0.6),
                light.on(wet ? Ink.mix(asphalt, light.horizon(), 0.3) : asphalt));
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    view.floor(side * CURB - 0.12, side * CURB + 0.12, 1.6, 120),
                    light.on(0xd5d0c6));
        }
        markings();
    }

    private void markings() {
        int paint = light.on(dice.pick(0xf2efe6, 0xf0d27a));
        for (double z = 2; z < FARTHEST; z += 4.5) {
            canvas.fill(view.floor(-0.1, 0.1, z, z + 2.2), paint, 0.85);
        }
        if (dice.chance(0.45)) {
            double z = dice.between(5, 11);
            for (double x = -CURB + 0.4; x < CURB - 0.3; x += 1) {
                canvas.fill(view.floor(x, x + 0.55, z, z + 2.4), light.on(0xf4f1ea), 0.9);
            }
        }
    }

    /** Houses from the far end to the near one, along one side. */
    void houses(int side, double lowest, double highest) {
        double far = FARTHEST;
        while (far > NEAREST + 0.1) {
            double near = Math.max(NEAREST, far - dice.between(5, 11) * (far > 40 ? 1.6 : 1));
            house(side, near, far, dice.between(lowest, highest));
            far = near;
        }
    }

    private void house(int side, double near, double far, double height) {
        int wall = houses.wall();
        boolean lit = light.side() != side;
        int tone = lit ? light.on(wall) : Ink.mix(light.shadow(wall), light.on(wall), 0.45);
        tone = Ink.mix(tone, light.haze(), haze(near));
        double x = side * FRONT;
        int gable = Ink.mix(lit ? light.shadow(wall) : light.on(wall), light.haze(), haze(near));
        canvas.fill(view.front(x, x + side * 12, 0, height, near), gable);
        canvas.fill(view.wall(x, near, far, 0, height), tone);
        if (dice.chance(0.6)) {
            roof(side, near, far, height);
        } else {
            canvas.fill(
                    view.wall(x - side * 0.15, near, far, height - 0.5, height + 0.1),
                    Ink.shade(tone, 0.2));
        }
        windows(side, near, far, height, tone);
        if (dice.chance(0.55)) {
            shop(side, near, far);
        }
    }

    private void roof(int side, double near, double far, double height) {
        double x = side * (FRONT - 0.3);
        int colour = light.far(houses.roof(), haze(near));
        canvas.fill(
                Canvas.polygon(
                        view.x(x, near),
                        view.y(height, near),
                        view.x(x + side * 4, near),
                        view.y(height + 2.4, near),
                        view.x(x + side * 8, near),
                        view.y(height, near)),
                Ink.shade(colour, -0.2));
        canvas.fill(view.slope(x, height, x + side * 4, height + 2.4, near, far), colour);
    }

    private void windows(int side, double near, double far, double height, int tone) {
        double x = side * (FRONT - 0.02);
        int floors = (int) ((height - 3.2) / 2.7);
        int columns = Math.max(1, (int) ((far - near) / 2.4));
        double bay = (far - near) / columns;
        int trim = Ink.shade(tone, dice.chance(0.6) ? 0.4 : -0.3);
        for (int floor = 0; floor < floors; floor++) {
            double sill = 4.1 + 2.7 * floor;
            for (int column = 0; column < columns; column++) {
                double from = near + bay * (column + 0.28);
                double to = near + bay * (column + 0.72);
                canvas.fill(view.wall(x, from - 0.12, to + 0.12, sill - 0.15, sill + 1.6), trim);
                canvas.fill(
                        view.wall(x, from, to, sill, sill + 1.45),
                        Ink.mix(houses.pane(), light.haze(), haze(near)));
            }
        }
    }

    private void shop(int side, double near, double far) {
        double x = side * (FRONT - 0.04);
        double from = near + 0.5;
        double to = far - 0.5;
        canvas.fill(view.wall(x, from, to, 0, 2.9), light.far(0x4b443e, haze(near)));
        canvas.fill(
                view.wall(x, from + 0.3, to - 0.3, 0.5, 2.6),
                Ink.mix(houses.pane(), light.haze(), haze(near)));
        int cloth =
                light.far(
                        dice.near(dice.pick(0xb8453f, 0x3f7a63, 0x3d6a9a, 0xd79a3a, 0xe8dcc4)),
                        haze(near));
        double edge = side * (FRONT - 1.5);
        int stripes = 7;
        for (int i = 0; i < stripes; i++) {
            double z0 = from + (to - from) * i / stripes;
            double z1 = from + (to - from) * (i + 1) / stripes;
            canvas.fill(
                    view.slope(x, 3.3, edge, 2.5, z0, z1),
                    i % 2 == 0 ? cloth : Ink.mix(cloth, light.on(0xf6f0e4), 0.75));
        }
    }
}
