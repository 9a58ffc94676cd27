package app.ocellus.image;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Mixes the pictures of a batch with each other: MixUp (Zhang et al. 2018) blends two, CutMix (Yun
 * et al. 2019) pastes a rectangle of one into the other. Where both are on, a coin decides for each
 * picture. The targets are to be mixed in the same shares.
 */
public final class Mixer {

    /**
     * What a picture of the batch has become.
     *
     * @param partner the position in the batch of the picture that was mixed in
     * @param own the share in [0, 1] that is still the picture's own
     */
    public record Mix(int partner, double own) {}

    private final double mixUp;
    private final double cutMix;

    /** Mixes as {@code augmentation} says. */
    public Mixer(Augmentation augmentation) {
        this.mixUp = augmentation.mixUp();
        this.cutMix = augmentation.cutMix();
    }

    /** Whether it mixes at all. */
    public boolean active() {
        return mixUp > 0 || cutMix > 0;
    }

    /**
     * Mixes every picture with the unmixed next one of the batch, the last with the first.
     *
     * @param images planes (count, 3, size, size) from index 0 on, changed in place
     * @param randomOfPosition the random numbers of the sample at a position; may have been used
     *     for its augmentation, or begin anew
     * @return what became of each picture, by position
     */
    public List<Mix> mix(
            FloatBuffer images,
            int count,
            int size,
            IntFunction<RandomGenerator> randomOfPosition) {
        int length = RgbImage.CHANNELS * size * size;
        var mixes = new ArrayList<Mix>(count);
        if (count == 0) {
            return mixes;
        }
        // each has the next one as its partner, so the first is the only one mixed too early
        var first = images.slice(0, length);
        var unmixed = FloatBuffer.allocate(length).put(0, first, 0, length);
        for (var i = 0; i < count; i++) {
            var partner = (i + 1) % count;
            var other = partner == 0 ? unmixed : images.slice(partner * length, length);
            var random = SampleRandom.branch(randomOfPosition.apply(i));
            var own = active() ? mix(images.slice(i * length, length), other, size, random) : 1;
            mixes.add(new Mix(partner, own));
        }
        return mixes;
    }

    private double mix(FloatBuffer image, FloatBuffer other, int size, RandomGenerator random) {
        var blends = cutMix == 0 || (mixUp > 0 && random.nextBoolean());
        var own = beta(blends ? mixUp : cutMix, random);
        if (!blends) {
            return paste(image, other, size, cut(size, own, random));
        }
        blend(image, other, (float) own);
        return own;
    }

    private static void blend(FloatBuffer image, FloatBuffer other, float own) {
        for (var i = 0; i < image.capacity(); i++) {
            image.put(i, own * image.get(i) + (1 - own) * other.get(i));
        }
    }

    /** A rectangle of the picture's proportions about a random pixel, cut off at the edges. */
    private static Box cut(int size, double own, RandomGenerator random) {
        int side = (int) (size * Math.sqrt(1 - own));
        int x = random.nextInt(size) - side / 2;
        int y = random.nextInt(size) - side / 2;
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        return new Box(left, top, Math.min(size, x + side) - left, Math.min(size, y + side) - top);
    }

    private static double paste(FloatBuffer image, FloatBuffer other, int size, Box box) {
        for (var channel = 0; channel < RgbImage.CHANNELS; channel++) {
            for (var y = box.top(); y < box.top() + box.height(); y++) {
                var at = (channel * size + y) * size + box.left();
                image.put(at, other, at, box.width());
            }
        }
        return 1 - (double) box.width() * box.height() / ((long) size * size);
    }

    /**
     * A number of the distribution Beta(alpha, alpha), by the method of Joehnk (1964), which suits
     * an alpha of 1 or less; with logarithms, as small powers become 0.
     */
    static double beta(double alpha, RandomGenerator random) {
        while (true) {
            var one = Math.log(1 - random.nextDouble()) / alpha;
            var other = Math.log(1 - random.nextDouble()) / alpha;
            if (Math.exp(one) + Math.exp(other) <= 1) {
                return 1 / (1 + Math.exp(other - one));
            }
        }
    }
}
