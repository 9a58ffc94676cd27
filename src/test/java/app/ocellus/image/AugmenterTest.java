package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AugmenterTest {

    private static final int SIZE = 32;
    private static final Augmentation EVERYTHING =
            new Augmentation(0.6, true, true, 10, 0.3, 0.3, 0.3, 0.5, 0, 0, 0, 6);
    private static final Augmentation CROPS =
            new Augmentation(0.6, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final RgbImage picture = Goldens.picture("fit-400x301.png");

    static Stream<String> everyShape() {
        return Goldens.fitNames();
    }

    private static Augmenter augmenter(Augmentation augmentation, Fit fit) {
        return new Augmenter(augmentation, new Preprocessing(SIZE, fit));
    }

    private RgbImage augmented(Augmentation augmentation, long seed, int epoch, int sample) {
        var augmenter = augmenter(augmentation, Fit.CROP);
        return augmenter.augment(augmenter.source(picture), SampleRandom.of(seed, epoch, sample));
    }

    private static Augmentation flips(boolean flip, boolean verticalFlip) {
        return new Augmentation(1, flip, verticalFlip, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void augmentationOffIsTheInferencePicture(String name) {
        var shape = Goldens.picture(name);
        for (var fit : Fit.values()) {
            for (var size : new int[] {5, SIZE, 224}) {
                var preprocessing = new Preprocessing(size, fit);
                var augmenter = new Augmenter(Augmentation.NONE, preprocessing);
                assertArrayEquals(
                        ImageTensor.fit(shape, preprocessing).rgb(),
                        augmenter.augment(augmenter.source(shape), SampleRandom.of(1, 2, 3)).rgb(),
                        name + " " + preprocessing);
            }
        }
    }

    @Test
    void theSameSeedEpochAndSampleGiveTheSamePixels() {
        assertArrayEquals(
                augmented(EVERYTHING, 1, 2, 3).rgb(), augmented(EVERYTHING, 1, 2, 3).rgb());
    }

    @Test
    void anotherSeedEpochOrSampleGivesOtherPixels() {
        var one = augmented(EVERYTHING, 1, 2, 3);
        assertTrue(Goldens.meanDifference(one, augmented(EVERYTHING, 2, 2, 3)) > 1);
        assertTrue(Goldens.meanDifference(one, augmented(EVERYTHING, 1, 3, 3)) > 1);
        assertTrue(Goldens.meanDifference(one, augmented(EVERYTHING, 1, 2, 4)) > 1);
    }

    @Test
    void theOrderOfTheThreadsDoesNotMatter() {
        var augmenter = augmenter(EVERYTHING, Fit.CROP);
        var source = augmenter.source(picture);
        var together =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> augmenter.augment(source, SampleRandom.of(1, 0, i)))
                        .toList();
        for (var i = 199; i >= 0; i--) {
            assertArrayEquals(
                    augmenter.augment(source, SampleRandom.of(1, 0, i)).rgb(),
                    together.get(i).rgb());
        }
    }

    @Test
    void aFlipMirrorsEveryRow() {
        var mirrored = 0;
        for (var sample = 0; sample < 200; sample++) {
            mirrored += flipped(augmented(flips(true, false), 1, 0, sample), true, false);
        }
        assertEquals(100, mirrored, 30);
    }

    @Test
    void aVerticalFlipMirrorsEveryColumn() {
        var mirrored = 0;
        for (var sample = 0; sample < 200; sample++) {
            mirrored += flipped(augmented(flips(false, true), 1, 0, sample), false, true);
        }
        assertEquals(100, mirrored, 30);
    }

    /** 1 for a mirrored picture, 0 for an upright one; neither is not allowed. */
    private int flipped(RgbImage result, boolean sideways, boolean upsideDown) {
        var upright = ImageTensor.fit(picture, new Preprocessing(SIZE, Fit.CROP));
        if (Arrays.equals(upright.rgb(), result.rgb())) {
            return 0;
        }
        for (var y = 0; y < SIZE; y++) {
            for (var x = 0; x < SIZE; x++) {
                var from = (upsideDown ? SIZE - 1 - y : y) * SIZE + (sideways ? SIZE - 1 - x : x);
                for (var k = 0; k < 3; k++) {
                    assertEquals(upright.rgb()[from * 3 + k], result.rgb()[(y * SIZE + x) * 3 + k]);
                }
            }
        }
        return 1;
    }

    @Test
    void aSettingLeavesTheChoicesOfTheOthersAlone() {
        var more = new Augmentation(0.6, true, true, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        for (var sample = 0; sample < 50; sample++) {
            var plain = augmented(CROPS, 1, 0, sample);
            var varied = augmented(more, 1, 0, sample);
            assertTrue(
                    Stream.of(
                                    plain,
                                    Crops.flipped(plain, true, false),
                                    Crops.flipped(plain, false, true),
                                    Crops.flipped(plain, true, true))
                            .anyMatch(flip -> isErased(flip, varied)),
                    "sample " + sample);
        }
    }

    private static boolean isErased(RgbImage before, RgbImage after) {
        var erased = 0;
        for (var i = 0; i < before.rgb().length; i++) {
            if (before.rgb()[i] != after.rgb()[i]) {
                if (after.rgb()[i] != 127) {
                    return false;
                }
                erased++;
            }
        }
        return erased > 0 && erased < before.rgb().length * 0.4;
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void theResultHasAlwaysTheSizeOfTheInput(String name) {
        var shape = Goldens.picture(name);
        for (var fit : Fit.values()) {
            for (var settings :
                    new Augmentation[] {
                        EVERYTHING, Augmentation.FINE_TUNE, Augmentation.TUTORIAL
                    }) {
                var augmenter = augmenter(settings, fit);
                var result = augmenter.augment(augmenter.source(shape), SampleRandom.of(1, 2, 3));
                assertEquals(SIZE, result.width());
                assertEquals(SIZE, result.height());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void theSourceIsNeverChanged(Fit fit) {
        var small = Goldens.picture("fit-32x32.png");
        var colours = new Augmentation(1, true, true, 0, 0.9, 0.9, 0.9, 1, 0, 0, 0, 0);
        for (var settings : new Augmentation[] {colours, EVERYTHING}) {
            var augmenter = augmenter(settings, fit);
            var source = augmenter.source(small);
            var before = source.rgb().clone();
            for (var sample = 0; sample < 20; sample++) {
                var result = augmenter.augment(source, SampleRandom.of(1, 0, sample));
                assertFalse(Arrays.equals(before, result.rgb()));
            }
            assertArrayEquals(before, source.rgb());
        }
    }

    @Test
    void theSourceHasThePixelsThatTheSmallestCropNeeds() {
        assertSize(56, 42, augmenter(CROPS, Fit.CROP).source(picture));
        assertSize(42, 32, augmenter(CROPS, Fit.PAD).source(picture));
        assertSize(42, 42, augmenter(CROPS, Fit.STRETCH).source(picture));
        var tiny = Goldens.picture("fit-20x11.png");
        for (var fit : Fit.values()) {
            assertSize(20, 11, augmenter(CROPS, fit).source(tiny));
        }
    }

    private static void assertSize(int width, int height, RgbImage picture) {
        assertEquals(width + " x " + height, picture.width() + " x " + picture.height());
    }

    @Test
    void theTutorialStretchesFirst() {
        var augmenter = new Augmenter(Augmentation.TUTORIAL, new Preprocessing(299, Fit.CROP));
        var source = augmenter.source(picture);
        assertArrayEquals(Resampler.resize(picture, 150, 150).rgb(), source.rgb());
        assertSize(299, 299, augmenter.augment(source, SampleRandom.of(1, 0, 0)));
    }

    @Test
    void aMarginIsCutOffTheLargerPicture() {
        var margin = new Augmentation(1, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 16);
        for (var fit : Fit.values()) {
            var augmenter = augmenter(margin, fit);
            var large = ImageTensor.fit(picture, new Preprocessing(SIZE + 16, fit));
            assertArrayEquals(
                    Crops.middle(large, SIZE).rgb(),
                    augmenter.augment(augmenter.source(picture), SampleRandom.of(1, 0, 0)).rgb());
        }
    }

    @Test
    void aPaddedPictureIsCroppedWithItsGrey() {
        var augmenter = augmenter(CROPS, Fit.PAD);
        var source = augmenter.source(Goldens.picture("fit-300x3.png"));
        var rgb = augmenter.augment(source, SampleRandom.of(1, 0, 0)).rgb();
        var grey = IntStream.range(0, rgb.length).filter(i -> rgb[i] == 127).count();
        assertTrue(grey > rgb.length * 0.9 && grey < rgb.length, grey + " of " + rgb.length);
    }

    @Test
    void aThinLineIsPaddedWithinBoundedMemory() {
        var line = new RgbImage(65_535, 1, new byte[65_535 * 3]);
        var tinyCrops = new Augmentation(1e-9, true, true, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var fit : Fit.values()) {
            var augmenter = augmenter(tinyCrops, fit);
            assertSize(
                    SIZE,
                    SIZE,
                    augmenter.augment(augmenter.source(line), SampleRandom.of(1, 0, 0)));
        }
    }
}
