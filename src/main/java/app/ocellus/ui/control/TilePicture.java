package app.ocellus.ui.control;

import app.ocellus.image.Resampler;
import app.ocellus.image.RgbImage;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture as a tile shows it: it covers the tile, in the pixels of the screen, its corners round.
 * To draw it is a mere copy; where the processor draws, that is six times as fast as to scale and
 * to clip it for each frame.
 */
final class TilePicture {

    /** Parts of a pixel, either way, by which it is seen how much of it a corner covers. */
    private static final int PARTS = 4;

    private TilePicture() {}

    /**
     * The middle of a picture in a tile of this size.
     *
     * @param width in pixels of the screen
     * @param height in pixels of the screen
     * @param radius of its corners, in pixels of the screen
     * @param below whether the lower corners are round too
     */
    static WritableImage of(Image source, int width, int height, double radius, boolean below) {
        var scaled = Resampler.resize(middle(source, width, height), width, height);
        var pixels = opaque(scaled);
        roundCorners(pixels, width, height, radius, below);
        var tile = new WritableImage(width, height);
        tile.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return tile;
    }

    /** The largest part of the tile's shape. */
    private static RgbImage middle(Image source, int width, int height) {
        double scale = Math.min(source.getWidth() / width, source.getHeight() / height);
        int columns = Math.clamp(Math.round(width * scale), 1, (int) source.getWidth());
        int rows = Math.clamp(Math.round(height * scale), 1, (int) source.getHeight());
        var pixels = new int[columns * rows];
        source.getPixelReader()
                .getPixels(
                        ((int) source.getWidth() - columns) / 2,
                        ((int) source.getHeight() - rows) / 2,
                        columns,
                        rows,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        columns);
        return new RgbImage(columns, rows, bytes(pixels));
    }

    private static byte[] bytes(int[] pixels) {
        var rgb = new byte[RgbImage.CHANNELS * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return rgb;
    }

    private static int[] opaque(RgbImage image) {
        var rgb = image.rgb();
        var pixels = new int[image.width() * image.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    0xff << 24
                            | (rgb[3 * i] & 0xff) << 16
                            | (rgb[3 * i + 1] & 0xff) << 8
                            | rgb[3 * i + 2] & 0xff;
        }
        return pixels;
    }

    private static void roundCorners(
            int[] pixels, int width, int height, double radius, boolean below) {
        int side = Math.min((int) Math.ceil(radius), Math.min(width, height) / 2);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int alpha = covered(x, y, radius) << 24 | 0xffffff;
                int left = y * width + x;
                int right = (y + 1) * width - 1 - x;
                pixels[left] &= alpha;
                pixels[right] &= alpha;
                if (below) {
                    int down = (height - 1 - 2 * y) * width;
                    pixels[left + down] &= alpha;
                    pixels[right + down] &= alpha;
                }
            }
        }
    }

    /** How much of a pixel at the upper left a quarter of a disc covers, from 0 to 255. */
    private static int covered(int x, int y, double radius) {
        int inside = 0;
        for (int part = 0; part < PARTS * PARTS; part++) {
            double right = radius - x - (part % PARTS + 0.5) / PARTS;
            double down = radius - y - (part / PARTS + 0.5) / PARTS;
            inside +=
                    right <= 0 || down <= 0 || right * right + down * down <= radius * radius
                            ? 1
                            : 0;
        }
        return inside * 255 / (PARTS * PARTS);
    }
}
