package app.ocellus.sample;

/** A row of houses seen from across the road. */
final class Frontage {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;
    private final Houses houses;
    private final Figures figures;

    Frontage(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
        this.houses = new Houses(easel);
        this.figures = new Figures(easel);
    }

    /** The row stands on {@code base}; before it lie the pavement and perhaps a road. */
    void row(double base, boolean road) {
        canvas.fade(Canvas.box(0, base - 2, 256, 60), light.on(0xb9b0a2), light.on(0x9d958a));
        double x = -dice.between(0, 20);
        while (x < 256) {
            double width = dice.between(38, 72);
            houses.house(x, base, width, dice.between(75, 135));
            if (dice.chance(0.55)) {
                houses.shop(x + 3, base, width - 6, dice.between(20, 25));
            }
            x += width + (dice.chance(0.2) ? 3 : 0);
        }
        if (road) {
            road(base);
        }
        for (int i = dice.count(1, 6); i > 0; i--) {
            figures.person(dice.between(10, 246), base + dice.between(3, 9), dice.between(16, 19));
        }
    }

    private void road(double base) {
        canvas.fade(Canvas.box(0, base + 12, 256, 60), light.on(0x74757a), light.on(0x5c5e64));
        canvas.fill(Canvas.box(0, base + 11, 256, 2), light.on(0xd6d1c6));
        for (double x = dice.between(-20, 0); x < 256; x += 34) {
            canvas.fill(Canvas.box(x, base + 30, 18, 2), light.on(0xf1ede2), 0.85);
        }
        for (int i = dice.count(0, 2); i > 0; i--) {
            carFromTheSide(dice.between(10, 190), base + 24, dice.between(44, 54));
        }
    }

    private void carFromTheSide(double x, double road, double length) {
        int body = light.on(dice.near(dice.pick(0xb23a36, 0x3b6ea5, 0xe9e6df, 0xd9a43a, 0x4f7d6a)));
        double high = length * 0.17;
        canvas.fill(Canvas.ellipse(x + length / 2, road, length * 0.52, 2.5), 0x202226, 0.45);
        canvas.fill(
                Canvas.polygon(
                        x + length * 0.18,
                        road - high * 1.6,
                        x + length * 0.3,
                        road - high * 2.5,
                        x + length * 0.68,
                        road - high * 2.5,
                        x + length * 0.84,
                        road - high * 1.6),
                Ink.shade(body, -0.12));
        canvas.fill(
                Canvas.polygon(
                        x + length * 0.25,
                        road - high * 1.6,
                        x + length * 0.34,
                        road - high * 2.3,
                        x + length * 0.65,
                        road - high * 2.3,
                        x + length * 0.76,
                        road - high * 1.6),
                Ink.mix(light.on(0x40525e), light.horizon(), 0.3));
        canvas.fill(
                Canvas.polygon(
                        x,
                        road - high * 0.4,
                        x + 1,
                        road - high * 1.5,
                        x + length * 0.2,
                        road - high * 1.7,
                        x + length * 0.82,
                        road - high * 1.7,
                        x + length,
                        road - high * 1.2,
                        x + length,
                        road - high * 0.4),
                body);
        for (double at = 0.22; at < 1; at += 0.56) {
            canvas.fill(
                    Canvas.ellipse(x + length * at, road - high * 0.4, high * 0.6, high * 0.6),
                    0x222326);
            canvas.fill(
                    Canvas.ellipse(x + length * at, road - high * 0.4, high * 0.26, high * 0.26),
                    light.on(0xb9bcc0));
        }
    }
}
