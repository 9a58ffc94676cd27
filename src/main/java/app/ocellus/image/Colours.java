package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

/**
 * Brightness, contrast and saturation by the formulas of torchvision's {@code adjust_...} for 8-bit
 * tensors: a blend in 32-bit floats, clamped to [0, 255], its fraction dropped. They change the
 * pixels in place.
 */
final class Colours {

    private static final float RED = 0.2989f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private Colours() {}

    /** Blends with black. */
    static void brighten(byte[] rgb, double factor) {
        blend(rgb, 0, factor);
    }

    /** Blends with the mean grey of the whole picture. */
    static void contrast(byte[] rgb, double factor) {
        var sum = 0L;
        for (var i = 0; i < rgb.length; i += CHANNELS) {
            sum += grey(rgb, i);
        }
        blend(rgb, (float) ((double) sum / (rgb.length / CHANNELS)), factor);
    }

    private static void blend(byte[] rgb, float other, double factor) {
        var values = new byte[256];
        for (var value = 0; value < values.length; value++) {
            values[value] = level((float) factor * value + (float) (1 - factor) * other);
        }
        for (var i = 0; i < rgb.length; i++) {
            rgb[i] = values[rgb[i] & 0xff];
        }
    }

    /** Blends each pixel with its grey. */
    static void saturate(byte[] rgb, double factor) {
        var own = (float) factor;
        var rest = (float) (1 - factor);
        for (var i = 0; i < rgb.length; i += CHANNELS) {
            var grey = rest * grey(rgb, i);
            for (var k = i; k < i + CHANNELS; k++) {
                rgb[k] = level(own * (rgb[k] & 0xff) + grey);
            }
        }
    }

    private static int grey(byte[] rgb, int at) {
        return (int)
                (RED * (rgb[at] & 0xff)
                        + GREEN * (rgb[at + 1] & 0xff)
                        + BLUE * (rgb[at + 2] & 0xff));
    }

    private static byte level(float value) {
        return (byte) Math.max(0, Math.min(255, (int) value));
    }
}
