package app.ocellus.image;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The random numbers of a sample in an epoch. They depend on nothing else, so a training is the
 * same whichever thread comes first.
 */
public final class SampleRandom {

    /** The odd number next to 2^64 divided by the golden ratio, as in SplitMix64. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long BRANCH = 0x4d69786572L;

    private SampleRandom() {}

    /** The numbers of that sample in that epoch of a training with that seed. */
    public static RandomGenerator of(long seed, int epoch, int sample) {
        var state = mixed(seed + GOLDEN);
        state = mixed(state + epoch * GOLDEN + 1);
        return new SplittableRandom(mixed(state + sample * GOLDEN + 1));
    }

    /** Others than those that {@code random} would go on with, yet depending on it alone. */
    static RandomGenerator branch(RandomGenerator random) {
        return new SplittableRandom(mixed(random.nextLong() ^ BRANCH));
    }

    /** The finaliser of SplitMix64: Stafford's variant 13 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
