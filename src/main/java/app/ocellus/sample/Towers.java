package app.ocellus.sample;

/** Tall and grand buildings: towers, façades that fill the picture, domes and cranes. */
final class Towers {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Houses houses;

    Towers(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.houses = new Houses(easel);
    }

    int concrete() {
        return dice.near(
                dice.pick(0x8fa3b3, 0xb7b1a6, 0x6f8496, 0xc2ab92, 0xa07a68, 0xd5d2ca, 0x587085));
    }

    /** Rows of distant towers, paler towards the back. */
    void skyline(double base, double height, int rows) {
        for (int row = 0; row < rows; row++) {
            double distance = 0.85 - 0.5 * row / rows;
            for (double x = -10; x < 260; x += dice.between(7, 22)) {
                double tall = height * dice.between(0.2, 1) * (0.65 + 0.35 * (row + 1) / rows);
                canvas.fill(
                        Canvas.box(x, base - tall, dice.between(9, 24), tall + 2),
                        light.far(dice.near(0x65788c), distance));
            }
        }
    }

    /** One tower, with a darker side towards the shade and a grid of windows. */
    void tower(double x, double base, double width, double height, double distance) {
        int colour = concrete();
        double flank = width * dice.between(0.12, 0.35);
        double left = light.side() > 0 ? x + flank : x;
        double face = width - flank;
        canvas.fade(
                Canvas.box(x, base - height, width, height),
                Ink.mix(light.shadow(colour), light.haze(), distance),
                light.far(Ink.shade(colour, -0.3), distance));
        canvas.fade(
                Canvas.box(left, base - height, face, height),
                light.far(Ink.shade(colour, 0.08), distance),
                light.far(colour, distance * 1.2));
        dice.oneOf(
                () -> grid(left, base, face, height, distance),
                () -> grid(left, base, face, height, distance),
                () -> bands(left, base, face, height, colour, distance),
                () -> ribs(left, base, face, height, distance));
        crown(x, base - height, width, colour, distance);
    }

    private void grid(double x, double base, double width, double height, double distance) {
        int columns = Math.max(2, (int) (width / dice.between(5, 8)));
        double bay = width / columns;
        double floor = dice.between(6, 9.5);
        double tall = floor * dice.between(0.45, 0.65);
        for (double y = base - height + floor * 0.6; y < base - floor; y += floor) {
            for (int column = 0; column < columns; column++) {
                int pane = Ink.mix(houses.pane(), light.haze(), distance);
                canvas.fill(Canvas.box(x + bay * (column + 0.22), y, bay * 0.56, tall), pane);
            }
        }
    }

    private void bands(
            double x, double base, double width, double height, int colour, double distance) {
        double floor = dice.between(5, 8);
        int glass =
                Ink.mix(Ink.mix(light.on(0x4d6a80), light.zenith(), 0.4), light.haze(), distance);
        for (double y = base - height + 4; y < base - floor; y += floor) {
            canvas.fill(Canvas.box(x, y, width, floor * 0.55), glass);
            if (light.lampsOn()) {
                canvas.fill(
                        Canvas.box(x + dice.between(0, 0.7) * width, y, width * 0.25, floor * 0.55),
                        Ink.mix(0xffdc8a, light.haze(), distance));
            }
        }
        canvas.fill(
                Canvas.box(x, base - height, width * 0.08, height),
                light.far(Ink.shade(colour, 0.15), distance));
    }

    /** A curtain of glass: it mirrors the sky between thin ribs. */
    private void ribs(double x, double base, double width, double height, double distance) {
        canvas.fade(
                Canvas.box(x, base - height, width, height),
                Ink.mix(Ink.mix(light.on(0x6f9cc0), light.zenith(), 0.5), light.haze(), distance),
                Ink.mix(light.on(0x4a6a80), light.horizon(), 0.4));
        double bay = dice.between(3, 6);
        int rib = light.far(0x3d5468, distance);
        for (double rx = x; rx < x + width; rx += bay) {
            canvas.fill(Canvas.box(rx, base - height, 0.7, height), rib, 0.7);
        }
        for (double y = base - height; y < base; y += bay * 1.6) {
            canvas.fill(Canvas.box(x, y, width, 0.6), rib, 0.6);
        }
    }

    private void crown(double x, double top, double width, int colour, double distance) {
        int tone = light.far(Ink.shade(colour, -0.2), distance);
        dice.oneOf(
                () -> {},
                () ->
                        canvas.fill(
                                Canvas.box(
                                        x + width * 0.25,
                                        top - width * 0.15,
                                        width * 0.5,
                                        width * 0.16),
                                tone),
                () ->
                        canvas.fill(
                                Canvas.polygon(
                                        x, top, x + width / 2, top - width * 0.6, x + width, top),
                                tone),
                () -> canvas.line(x + width / 2, top, x + width / 2, top - width * 0.8, 1.1, tone));
    }

    /** A wall of windows that fills the picture. */
    void facade(double top, double base) {
        int wall = dice.chance(0.5) ? houses.wall() : concrete();
        canvas.fade(
                Canvas.box(0, top, 256, base - top),
                light.on(Ink.shade(wall, 0.05)),
                light.on(Ink.shade(wall, -0.1)));
        int columns = dice.count(4, 8);
        int rows = dice.count(4, 7);
        double bay = 256.0 / columns;
        double floor = (base - top) / rows;
        int trim = light.on(dice.pick(0xefe7d8, Ink.shade(wall, -0.35), Ink.shade(wall, 0.4)));
        boolean balconies = dice.chance(0.45);
        boolean arches = dice.chance(0.3);
        for (int row = 0; row < rows; row++) {
            double y = top + floor * row;
            canvas.fill(Canvas.box(0, y, 256, 1.6), light.on(Ink.shade(wall, -0.22)));
            for (int column = 0; column < columns; column++) {
                double x = bay * column + bay * 0.27;
                if (arches) {
                    canvas.fill(
                            Canvas.ellipse(
                                    x + bay * 0.23, y + floor * 0.26, bay * 0.23 + 1, bay * 0.2),
                            trim);
                }
                houses.window(x, y + floor * 0.24, bay * 0.46, floor * 0.5, trim);
                if (balconies && (row + column) % 2 == 0) {
                    balcony(x - bay * 0.12, y + floor * 0.66, bay * 0.7, floor * 0.2);
                }
            }
        }
    }

    private void balcony(double x, double y, double width, double height) {
        int iron = light.on(0x3d3f44);
        canvas.fill(Canvas.box(x, y + height, width, 2), light.on(0xb9b1a4));
        canvas.line(x, y, x + width, y, 1, iron);
        for (double bar = x; bar <= x + width; bar += 2.6) {
            canvas.line(bar, y, bar, y + height, 0.5, iron);
        }
        if (dice.chance(0.4)) {
            int plant = light.on(dice.near(0x5a8a4a));
            canvas.fill(
                    Canvas.ellipse(
                            x + width * dice.between(0.2, 0.8), y + 1, width * 0.2, height * 0.45),
                    plant);
        }
    }

    /** A hall with columns, steps and a dome. */
    void dome(double x, double base, double width) {
        int stone = dice.near(dice.pick(0xe5dccb, 0xd8c7a8, 0xcfcac2));
        int copper = dice.near(dice.pick(0x7fae9b, 0x8a8f96, 0xc9a24a, 0x9a5a48));
        double body = width * 0.3;
        double top = base - body;
        double drum = width * 0.17;
        drumAndCap(x, top, width, drum, stone, copper);
        canvas.fade(
                Canvas.box(x - width / 2, top, width, body),
                light.on(stone),
                light.on(Ink.shade(stone, -0.12)));
        canvas.fill(
                Canvas.polygon(x - width * 0.27, top, x, top - width * 0.11, x + width * 0.27, top),
                light.on(Ink.shade(stone, 0.25)));
        int columns = dice.count(8, 12);
        for (int i = 0; i < columns; i++) {
            double left = x - width / 2 + width * (i + 0.5) / columns;
            canvas.fill(
                    Canvas.box(left, top + 4, width / columns * 0.45, body - 6),
                    light.shadow(stone));
        }
        canvas.fill(
                Canvas.box(x - width * 0.55, base - 4, width * 1.1, 5),
                light.on(Ink.shade(stone, -0.06)));
    }

    private void drumAndCap(
            double x, double top, double width, double drum, int stone, int copper) {
        double radius = width * 0.2;
        canvas.fill(Canvas.ellipse(x, top - drum, radius, radius * 1.15), light.on(copper));
        canvas.fill(
                Canvas.ellipse(
                        x - light.side() * radius * 0.3, top - drum, radius * 0.62, radius * 1.1),
                light.shadow(copper),
                0.4);
        canvas.fill(
                Canvas.box(x - radius, top - drum, 2 * radius, drum),
                light.on(Ink.shade(stone, -0.05)));
        for (int i = 0; i < 6; i++) {
            canvas.fill(
                    Canvas.box(
                            x - radius + radius * (i + 0.3) / 3,
                            top - drum * 0.8,
                            radius * 0.14,
                            drum * 0.6),
                    light.shadow(stone));
        }
        double tip = top - drum - radius * 1.15;
        canvas.fill(
                Canvas.box(x - radius * 0.12, tip - radius * 0.35, radius * 0.24, radius * 0.4),
                light.on(stone));
        canvas.line(x, tip - radius * 0.3, x, tip - radius * 0.75, 1, light.on(0xd0b060));
    }

    /** A tower crane over the roofs. */
    void crane(double x, double base, double height, int side) {
        int steel = light.on(dice.pick(0xe0a52f, 0xc9452f, 0xd8d4c8));
        double top = base - height;
        for (double y = base; y > top; y -= 5) {
            canvas.line(x - 2, y, x + 2, y - 5, 0.6, steel);
            canvas.line(x + 2, y, x - 2, y - 5, 0.6, steel);
        }
        canvas.line(x - 2, base, x - 2, top, 1, steel);
        canvas.line(x + 2, base, x + 2, top, 1, steel);
        double reach = height * 0.6 * side;
        canvas.line(x - reach * 0.35, top + 6, x + reach, top + 6, 1.6, steel);
        canvas.line(x, top - 8, x + reach * 0.9, top + 6, 0.6, steel);
        canvas.line(x, top - 8, x - reach * 0.3, top + 6, 0.6, steel);
        canvas.line(x, top - 8, x, top + 6, 1.4, steel);
        canvas.fill(Canvas.box(x - reach * 0.35 - 3, top + 6, 7, 6), light.on(0x6a6a6a));
        double hook = x + reach * 0.7;
        canvas.line(hook, top + 6, hook, top + 6 + height * 0.3, 0.6, light.on(0x3a3a3a));
    }
}
