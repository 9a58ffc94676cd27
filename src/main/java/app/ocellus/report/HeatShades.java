package app.ocellus.report;

import java.util.Locale;

/**
 * The colours of the confusion matrix: eight steps of blue for what is right and of orange for what
 * is wrong, on a light and on a dark ground, each with the text colour that is read best on it.
 */
final class HeatShades {

    static final int STEPS = 8;

    /** Of a colour: red, green and blue from 0 to 255. */
    private record Rgb(int red, int green, int blue) {

        static Rgb of(int hex) {
            return new Rgb(hex >> 16, hex >> 8 & 255, hex & 255);
        }

        Rgb towards(Rgb other, double share) {
            return new Rgb(
                    mixed(red, other.red, share),
                    mixed(green, other.green, share),
                    mixed(blue, other.blue, share));
        }

        private static int mixed(int from, int to, double share) {
            return (int) Math.round(from + share * (to - from));
        }

        /** Relative luminance after WCAG 2.2. */
        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int channel) {
            double value = channel / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        String css() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }
    }

    /** From the faintest to the strongest of one hue. */
    private record Scale(String name, Rgb faint, Rgb strong) {}

    private static final Scale[] LIGHT = {
        new Scale("right", Rgb.of(0xe6f1fd), Rgb.of(0x6ba6ec)),
        new Scale("wrong", Rgb.of(0xfdf0e6), Rgb.of(0xe59a60))
    };
    private static final Scale[] DARK = {
        new Scale("right", Rgb.of(0x15233a), Rgb.of(0x1155a8)),
        new Scale("wrong", Rgb.of(0x2b201a), Rgb.of(0x8f4a0f))
    };
    private static final Rgb DARK_TEXT = Rgb.of(0x1f2328);
    private static final Rgb LIGHT_TEXT = Rgb.of(0xffffff);

    private HeatShades() {}

    /** The style class of a count that is not zero, as a share of the largest of its kind. */
    static String of(boolean right, double share) {
        int step = (int) Math.clamp(Math.ceil(share * STEPS), 1, STEPS);
        return (right ? "right" : "wrong") + step;
    }

    /** The rules of all steps; those for the dark ground hold on screens alone. */
    static String css() {
        return rules(LIGHT)
                + "@media screen and (prefers-color-scheme: dark) {\n"
                + rules(DARK)
                + "}\n";
    }

    private static String rules(Scale[] scales) {
        var css = new StringBuilder();
        for (var scale : scales) {
            for (int step = 1; step <= STEPS; step++) {
                var ground = ground(scale, step);
                css.append(
                        String.format(
                                Locale.ROOT,
                                ".%1$s%2$d { background: %3$s; fill: %3$s; color: %4$s; }\n",
                                scale.name(),
                                step,
                                ground.css(),
                                text(ground).css()));
            }
        }
        return css.toString();
    }

    private static Rgb ground(Scale scale, int step) {
        return scale.faint().towards(scale.strong(), (step - 1.0) / (STEPS - 1));
    }

    private static Rgb text(Rgb ground) {
        return contrast(ground, DARK_TEXT) >= contrast(ground, LIGHT_TEXT) ? DARK_TEXT : LIGHT_TEXT;
    }

    private static double contrast(Rgb one, Rgb other) {
        double first = one.luminance() + 0.05;
        double second = other.luminance() + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }
}
