package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

class SampleRandomTest {

    private static final int COUNT = 20_000;

    /** Of numbers that have nothing to do with each other, 5 times their standard error. */
    private static final double CHANCE = 5 / Math.sqrt(COUNT);

    private static double first(long seed, int epoch, int sample) {
        return SampleRandom.of(seed, epoch, sample).nextDouble();
    }

    private static double correlation(IntToDoubleFunction one, IntToDoubleFunction other) {
        return IntStream.range(0, COUNT)
                        .mapToDouble(
                                i -> (one.applyAsDouble(i) - 0.5) * (other.applyAsDouble(i) - 0.5))
                        .average()
                        .orElseThrow()
                * 12;
    }

    @Test
    void theNumbersDependOnSeedEpochAndSampleAlone() {
        assertEquals(first(1, 2, 3), first(1, 2, 3));
    }

    @Test
    void neighboursHaveNothingToDoWithEachOther() {
        assertEquals(1, correlation(i -> first(1, 0, i), i -> first(1, 0, i)), 0.05);
        assertEquals(0, correlation(i -> first(1, 0, i), i -> first(1, 0, i + 1)), CHANCE);
        assertEquals(0, correlation(i -> first(1, 0, i), i -> first(1, 1, i)), CHANCE);
        assertEquals(0, correlation(i -> first(1, 0, i), i -> first(2, 0, i)), CHANCE);
        assertEquals(0, correlation(i -> first(1, i, 0), i -> first(1, i + 1, 0)), CHANCE);
        assertEquals(0, correlation(i -> first(i, 0, 0), i -> first(i + 1, 0, 0)), CHANCE);
    }

    @Test
    void whatAddsUpToTheSameIsNotTheSame() {
        var seen = new HashSet<Double>();
        for (var seed = -10; seed < 10; seed++) {
            for (var epoch = 0; epoch < 20; epoch++) {
                for (var sample = 0; sample < 20; sample++) {
                    assertTrue(seen.add(first(seed, epoch, sample)), seed + " " + epoch);
                }
            }
        }
    }

    @Test
    void aBranchHasNothingToDoWithWhatItComesFrom() {
        IntToDoubleFunction branch =
                i -> SampleRandom.branch(SampleRandom.of(1, 0, i)).nextDouble();
        assertEquals(0, correlation(i -> first(1, 0, i), branch), CHANCE);
        assertEquals(branch.applyAsDouble(7), branch.applyAsDouble(7));
    }
}
