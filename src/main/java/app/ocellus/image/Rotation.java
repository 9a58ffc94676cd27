package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

/**
 * Turns a square picture about its middle, bilinearly. What lies outside is the picture reflected
 * at its edges, as it would be with PyTorch's {@code grid_sample(..., padding_mode="reflection",
 * align_corners=False)}.
 */
final class Rotation {

    /** Bits of a weight along one axis: two of them and a pixel fit an int. */
    private static final int BITS = 11;

    private static final int ONE = 1 << BITS;
    private static final int HALF = 1 << (2 * BITS - 1);

    private final byte[] from;
    private final int side;

    private Rotation(RgbImage picture) {
        from = picture.rgb();
        side = picture.width();
    }

    /**
     * The middle {@code size} x {@code size} pixels of the square picture, turned anticlockwise.
     */
    static RgbImage turned(RgbImage picture, double degrees, int size) {
        return new Rotation(picture).turned(Math.toRadians(degrees), size);
    }

    private RgbImage turned(double angle, int size) {
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        var middle = (side - 1) / 2.0;
        var start = Crops.start(side, size) - middle;
        var into = RgbImage.black(size, size);
        for (var y = 0; y < size; y++) {
            // y points downwards, so these signs turn anticlockwise
            var left = middle + cos * start - sin * (start + y);
            var top = middle + sin * start + cos * (start + y);
            for (var x = 0; x < size; x++) {
                pixel(left + cos * x, top + sin * x, into, (y * size + x) * CHANNELS);
            }
        }
        return new RgbImage(size, size, into);
    }

    private void pixel(double x, double y, byte[] into, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int right = (int) ((x - left) * ONE + 0.5);
        int bottom = (int) ((y - top) * ONE + 0.5);
        int row = reflected(top) * side;
        int next = reflected(top + 1) * side;
        int column = reflected(left);
        int following = reflected(left + 1);
        int a = (row + column) * CHANNELS;
        int b = (row + following) * CHANNELS;
        int c = (next + column) * CHANNELS;
        int d = (next + following) * CHANNELS;
        for (var channel = 0; channel < CHANNELS; channel++) {
            int upper =
                    (from[a + channel] & 0xff) * (ONE - right) + (from[b + channel] & 0xff) * right;
            int lower =
                    (from[c + channel] & 0xff) * (ONE - right) + (from[d + channel] & 0xff) * right;
            into[at + channel] =
                    (byte) ((upper * (ONE - bottom) + lower * bottom + HALF) >> (2 * BITS));
        }
    }

    /** Turning a square leaves it by less than its side, so one reflection is enough. */
    private int reflected(int index) {
        if (index < 0) {
            return -1 - index;
        }
        return index < side ? index : 2 * side - 1 - index;
    }
}
