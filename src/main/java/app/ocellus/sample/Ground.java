package app.ocellus.sample;

import java.awt.geom.Path2D;

/** What lies in the foreground: grass, snow, sand, leaves, paths, stones and flowers. */
final class Ground {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Ground(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** Land below a rolling edge, in dabs of three tones that grow towards the viewer. */
    Ridge land(double base, double swing, int colour) {
        var edge = Ridge.rolling(dice.noise(), base, swing, dice.between(70, 150), 3);
        dabs(edge, colour, 0.22);
        return edge;
    }

    void dabs(Ridge edge, int colour, double contrast) {
        var dabs = dice.noise();
        double top = edge.highest();
        int middle = light.on(colour);
        int dark = Ink.mix(Ink.shade(middle, -contrast), light.shadow(colour), 0.3);
        int pale = Ink.shade(middle, contrast * 0.8);
        canvas.wash(
                top - 1,
                Canvas.SIZE,
                edge.cover(),
                (x, y) -> {
                    double near = 0.25 + (y - top) / (Canvas.SIZE - top + 1);
                    double dab = dabs.fractal((x - 128) * 0.05 / near, y * 0.12 / near, 4);
                    return Ink.step(
                            0.5 + 0.8 * dab,
                            dark,
                            Ink.mix(dark, middle, 0.6),
                            middle,
                            Ink.mix(middle, pale, 0.5),
                            pale);
                });
    }

    /** Blades of grass, longer towards the viewer. */
    void grass(Ridge edge, int colour, int blades) {
        for (int i = 0; i < blades; i++) {
            double x = dice.between(0, 256);
            double y = dice.between(edge.at(x) + 4, 258);
            double tall = 2 + 9 * (y - edge.at(x)) / (258 - edge.at(x));
            int tone = light.on(Ink.shade(dice.near(colour), dice.between(-0.3, 0.25)));
            canvas.line(x, y, x + dice.between(-3, 3), y - tall, 0.9, tone);
        }
    }

    void flowers(Ridge edge, int count) {
        int main = dice.pick(0xe9c33f, 0xd9536b, 0xf4f0e6, 0x8e6fc1, 0xe88a3c);
        for (int i = 0; i < count; i++) {
            double x = dice.between(0, 256);
            double y = dice.between(edge.at(x) + 6, 256);
            double size = 0.5 + 1.8 * (y - edge.at(x)) / (256 - edge.at(x));
            int colour = dice.chance(0.8) ? main : 0xfaf4e2;
            canvas.fill(Canvas.ellipse(x, y, size, size * 0.8), light.on(dice.near(colour)));
        }
    }

    /** A path that winds from the bottom to {@code (x, y)}. */
    void path(double x, double y, int colour) {
        double foot = dice.between(70, 186);
        double half = dice.between(22, 46);
        double bend = dice.between(-70, 70);
        double middle = (y + 256) / 2;
        var path = new Path2D.Double();
        path.moveTo(foot - half, 258);
        path.curveTo(foot - half + bend, middle + 8, x - bend * 0.6, middle, x - 1.5, y);
        path.lineTo(x + 1.5, y);
        path.curveTo(x - bend * 0.6 + 8, middle, foot + half + bend, middle + 14, foot + half, 258);
        path.closePath();
        canvas.fade(path, light.far(colour, 0.25), light.on(colour));
    }

    /** Stones with a lit and a shaded side, larger towards the viewer. */
    void stones(double top, double bottom, int count, int colour) {
        for (int i = 0; i < count; i++) {
            double share = Math.sqrt((i + dice.between(0, 1)) / count);
            double size = 1.5 + 11 * share * dice.between(0.4, 1);
            stone(dice.between(-5, 261), top + (bottom - top) * share, size, colour);
        }
    }

    void stone(double x, double y, double size, int colour) {
        int base = dice.near(colour);
        double lean = dice.between(-0.3, 0.3) * size;
        canvas.fill(
                Canvas.ellipse(x, y + size * 0.3, size * 1.15, size * 0.3),
                light.shadow(0x3a3f40),
                0.45);
        canvas.fill(
                Canvas.polygon(
                        x - size,
                        y + size * 0.35,
                        x - size * 0.75,
                        y - size * 0.25,
                        x - size * 0.1 + lean,
                        y - size * 0.65,
                        x + size * 0.65,
                        y - size * 0.3,
                        x + size,
                        y + size * 0.35),
                light.shadow(base));
        double lit = light.side() * size;
        canvas.fill(
                Canvas.polygon(
                        x - size * 0.1 + lean,
                        y - size * 0.65,
                        x + lit * 0.65,
                        y - size * 0.3,
                        x + lit * 0.95,
                        y + size * 0.32,
                        x + lit * 0.2,
                        y + size * 0.1),
                light.on(Ink.shade(base, 0.15)));
    }
}
