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

    /** Bits after the point of a coordinate. */
    private static final int POINT = 32;

    /** Half of what the bits of a weight tell apart. */
    private static final long ROUND = 1L << (POINT - BITS - 1);

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
        var stride = size * CHANNELS;
        var right = fixed(cos);
        var below = fixed(sin);
        for (var y = 0; y < size; y++) {
            // y points downwards, so these signs turn anticlockwise
            var left = middle + cos * start - sin * (start + y);
            var top = middle + sin * start + cos * (start + y);
            var column = fixed(left) + ROUND;
            var row = fixed(top) + ROUND;
            for (var at = y * stride; at < (y + 1) * stride; at += CHANNELS) {
                pixel(column, row, into, at);
                column += right;
                row += below;
            }
        }
        return new RgbImage(size, size, into);
    }

    /** With 32 bits after the point, which is much faster than rounding floating numbers down. */
    private static long fixed(double value) {
        return Math.round(value * (1L << POINT));
    }

    private void pixel(long x, long y, byte[] into, int at) {
        int left = (int) (x >> POINT);
        int top = (int) (y >> POINT);
        int right = (int) (x >> (POINT - BITS)) & (ONE - 1);
        int bottom = (int) (y >> (POINT - BITS)) & (ONE - 1);
        int row = reflected(top) * side;
        int next = reflected(top + 1) * side;
        int column = reflected(left);
        int following = reflected(left + 1);
        int a = (row + column) * CHANNELS;
        int b = (row + following) * CHANNELS;
        int c = (next + column) * CHANNELS;
        int d = (next + following) * CHANNELS;
        for (var k = 0; k < CHANNELS; k++) {
            int upper = (from[a + k] & 0xff) * (ONE - right) + (from[b + k] & 0xff) * right;
            int lower = (from[c + k] & 0xff) * (ONE - right) + (from[d + k] & 0xff) * right;
            into[at + k] = (byte) ((upper * (ONE - bottom) + lower * bottom + HALF) >> (2 * BITS));
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
