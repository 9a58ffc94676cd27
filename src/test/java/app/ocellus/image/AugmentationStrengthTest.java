package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** How much, and how often, on pictures whose answer is plain to see. */
class AugmentationStrengthTest {

    private static final int SIZE = 32;
    private static final int COUNT = 400;

    private static List<RgbImage> variants(RgbImage picture, Augmentation augmentation) {
        var augmenter = new Augmenter(augmentation, new Preprocessing(SIZE, Fit.CROP));
        return IntStream.range(0, COUNT)
                .mapToObj(i -> augmenter.augment(picture, SampleRandom.of(1, 0, i)))
                .toList();
    }

    private static RgbImage flat(int level) {
        var rgb = RgbImage.black(SIZE, SIZE);
        Arrays.fill(rgb, (byte) level);
        return new RgbImage(SIZE, SIZE, rgb);
    }

    /** Black but for a white spot. */
    private static RgbImage spot(int left, int top) {
        var picture = flat(0);
        for (var y = top; y < top + 2; y++) {
            Arrays.fill(picture.rgb(), (y * SIZE + left) * 3, (y * SIZE + left + 2) * 3, (byte) -1);
        }
        return picture;
    }

    /** In degrees, seen from the middle, anticlockwise from the right. */
    private static double angle(RgbImage picture) {
        var x = 0.0;
        var y = 0.0;
        for (var i = 0; i < SIZE * SIZE; i++) {
            var light = picture.rgb()[i * 3] & 0xff;
            x += light * (i % SIZE - (SIZE - 1) / 2.0);
            y += light * ((SIZE - 1) / 2.0 - i / SIZE);
        }
        return Math.toDegrees(Math.atan2(y, x));
    }

    @Test
    void aRotationGoesUpToItsDegreesEitherWay() {
        var turning = new Augmentation(1, false, false, 10, 0, 0, 0, 0, 0, 0, 0, 0);
        var angles =
                variants(spot(25, 15), turning).stream()
                        .mapToDouble(AugmentationStrengthTest::angle)
                        .summaryStatistics();
        assertEquals(10, angles.getMax(), 0.7);
        assertEquals(-10, angles.getMin(), 0.7);
        assertEquals(0, angles.getAverage(), 1.5);
    }

    @Test
    void theTwoFlipsAreIndependent() {
        var flips = new Augmentation(1, true, true, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var corners = new int[4];
        for (var variant : variants(spot(2, 2), flips)) {
            var angle = angle(variant);
            corners[angle > 0 ? angle < 90 ? 0 : 1 : angle < -90 ? 2 : 3]++;
        }
        for (var count : corners) {
            assertEquals(COUNT / 4, count, 40);
        }
    }

    @Test
    void aFactorLiesWithinItsStrength() {
        var brightness = new Augmentation(1, false, false, 0, 0.3, 0, 0, 0, 0, 0, 0, 0);
        var levels =
                variants(flat(100), brightness).stream()
                        .mapToInt(variant -> variant.rgb()[0] & 0xff)
                        .summaryStatistics();
        assertEquals(70, levels.getMin(), 1);
        assertEquals(129, levels.getMax(), 1);
        assertEquals(99.5, levels.getAverage(), 3);
    }

    @Test
    void eachColourHasItsOwnFactor() {
        var colours = new Augmentation(1, false, false, 0, 0.3, 0.3, 0.3, 0, 0, 0, 0, 0);
        var draws = new Draws(SampleRandom.of(1, 0, 0));
        var picture = Goldens.picture("fit-32x32.png");
        var expected = picture.rgb().clone();
        Colours.brighten(expected, draws.factor(Draws.BRIGHTNESS, 0.3));
        Colours.contrast(expected, draws.factor(Draws.CONTRAST, 0.3));
        Colours.saturate(expected, draws.factor(Draws.SATURATION, 0.3));
        assertTrue(Arrays.equals(expected, variants(picture, colours).getFirst().rgb()));
        var places = List.of(Draws.BRIGHTNESS, Draws.CONTRAST, Draws.SATURATION);
        assertEquals(3, new HashSet<>(places.stream().map(draws::unit).toList()).size());
    }

    @Test
    void aPictureIsErasedAsOftenAsAskedFor() {
        var erasing = new Augmentation(1, false, false, 0, 0, 0, 0, 0.25, 0, 0, 0, 0);
        var erased =
                variants(flat(0), erasing).stream()
                        .filter(
                                v ->
                                        IntStream.range(0, v.rgb().length)
                                                .anyMatch(i -> v.rgb()[i] == 127))
                        .count();
        assertEquals(COUNT / 4, erased, 40);
    }
}
