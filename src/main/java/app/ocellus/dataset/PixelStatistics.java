package app.ocellus.dataset;

import app.ocellus.image.Normalisation;
import app.ocellus.image.RgbImage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the pixels of a dataset are like; every pixel counts the same, so a large picture weighs
 * more than a small one.
 *
 * @param pixels how many there are
 * @param mean of the channels R, G, B, of values in [0, 1]; empty where there are no pixels
 * @param std the standard deviations, as of a whole population, likewise
 * @param skipped files that could not be read
 */
public record PixelStatistics(
        long pixels, List<Double> mean, List<Double> std, List<SkippedFile> skipped) {

    private static final int LARGEST_VALUE = 255;

    /** Copies the lists. */
    public PixelStatistics {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        skipped = List.copyOf(skipped);
    }

    /** For a model that is to see the dataset so; nothing where a channel never changes. */
    public Optional<Normalisation> normalisation() {
        return std.isEmpty() || std.contains(0.0)
                ? Optional.empty()
                : Optional.of(new Normalisation(floats(mean), floats(std)));
    }

    private static float[] floats(List<Double> values) {
        var floats = new float[values.size()];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    /** Sums in whole numbers, so that neither their order nor their number costs precision. */
    static final class Sums {

        private final long[] values = new long[RgbImage.CHANNELS];
        private final long[] squares = new long[RgbImage.CHANNELS];
        private long pixels;

        /** The sums of one picture. */
        static Sums of(RgbImage picture) {
            var sums = new Sums();
            var rgb = picture.rgb();
            sums.pixels = rgb.length / RgbImage.CHANNELS;
            for (var channel = 0; channel < RgbImage.CHANNELS; channel++) {
                var sum = 0L;
                var square = 0L;
                for (var i = channel; i < rgb.length; i += RgbImage.CHANNELS) {
                    var value = rgb[i] & 0xff;
                    sum += value;
                    square += value * value;
                }
                sums.values[channel] = sum;
                sums.squares[channel] = square;
            }
            return sums;
        }

        void add(Sums other) {
            pixels += other.pixels;
            for (var channel = 0; channel < RgbImage.CHANNELS; channel++) {
                values[channel] += other.values[channel];
                squares[channel] += other.squares[channel];
            }
        }

        PixelStatistics statistics(List<SkippedFile> skipped) {
            var mean = new ArrayList<Double>();
            var std = new ArrayList<Double>();
            for (var channel = 0; pixels > 0 && channel < RgbImage.CHANNELS; channel++) {
                mean.add((double) values[channel] / pixels / LARGEST_VALUE);
                std.add(Math.sqrt(variance(channel)) / LARGEST_VALUE);
            }
            return new PixelStatistics(pixels, mean, std, skipped);
        }

        /** (n * sum of squares - square of the sum) / n^2; the difference is exact. */
        private double variance(int channel) {
            var count = BigInteger.valueOf(pixels);
            var sum = BigInteger.valueOf(values[channel]);
            var difference =
                    count.multiply(BigInteger.valueOf(squares[channel])).subtract(sum.pow(2));
            return difference.doubleValue() / pixels / pixels;
        }
    }
}
