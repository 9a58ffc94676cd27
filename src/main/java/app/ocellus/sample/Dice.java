package app.ocellus.sample;

import java.util.List;
import java.util.Random;

/**
 * The chances of one picture; they depend on the seed and its number only, so that pictures may be
 * drawn in any order.
 */
final class Dice {

    private final Random random;

    Dice(long seed, int picture) {
        this.random = new Random(scattered(seed * 1_000_003 + picture));
    }

    /** Neighbouring seeds make alike first throws in {@link Random}; SplitMix64 parts them. */
    private static long scattered(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int count(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True this often. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Minus one or one. */
    int side() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** One of these colours. */
    int pick(int... colours) {
        return colours[random.nextInt(colours.length)];
    }

    /** One of these. */
    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Does one of these. */
    void oneOf(Runnable... ways) {
        ways[random.nextInt(ways.length)].run();
    }

    /** The colour, a little off: no two houses were painted from the same pot. */
    int near(int colour) {
        int shift = count(-10, 10);
        return Ink.rgb(
                Ink.red(colour) + shift + count(-7, 7),
                Ink.green(colour) + shift + count(-7, 7),
                Ink.blue(colour) + shift + count(-7, 7));
    }

    /** A fresh field of noise. */
    Noise noise() {
        return new Noise(random);
    }
}
