package app.ocellus.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** The random choices of an epoch: its own, so that a resumed run makes the same ones. */
public final class Shuffle {

    private static final String RANDOM = "L64X128MixRandom";

    private Shuffle() {}

    /** The random numbers of an epoch. */
    public static RandomGenerator random(long seed, int epoch) {
        return RandomGeneratorFactory.of(RANDOM).create(seed * 1_000_003 + epoch);
    }

    /** The numbers from 0 to {@code count - 1} in the order of an epoch. */
    public static int[] order(int count, long seed, int epoch) {
        return order(count, random(seed, epoch));
    }

    /** The same with random numbers that are used on. */
    public static int[] order(int count, RandomGenerator random) {
        var order = IntStream.range(0, count).toArray();
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
