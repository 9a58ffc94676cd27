package app.ocellus.ui.control;

import javafx.scene.paint.Color;

import java.util.Arrays;

/**
 * From little to much: yellow, orange, red, each step as far from the last as the others and darker
 * than it, so that it is read without telling red from green. What is little is clear as well.
 */
final class ActivationColors {

    private static final int STEPS = 256;

    /** Below 1, so that yellow is seen as well. */
    private static final double COVER = 0.6;

    private static final Oklab[] STOPS = {
        Oklab.of(Color.web("#fff0a0")),
        Oklab.of(Color.web("#ffb347")),
        Oklab.of(Color.web("#f0562d")),
        Oklab.of(Color.web("#c10b25"))
    };
    private static final Color[] RAMP = ramp();

    private ActivationColors() {}

    private static Color[] ramp() {
        var lengths = new double[STOPS.length];
        for (int i = 1; i < STOPS.length; i++) {
            lengths[i] = lengths[i - 1] + STOPS[i - 1].distance(STOPS[i]);
        }
        var ramp = new Color[STEPS];
        Arrays.setAll(ramp, i -> at(lengths, lengths[STOPS.length - 1] * i / (STEPS - 1)));
        return ramp;
    }

    /** The colour so far along the way through the stops. */
    private static Color at(double[] lengths, double way) {
        int next = 1;
        while (next < STOPS.length - 1 && lengths[next] < way) {
            next++;
        }
        double share = (way - lengths[next - 1]) / (lengths[next] - lengths[next - 1]);
        return STOPS[next - 1].towards(STOPS[next], share).toColor();
    }

    /** The colour of a share in [0,1] of the largest value. */
    static Color of(double share) {
        return RAMP[(int) Math.round(Math.clamp(share, 0, 1) * (STEPS - 1))];
    }

    /** The same as it lies on a picture: the less, the clearer. */
    static Color over(double share) {
        var color = of(share);
        double cover = Math.pow(Math.clamp(share, 0, 1), COVER);
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), cover);
    }

    /** As {@link #over}, in the bits alpha, red, green, blue. */
    static int argb(double share) {
        var color = over(share);
        return bits(color.getOpacity()) << 24
                | bits(color.getRed()) << 16
                | bits(color.getGreen()) << 8
                | bits(color.getBlue());
    }

    private static int bits(double fraction) {
        return (int) Math.round(255 * fraction);
    }
}
