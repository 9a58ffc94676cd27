package app.ocellus.sample;

import java.awt.Color;

/** Colours as 0xRRGGBB, and how they are mixed. */
final class Ink {

    static final int WHITE = 0xffffff;
    static final int BLACK = 0x000000;

    private Ink() {}

    static int rgb(int red, int green, int blue) {
        return clamped(red) << 16 | clamped(green) << 8 | clamped(blue);
    }

    static int red(int colour) {
        return colour >> 16 & 255;
    }

    static int green(int colour) {
        return colour >> 8 & 255;
    }

    static int blue(int colour) {
        return colour & 255;
    }

    /** {@code a} at 0, {@code b} at 1 and beyond. */
    static int mix(int a, int b, double share) {
        int t = (int) (256 * Math.clamp(share, 0, 1));
        int red = red(a) + ((red(b) - red(a)) * t >> 8);
        int green = green(a) + ((green(b) - green(a)) * t >> 8);
        int blue = blue(a) + ((blue(b) - blue(a)) * t >> 8);
        return red << 16 | green << 8 | blue;
    }

    /** The colour in light of another colour. */
    static int multiply(int colour, int light) {
        return rgb(
                red(colour) * red(light) / 255,
                green(colour) * green(light) / 255,
                blue(colour) * blue(light) / 255);
    }

    /** Darker below 0, brighter above, by this share of the way to black or white. */
    static int shade(int colour, double amount) {
        return amount < 0 ? mix(colour, BLACK, -amount) : mix(colour, WHITE, amount);
    }

    /** The tone at {@code t} of [0,1], without a blend: poster colours come in few tones. */
    static int step(double t, int... tones) {
        return tones[Math.clamp((int) (t * tones.length), 0, tones.length - 1)];
    }

    static Color awt(int colour, double opacity) {
        return new Color(
                red(colour), green(colour), blue(colour), (int) (255 * Math.clamp(opacity, 0, 1)));
    }

    private static int clamped(int channel) {
        return Math.clamp(channel, 0, 255);
    }
}
