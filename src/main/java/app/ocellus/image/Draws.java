package app.ocellus.image;

import java.util.random.RandomGenerator;

/**
 * The random numbers of one picture. Each has its place whether it is used or not, so that one
 * setting can be changed without changing what the others do.
 */
final class Draws {

    /** A rectangle needs a share and a ratio for each try, then two for its place. */
    static final int TRIES = 10;

    static final int CROP = 0;
    static final int FLIP = CROP + 2 * TRIES + 2;
    static final int VERTICAL_FLIP = FLIP + 1;
    static final int ROTATION = VERTICAL_FLIP + 1;
    static final int BRIGHTNESS = ROTATION + 1;
    static final int CONTRAST = BRIGHTNESS + 1;
    static final int SATURATION = CONTRAST + 1;
    static final int ERASING = SATURATION + 1;
    static final int ERASED = ERASING + 1;
    private static final int COUNT = ERASED + 2 * TRIES + 2;

    private final double[] numbers;

    Draws(RandomGenerator random) {
        numbers = random.doubles(COUNT).toArray();
    }

    /** The number at that place, in [0, 1). */
    double unit(int place) {
        return numbers[place];
    }

    /** The same, spread evenly over [low, high). */
    double between(int place, double low, double high) {
        return low + (high - low) * numbers[place];
    }

    /** The same, with an evenly spread logarithm. */
    double ratio(int place, double low, double high) {
        return Math.exp(between(place, Math.log(low), Math.log(high)));
    }

    /** The same, as a whole number from 0 to {@code count - 1}. */
    int below(int place, int count) {
        return (int) (numbers[place] * count);
    }

    /** A factor around 1. */
    double factor(int place, double strength) {
        return between(place, 1 - strength, 1 + strength);
    }
}
