package app.ocellus.sample;

import java.awt.geom.Path2D;

/** Houses seen from the front, with windows, doors, roofs and balconies. */
final class Houses {

    private static final int GLASS = 0x5d7486;
    private static final int LAMP = 0xffdc8a;

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Houses(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** A plaster or brick colour. */
    int wall() {
        return dice.near(
                dice.pick(
                        0xd9b48a, 0xc97f63, 0xe3cfa8, 0xb5644c, 0xa9b7a6, 0xd8d0c4, 0xc7a0a0,
                        0x9fb3c4, 0xe0a970, 0x8c6a5c));
    }

    int roof() {
        return dice.near(dice.pick(0x9a4a38, 0x6d4a42, 0x54565e, 0xb0634a, 0x474f57));
    }

    /** The colour of a window at this hour: glass, or the lamp behind it. */
    int pane() {
        if (light.lampsOn() && dice.chance(0.55)) {
            return dice.near(LAMP);
        }
        return Ink.mix(light.on(dice.near(GLASS)), light.horizon(), dice.between(0.05, 0.4));
    }

    /** A whole house on the ground at {@code base}, {@code height} up to the eaves. */
    void house(double x, double base, double width, double height) {
        int wall = wall();
        canvas.fade(
                Canvas.box(x, base - height, width, height),
                light.on(wall),
                light.on(Ink.shade(wall, -0.12)));
        if (dice.chance(0.3)) {
            bricks(x, base - height, width, height, wall);
        }
        windows(x, base, width, height, wall);
        roofOver(x, base - height, width);
    }

    private void windows(double x, double base, double width, double height, int wall) {
        int floors = Math.max(1, (int) Math.round(height / dice.between(22, 30)));
        int columns = Math.max(1, (int) Math.round(width / dice.between(16, 24)));
        double floor = height / floors;
        double bay = width / columns;
        int trim = light.on(dice.pick(0xf1ead9, Ink.shade(wall, -0.3), 0xe6e0d6));
        boolean shutters = dice.chance(0.35);
        int shutter = light.on(dice.near(dice.pick(0x4d6f63, 0x5b7a94, 0x7b4a3c)));
        int door = dice.count(0, columns - 1);
        for (int row = 0; row < floors; row++) {
            for (int column = 0; column < columns; column++) {
                double left = x + bay * column + bay * 0.28;
                double top = base - height + floor * row + floor * 0.22;
                if (row == floors - 1 && column == door) {
                    door(left, base, bay * 0.44, floor * 0.78);
                } else {
                    window(left, top, bay * 0.44, floor * 0.55, trim);
                    if (shutters) {
                        shutters(left, top, bay * 0.44, floor * 0.55, shutter);
                    }
                }
            }
        }
    }

    void window(double x, double y, double width, double height, int trim) {
        canvas.fill(Canvas.box(x - 1, y - 1, width + 2, height + 2), trim);
        canvas.fill(Canvas.box(x, y, width, height), pane());
        canvas.line(x + width / 2, y, x + width / 2, y + height, 0.7, trim);
        canvas.line(x, y + height * 0.4, x + width, y + height * 0.4, 0.7, trim);
        canvas.fill(
                Canvas.box(x - 1.8, y + height + 0.6, width + 3.6, 1.5), Ink.shade(trim, -0.25));
    }

    private void shutters(double x, double y, double width, double height, int colour) {
        double leaf = width * 0.42;
        canvas.fill(Canvas.box(x - leaf - 1, y - 0.5, leaf, height + 1), colour);
        canvas.fill(Canvas.box(x + width + 1, y - 0.5, leaf, height + 1), colour);
    }

    private void door(double x, double base, double width, double height) {
        int colour = light.on(dice.near(dice.pick(0x6b3f2a, 0x2f5a4e, 0x7a2f2f, 0x38506e)));
        canvas.fill(
                Canvas.box(x - 1.5, base - height - 1.5, width + 3, height + 1.5),
                light.on(0xd9d2c2));
        canvas.fill(Canvas.box(x, base - height, width, height), colour);
        canvas.fill(
                Canvas.box(x + width * 0.2, base - height * 0.9, width * 0.6, height * 0.25),
                pane());
    }

    private void bricks(double x, double top, double width, double height, int wall) {
        int joint = light.on(Ink.shade(wall, -0.28));
        int count = (int) (width * height / 55);
        for (int i = 0; i < count; i++) {
            double left = x + dice.between(0, width - 5);
            double y = top + 3 * Math.floor(dice.between(0, height - 3) / 3);
            canvas.fill(Canvas.box(left, y, 4.5, 1.8), joint, dice.between(0.15, 0.5));
        }
    }

    private void roofOver(double x, double eaves, double width) {
        int colour = roof();
        double rise = width * dice.between(0.28, 0.6);
        dice.oneOf(
                () -> gable(x, eaves, width, rise, colour),
                () -> hip(x, eaves, width, rise * 0.7, colour),
                () -> cornice(x, eaves, width));
    }

    private void gable(double x, double eaves, double width, double rise, int colour) {
        chimney(x + width * dice.between(0.2, 0.7), eaves - rise * 0.35, rise * 0.6);
        canvas.fill(
                Canvas.polygon(
                        x - 3, eaves + 1, x + width / 2, eaves - rise, x + width + 3, eaves + 1),
                light.on(colour));
        canvas.fill(
                Canvas.polygon(
                        x + width / 2,
                        eaves - rise,
                        x + width / 2 - light.side() * (width / 2 + 3),
                        eaves + 1,
                        x + width / 2,
                        eaves + 1),
                light.shadow(colour),
                0.4);
        if (width > 26) {
            window(x + width / 2 - 3, eaves - rise * 0.45, 6, rise * 0.24, light.on(0xefe6d6));
        }
    }

    private void hip(double x, double eaves, double width, double rise, int colour) {
        chimney(x + width * dice.between(0.2, 0.75), eaves - rise * 0.8, rise * 0.6);
        canvas.fade(
                Canvas.polygon(
                        x - 3,
                        eaves + 1,
                        x + width * 0.14,
                        eaves - rise,
                        x + width * 0.86,
                        eaves - rise,
                        x + width + 3,
                        eaves + 1),
                light.on(Ink.shade(colour, 0.08)),
                light.on(Ink.shade(colour, -0.12)));
    }

    private void cornice(double x, double eaves, double width) {
        canvas.fill(Canvas.box(x - 2, eaves - 4, width + 4, 5), light.on(0xcfc5b2));
        canvas.fill(Canvas.box(x - 2, eaves + 1, width + 4, 1.2), light.shadow(0x8d8474));
    }

    private void chimney(double x, double base, double height) {
        canvas.fill(Canvas.box(x, base - height, 5, height + 6), light.on(0x8a5a4a));
        canvas.fill(Canvas.box(x - 0.8, base - height - 1, 6.6, 2), light.on(0x5d4038));
    }

    /** A shop front at street level with a striped awning. */
    void shop(double x, double base, double width, double height) {
        int colour = light.on(dice.near(dice.pick(0xb8453f, 0x3f7a63, 0x3d6a9a, 0xd79a3a)));
        canvas.fill(Canvas.box(x, base - height, width, height), light.on(0x4a423c));
        canvas.fill(Canvas.box(x + 2, base - height * 0.78, width - 4, height * 0.7), pane());
        int stripes = 2 * Math.max(2, (int) (width / 9)) + 1;
        for (int i = 0; i < stripes; i++) {
            double left = x - 2 + (width + 4) * i / stripes;
            double right = x - 2 + (width + 4) * (i + 1) / stripes;
            var stripe =
                    new Path2D.Double(
                            Canvas.polygon(
                                    left + 1,
                                    base - height,
                                    right + 1,
                                    base - height,
                                    right,
                                    base - height * 0.62,
                                    left,
                                    base - height * 0.62));
            canvas.fill(stripe, i % 2 == 0 ? colour : light.on(0xf3ecdc));
        }
    }
}
