package app.ocellus.ui.control;

import javafx.scene.paint.Color;

/**
 * A colour in Oklab, where equal steps look equal (B. Ottosson, "A perceptual color space for image
 * processing", 2020).
 *
 * @param l lightness in [0,1]
 * @param a green to red, about [-0.4,0.4]
 * @param b blue to yellow, about [-0.4,0.4]
 */
record Oklab(double l, double a, double b) {

    /** From lightness, chroma and hue in degrees. */
    static Oklab ofHue(double lightness, double chroma, double degrees) {
        var angle = Math.toRadians(degrees);
        return new Oklab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
    }

    static Oklab of(Color color) {
        var red = linear(color.getRed());
        var green = linear(color.getGreen());
        var blue = linear(color.getBlue());
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The nearest colour a screen can show. */
    Color toColor() {
        var l3 = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        var m3 = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        var s3 = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return Color.color(
                gamma(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
                gamma(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
                gamma(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3));
    }

    /** The colour {@code share} of the way to {@code other}. */
    Oklab towards(Oklab other, double share) {
        return new Oklab(
                l + share * (other.l - l), a + share * (other.a - a), b + share * (other.b - b));
    }

    /** How different two colours look; 0.02 is about the smallest difference one sees. */
    double distance(Oklab other) {
        return Math.sqrt(
                (l - other.l) * (l - other.l)
                        + (a - other.a) * (a - other.a)
                        + (b - other.b) * (b - other.b));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double value) {
        var encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return Math.clamp(encoded, 0, 1);
    }
}
