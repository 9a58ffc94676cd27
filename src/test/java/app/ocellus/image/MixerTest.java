package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

class MixerTest {

    private static final int COUNT = 64;
    private static final int SIZE = 12;
    private static final int PLANES = 3 * SIZE * SIZE;

    private final float[] before = new float[COUNT * PLANES];

    MixerTest() {
        var random = new Random(1);
        for (var i = 0; i < before.length; i++) {
            before[i] = random.nextFloat();
        }
    }

    private static Mixer mixer(double mixUp, double cutMix) {
        return new Mixer(new Augmentation(1, false, false, 0, 0, 0, 0, 0, mixUp, cutMix, 0, 0));
    }

    private static List<Mixer.Mix> mix(Mixer mixer, float[] images) {
        return mixer.mix(
                FloatBuffer.wrap(images), COUNT, SIZE, i -> SampleRandom.of(1, 0, i + 100));
    }

    private float original(int position, int index) {
        return before[position * PLANES + index];
    }

    /** Whether that picture is the blend that its mix claims. */
    private boolean isBlend(float[] images, int position, Mixer.Mix mix) {
        for (var i = 0; i < PLANES; i++) {
            var expected =
                    mix.own() * original(position, i)
                            + (1 - mix.own()) * original(mix.partner(), i);
            if (Math.abs(expected - images[position * PLANES + i]) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    @Test
    void eachPictureIsBlendedWithTheUnmixedNextOne() {
        var images = before.clone();
        var mixes = mix(mixer(0.4, 0), images);
        for (var i = 0; i < COUNT; i++) {
            assertEquals((i + 1) % COUNT, mixes.get(i).partner());
            assertTrue(isBlend(images, i, mixes.get(i)), "picture " + i);
        }
        assertTrue(mixes.stream().anyMatch(mix -> mix.own() > 0.3 && mix.own() < 0.7));
    }

    @Test
    void aPastedRectangleHasTheShareThatIsTold() {
        var images = before.clone();
        var mixes = mix(mixer(0, 1), images);
        for (var i = 0; i < COUNT; i++) {
            var pasted = pasted(images, i, mixes.get(i).partner());
            var share = 1 - (double) pasted.width() * pasted.height() / (SIZE * SIZE);
            assertEquals(share, mixes.get(i).own(), 1e-12, "picture " + i);
        }
        var shares = mixes.stream().mapToDouble(Mixer.Mix::own).summaryStatistics();
        assertTrue(shares.getMax() > 0.9 && shares.getMin() < 0.3, shares.toString());
    }

    /** The rectangle that is the partner's; fails where one of its pixels is not. */
    private Box pasted(float[] images, int position, int partner) {
        int left = SIZE;
        int top = SIZE;
        int right = 0;
        int bottom = 0;
        for (var i = 0; i < PLANES; i++) {
            if (images[position * PLANES + i] != original(position, i)) {
                int x = i % SIZE;
                int y = i / SIZE % SIZE;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y + 1);
            }
        }
        var box = new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        for (var i = 0; i < PLANES; i++) {
            int x = i % SIZE;
            int y = i / SIZE % SIZE;
            var inside = x >= left && x < right && y >= top && y < bottom;
            assertEquals(original(inside ? partner : position, i), images[position * PLANES + i]);
        }
        return box;
    }

    @Test
    void aCoinDecidesWhereBothAreOn() {
        var images = before.clone();
        var mixes = mix(mixer(1, 1), images);
        var blends = 0;
        for (var i = 0; i < COUNT; i++) {
            if (isBlend(images, i, mixes.get(i))) {
                blends++;
            } else {
                pasted(images, i, mixes.get(i).partner());
            }
        }
        assertEquals(COUNT / 2, blends, 16);
    }

    @Test
    void mixingDependsOnTheRandomNumbersAlone() {
        var images = before.clone();
        var again = before.clone();
        assertEquals(mix(mixer(0.2, 1), images), mix(mixer(0.2, 1), again));
        assertArrayEquals(images, again);
    }

    @Test
    void nothingHappensWhereItIsOff() {
        var images = before.clone();
        assertFalse(mixer(0, 0).active());
        assertTrue(mix(mixer(0, 0), images).stream().allMatch(mix -> mix.own() == 1));
        assertArrayEquals(before, images);
        assertTrue(mixer(0.1, 0).active());
        assertTrue(mixer(0, 0.1).active());
    }

    @Test
    void aSinglePictureStaysAsItIs() {
        for (var mixer : List.of(mixer(0.4, 0), mixer(0, 1))) {
            var images = FloatBuffer.wrap(before.clone());
            var mixes = mixer.mix(images, 1, SIZE, _ -> SampleRandom.of(1, 0, 0));
            assertEquals(0, mixes.getFirst().partner());
            assertArrayEquals(before, images.array(), 1e-6f);
        }
        assertEquals(
                List.of(), mixer(1, 1).mix(FloatBuffer.allocate(0), 0, SIZE, _ -> new Random(1)));
    }

    @Test
    void theSharesHaveTheMeanAndVarianceOfTheirDistribution() {
        for (var alpha : new double[] {0.05, 0.2, 0.4, 1}) {
            var random = SampleRandom.of(1, 0, 0);
            var draws = DoubleStream.generate(() -> Mixer.beta(alpha, random)).limit(50_000);
            var shares = draws.toArray();
            assertEquals(0.5, DoubleStream.of(shares).average().orElseThrow(), 0.01);
            var variance = DoubleStream.of(shares).map(x -> (x - 0.5) * (x - 0.5)).average();
            assertEquals(1 / (8 * alpha + 4), variance.orElseThrow(), 0.003, "alpha " + alpha);
        }
    }

    @Test
    void aTinyAlphaStillGivesShares() {
        var random = SampleRandom.of(1, 0, 0);
        for (var i = 0; i < 1000; i++) {
            var share = Mixer.beta(1e-4, random);
            assertTrue(share >= 0 && share <= 1, "share " + share);
        }
    }
}
