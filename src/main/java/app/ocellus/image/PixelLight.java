package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

/** How light the pixels of a picture are: two histograms, made in one pass. */
final class PixelLight {

    /** Squares of brightness, in thousandths of a squared level, a bin each. */
    private static final int BIN_BITS = 12;

    private static final int[] RED = squares(241);
    private static final int[] GREEN = squares(691);
    private static final int[] BLUE = squares(68);
    private static final int BINS = (1000 * 255 * 255 >> BIN_BITS) + 1;

    private final int[] brightness = new int[BINS];
    private final int[] grey = new int[GreyPixels.LEVELS];
    private final int pixels;

    private PixelLight(RgbImage picture) {
        var rgb = picture.rgb();
        pixels = rgb.length / CHANNELS;
        for (var i = 0; i < rgb.length; i += CHANNELS) {
            var red = rgb[i] & 0xff;
            var green = rgb[i + 1] & 0xff;
            var blue = rgb[i + 2] & 0xff;
            brightness[RED[red] + GREEN[green] + BLUE[blue] >> BIN_BITS]++;
            grey[GreyPixels.of(red, green, blue)]++;
        }
    }

    static PixelLight of(RgbImage picture) {
        return new PixelLight(picture);
    }

    private static int[] squares(int weight) {
        var squares = new int[256];
        for (var level = 0; level < squares.length; level++) {
            squares[level] = weight * level * level;
        }
        return squares;
    }

    /**
     * The brightness below which that share of the pixels lies, in [0,1], between two pixels where
     * it falls between them. Brightness is sqrt(.241 R^2 + .691 G^2 + .068 B^2) / 255.
     */
    double percentile(double share) {
        var place = share * (pixels - 1);
        var below = (long) place;
        var rest = place - below;
        var lower = atRank(below);
        return rest == 0 ? lower : lower + rest * (atRank(below + 1) - lower);
    }

    private double atRank(long rank) {
        var bin = 0;
        for (long seen = brightness[0]; seen <= rank; seen += brightness[bin]) {
            bin++;
        }
        return Math.sqrt(((long) bin << BIN_BITS) / 1000.0) / 255;
    }

    /** The entropy of the histogram of grey, in bits. */
    double entropy() {
        var entropy = 0.0;
        for (var count : grey) {
            if (count > 0) {
                var share = (double) count / pixels;
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }
}
