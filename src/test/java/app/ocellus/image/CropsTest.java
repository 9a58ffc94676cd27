package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

class CropsTest {

    private static final int COUNT = 20_000;

    private static RgbImage blank(int width, int height) {
        return new RgbImage(width, height, RgbImage.black(width, height));
    }

    private static List<Box> crops(RgbImage picture, boolean relative) {
        return IntStream.range(0, COUNT)
                .mapToObj(
                        i -> Box.crop(picture, 0.6, relative, new Draws(SampleRandom.of(1, 0, i))))
                .toList();
    }

    private static double mean(List<Box> boxes, ToDoubleFunction<Box> value) {
        return boxes.stream().mapToDouble(value).average().orElseThrow();
    }

    private static void assertInside(RgbImage picture, Box box) {
        assertTrue(box.left() >= 0 && box.left() + box.width() <= picture.width());
        assertTrue(box.top() >= 0 && box.top() + box.height() <= picture.height());
    }

    @Test
    void randomCropKeepsItsArea() {
        var picture = blank(400, 301);
        for (var box : crops(picture, false)) {
            assertInside(picture, box);
            var share = box.width() * box.height() / (400 * 301.0);
            var ratio = (double) box.width() / box.height();
            assertTrue(share > 0.597 && share <= 1, () -> box.toString());
            assertTrue(ratio > 0.745 && ratio < 1.342, () -> box.toString());
        }
    }

    /** The means of 40,000 draws of torchvision 0.22's {@code RandomResizedCrop.get_params}. */
    @Test
    void randomCropsLieWhereThoseOfTorchvisionDo() {
        var boxes = crops(blank(400, 301), false);
        assertEquals(0.7310, mean(boxes, b -> b.width() * b.height() / (400 * 301.0)), 0.004);
        assertEquals(0.7903, mean(boxes, b -> b.width() / 400.0), 0.004);
        assertEquals(0.9243, mean(boxes, b -> b.height() / 301.0), 0.004);
        assertEquals(0.1046, mean(boxes, b -> b.left() / 400.0), 0.004);
        assertEquals(0.0379, mean(boxes, b -> b.top() / 301.0), 0.004);
    }

    @Test
    void aCropForStretchingVariesAboutThePicturesOwnProportions() {
        var picture = blank(1000, 100);
        var boxes = crops(picture, true);
        for (var box : boxes) {
            assertInside(picture, box);
            var ratio = box.width() / 10.0 / box.height();
            assertTrue(ratio > 0.73 && ratio < 1.37, () -> box.toString());
        }
        assertEquals(
                mean(boxes, b -> b.width() / 1000.0), mean(boxes, b -> b.height() / 100.0), 0.005);
        assertTrue(mean(boxes, Box::left) > 20);
    }

    @Test
    void ofAThinPictureTheMiddleIsTaken() {
        var draws = new Draws(SampleRandom.of(1, 0, 0));
        assertEquals(new Box(148, 0, 4, 3), Box.crop(blank(300, 3), 0.6, false, draws));
        assertEquals(new Box(0, 22, 40, 53), Box.crop(blank(40, 97), 0.6, false, draws));
        assertEquals(new Box(0, 0, 1, 1), Box.crop(blank(1, 1), 0.6, false, draws));
        assertEquals(new Box(0, 0, 1, 1), Box.crop(blank(1, 1), 0.6, true, draws));
    }

    @Test
    void aCropIsCutOutBeforeItIsResizedAsByTorchvision() {
        var crop =
                Resampler.resize(
                        Goldens.picture("fit-400x301.png"), new Box(75, 20, 213, 170), 32, 32);
        assertArrayEquals(Goldens.augmented("crop-75-20-213-170.png").rgb(), crop.rgb());
    }

    @Test
    void aCropOfTheNeededSizeIsCutOutUnchanged() {
        var picture = Goldens.picture("fit-32x32.png");
        assertArrayEquals(
                Crops.middle(picture, 20).rgb(),
                Resampler.resize(picture, new Box(6, 6, 20, 20), 20, 20).rgb());
    }

    @Test
    void whatIsErasedIsNeitherTooSmallNorTooLarge() {
        var picture = blank(224, 224);
        for (var i = 0; i < COUNT; i++) {
            var box = Box.erased(picture, new Draws(SampleRandom.of(2, 0, i))).orElseThrow();
            assertInside(picture, box);
            var share = box.width() * box.height() / (224 * 224.0);
            var ratio = (double) box.width() / box.height();
            assertTrue(share > 0.019 && share < 0.333, () -> box.toString());
            assertTrue(ratio > 0.29 && ratio < 3.4, () -> box.toString());
        }
    }

    @Test
    void nothingBesideARectangleIsErased() {
        var picture = blank(4, 3);
        Crops.erase(picture, new Box(1, 1, 2, 2));
        for (var i = 0; i < picture.rgb().length; i++) {
            var x = i / 3 % 4;
            var y = i / 12;
            assertEquals(x >= 1 && x <= 2 && y >= 1 ? 127 : 0, picture.rgb()[i], "value " + i);
        }
    }
}
