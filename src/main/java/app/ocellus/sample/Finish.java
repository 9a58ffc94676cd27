package app.ocellus.sample;

/** The last touch: the hand's small tremor, the tooth of the paper, grain and a little vignette. */
final class Finish {

    private final Canvas canvas;
    private final Dice dice;

    Finish(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
    }

    void apply() {
        int[] painted = canvas.pixels().clone();
        var tremor = dice.noise();
        var paper = dice.noise();
        double shake = dice.between(0.6, 1.3);
        double grain = dice.between(2.5, 6);
        for (int y = 0, i = 0; y < Canvas.SIZE; y++) {
            for (int x = 0; x < Canvas.SIZE; x++, i++) {
                double dx = shake * tremor.at(x * 0.11, y * 0.11);
                double dy = shake * tremor.at(x * 0.11 + 90, y * 0.11 + 30);
                double tooth =
                        3.5 * paper.at(x * 0.33, y * 0.21) + 2.5 * paper.at(x * 0.03, y * 0.35);
                double light = tooth + grain * dice.between(-1, 1) - corner(x, y);
                canvas.pixels()[i] =
                        lifted(sampled(painted, x + dx, y + dy), (int) Math.round(light));
            }
        }
    }

    /** How much darker a place is than the middle. */
    private static double corner(int x, int y) {
        double u = x / 128.0 - 1;
        double v = y / 128.0 - 1;
        return 7 * Math.max(0, u * u + v * v - 0.7);
    }

    private static int sampled(int[] pixels, double x, double y) {
        double left = Math.clamp(x, 0, Canvas.SIZE - 1.001);
        double top = Math.clamp(y, 0, Canvas.SIZE - 1.001);
        int i = (int) top * Canvas.SIZE + (int) left;
        double across = left - (int) left;
        int upper = Ink.mix(pixels[i], pixels[i + 1], across);
        int lower = Ink.mix(pixels[i + Canvas.SIZE], pixels[i + Canvas.SIZE + 1], across);
        return Ink.mix(upper, lower, top - (int) top);
    }

    private static int lifted(int colour, int by) {
        return Ink.rgb(Ink.red(colour) + by, Ink.green(colour) + by, Ink.blue(colour) + by);
    }
}
