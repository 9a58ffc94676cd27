package app.ocellus.image;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Mean and standard deviation of the channels R, G, B, of pixel values in [0, 1]. */
public record Normalisation(float[] mean, float[] std) {

    /** Copies both; a standard deviation must be above 0. */
    public Normalisation {
        mean = mean.clone();
        std = std.clone();
        if (mean.length != RgbImage.CHANNELS || std.length != RgbImage.CHANNELS) {
            throw new IllegalArgumentException("three channels");
        }
        for (var channel = 0; channel < RgbImage.CHANNELS; channel++) {
            if (!Float.isFinite(mean[channel]) || !(std[channel] > 0 && std[channel] < 1e6f)) {
                throw new IllegalArgumentException(Arrays.toString(mean) + Arrays.toString(std));
            }
        }
    }

    /** A copy of the three means. */
    @Override
    public float[] mean() {
        return mean.clone();
    }

    /** A copy of the three standard deviations. */
    @Override
    public float[] std() {
        return std.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Normalisation that
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(std, that.std);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(std);
    }

    @Override
    public String toString() {
        return Arrays.toString(mean) + Arrays.toString(std);
    }
}
