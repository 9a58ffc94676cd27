package app.ocellus.ui.control;

import javafx.scene.paint.Color;

/** How well text stands out, after WCAG 2.2. */
public final class Contrast {

    private Contrast() {}

    /** The contrast ratio of two opaque colours, 1 to 21; text needs 4.5. */
    public static double ratio(Color one, Color other) {
        var first = luminance(one) + 0.05;
        var second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Of two text colours, the one that stands out more from the ground. */
    public static Color better(Color ground, Color one, Color other) {
        return ratio(ground, one) >= ratio(ground, other) ? one : other;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
