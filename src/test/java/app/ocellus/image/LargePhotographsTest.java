package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.ExifBlock;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

/** A JPEG that is far larger than what is wanted of it. */
class LargePhotographsTest {

    private static final int WIDTH = 2400;
    private static final int HEIGHT = 1600;

    /** So small that a quarter of each side is enough. */
    private static final int SIZE = 128;

    private static byte[] photograph = {};

    private final ImageDecoder decoder = new ImageDecoder();

    @BeforeAll
    static void draw() {
        photograph = drawn(WIDTH, HEIGHT);
    }

    private static byte[] drawn(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            int side = 10 + random.nextInt(150);
            graphics.fillOval(random.nextInt(width) - 50, random.nextInt(height) - 50, side, side);
        }
        graphics.dispose();
        return PictureFolder.encoded(picture, "jpg");
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void aModelSeesWhatItWouldSeeOfItInFull(Fit fit) {
        var input = new Preprocessing(SIZE, fit);
        var expected = ImageTensor.fit(decoder.decode(photograph, "large"), input);
        var seen = new ArrayList<ReducedImage>();
        var square = decoder.fitted(photograph, "large", input, seen::add);
        assertEquals(WIDTH / 4, seen.getFirst().pixels().width());
        assertTrue(seen.getFirst().isReduced());
        var difference = Goldens.meanDifference(expected, square);
        assertTrue(difference <= 1, difference + " levels");
    }

    @Test
    void whatIsLearntFromIsWhatIsAskedAbout() {
        for (var fit : Fit.values()) {
            var input = new Preprocessing(SIZE, fit);
            var augmenter = new Augmenter(Augmentation.NONE, input);
            var source = decoder.source(photograph, "large", augmenter);
            assertArrayEquals(
                    decoder.fitted(photograph, "large", input, _ -> {}).rgb(),
                    augmenter.augment(source, new Random(1)).rgb(),
                    fit.toString());
        }
    }

    /** Its shorter side then has to be as long as the longer one. */
    @Test
    void aPanoramaThatIsStretchedIsDecodedLargeEnough() {
        var panorama = drawn(8 * SIZE * 4, SIZE * 4);
        var stretched = new Augmentation(1, false, false, 0, 0, 0, 0, 0, 0, 0, SIZE, 0);
        var augmenter = new Augmenter(stretched, new Preprocessing(SIZE, Fit.PAD));
        var expected = augmenter.source(decoder.decode(panorama, "panorama"));
        var difference =
                Goldens.meanDifference(expected, decoder.source(panorama, "panorama", augmenter));
        assertTrue(difference <= 1, difference + " levels");
    }

    @Test
    void itsOwnSizeIsKnownHoweverItWasTurned() {
        var turned = decoder.overview(ExifBlock.turned(photograph, 6), "turned");
        assertEquals(HEIGHT, turned.width());
        assertEquals(WIDTH, turned.height());
        assertEquals(HEIGHT / 4, turned.pixels().width());
        var measures = PictureSummary.of(turned).measures();
        assertEquals(WIDTH, measures.height());
    }

    @Test
    void itsThumbnailIsThatOfThePictureInFull() {
        var expected = Thumbnail.within(decoder.decode(photograph, "large"), 96);
        var difference =
                Goldens.meanDifference(expected, decoder.thumbnail(photograph, "large", 96));
        assertTrue(difference <= 2, difference + " levels");
    }

    /** Each pixel would stand for a little more than its square. */
    @Test
    void sidesThatCannotBeDividedAreDecodedInFull() {
        var picture = new BufferedImage(WIDTH + 1, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var odd = decoder.overview(PictureFolder.encoded(picture, "jpg"), "odd");
        assertEquals(WIDTH + 1, odd.pixels().width());
        assertFalse(odd.isReduced());
    }

    @Test
    void damageIsFoundAlthoughLittleIsWanted() {
        var cut = Arrays.copyOf(photograph, photograph.length - 1_000);
        var problem =
                assertThrows(
                        UnreadableImageException.class, () -> decoder.thumbnail(cut, "cut", 96));
        assertEquals(ImageProblem.TRUNCATED, problem.problem());
    }
}
