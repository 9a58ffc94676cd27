package app.ocellus.image;

import java.util.Arrays;

/**
 * 64 bits that stay nearly the same when a picture is compressed again, scaled or toned: which of
 * the 8 x 8 lowest frequencies of its 32 x 32 grey pixels lie above their median (pHash: Zauner,
 * Implementation and Benchmarking of Perceptual Image Hash Functions, 2010).
 */
public final class PerceptualHash {

    /** Of pictures that are too even to be told apart. */
    public static final long NONE = 0;

    /**
     * How many bits copies differ in at most: of photographs that were compressed again or scaled,
     * 99 in 100 differ in no more, while different ones begin to at about twelve.
     */
    public static final int MOST_DIFFERENT = 2;

    private static final int SIDE = 32;
    private static final int LOWEST = 8;

    /** Less deviation in the low frequencies, in levels of grey, is noise. */
    private static final double LEAST_DEVIATION = 2;

    /** The standard deviation of pixels is this share of the length of all their frequencies. */
    private static final double LEVELS_A_LENGTH = 2.0 / (SIDE * SIDE);

    private static final double[][] WAVES = waves();

    private PerceptualHash() {}

    private static double[][] waves() {
        var waves = new double[LOWEST][SIDE];
        for (var u = 0; u < LOWEST; u++) {
            for (var x = 0; x < SIDE; x++) {
                waves[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
            }
        }
        return waves;
    }

    /** The hash of a picture; {@link #NONE} of one that is nearly even. */
    static long of(RgbImage picture) {
        var frequencies = frequencies(GreyPixels.of(Resampler.resize(picture, SIDE, SIDE)));
        if (deviation(frequencies) < LEAST_DEVIATION) {
            return NONE;
        }
        var median = median(frequencies);
        var hash = 0L;
        for (var frequency : frequencies) {
            hash = hash << 1 | (frequency > median ? 1 : 0);
        }
        return hash;
    }

    /** In how many bits two hashes differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The discrete cosine transform, of which the lowest frequencies are computed only. */
    private static double[] frequencies(GreyPixels grey) {
        var rows = new double[SIDE][LOWEST];
        for (var y = 0; y < SIDE; y++) {
            for (var u = 0; u < LOWEST; u++) {
                for (var x = 0; x < SIDE; x++) {
                    rows[y][u] += grey.values()[y * SIDE + x] * WAVES[u][x];
                }
            }
        }
        var frequencies = new double[LOWEST * LOWEST];
        for (var v = 0; v < LOWEST; v++) {
            for (var u = 0; u < LOWEST; u++) {
                for (var y = 0; y < SIDE; y++) {
                    frequencies[v * LOWEST + u] += rows[y][u] * WAVES[v][y];
                }
            }
        }
        return frequencies;
    }

    /** What is not the mean; the first row and column are twice as long as the rest, about. */
    private static double deviation(double[] frequencies) {
        var squares = 0.0;
        for (var i = 1; i < frequencies.length; i++) {
            var single = i < LOWEST || i % LOWEST == 0;
            squares += frequencies[i] * frequencies[i] / (single ? 2 : 1);
        }
        return Math.sqrt(squares) * LEVELS_A_LENGTH;
    }

    private static double median(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
