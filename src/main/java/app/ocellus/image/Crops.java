package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.util.Arrays;

/** Cuts, mirrors and erases without computing any new value. */
final class Crops {

    private Crops() {}

    /** Where the middle of that many pixels begins in a line, as {@link ImageTensor} crops. */
    static int start(int length, int size) {
        return -Math.floorDiv(size - length, 2);
    }

    /** A copy of the middle of a square picture. */
    static RgbImage middle(RgbImage picture, int size) {
        var start = start(picture.width(), size);
        var rgb = RgbImage.black(size, size);
        var stride = size * CHANNELS;
        for (var y = 0; y < size; y++) {
            var from = ((start + y) * picture.width() + start) * CHANNELS;
            System.arraycopy(picture.rgb(), from, rgb, y * stride, stride);
        }
        return new RgbImage(size, size, rgb);
    }

    /** A copy, mirrored left to right, top to bottom, or both. */
    static RgbImage flipped(RgbImage picture, boolean sideways, boolean upsideDown) {
        int width = picture.width();
        int height = picture.height();
        var rgb = RgbImage.black(width, height);
        for (var y = 0; y < height; y++) {
            var row = (upsideDown ? height - 1 - y : y) * width * CHANNELS;
            var target = y * width * CHANNELS;
            if (sideways) {
                mirror(picture.rgb(), row, rgb, target, width);
            } else {
                System.arraycopy(picture.rgb(), row, rgb, target, width * CHANNELS);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static void mirror(byte[] from, int row, byte[] into, int target, int width) {
        var source = row + (width - 1) * CHANNELS;
        for (var at = target; at < target + width * CHANNELS; at += CHANNELS) {
            into[at] = from[source];
            into[at + 1] = from[source + 1];
            into[at + 2] = from[source + 2];
            source -= CHANNELS;
        }
    }

    /** Makes a part of the picture grey, in place. */
    static void erase(RgbImage picture, Box box) {
        for (var y = box.top(); y < box.top() + box.height(); y++) {
            var from = (y * picture.width() + box.left()) * CHANNELS;
            Arrays.fill(picture.rgb(), from, from + box.width() * CHANNELS, ImageTensor.GREY);
        }
    }
}
