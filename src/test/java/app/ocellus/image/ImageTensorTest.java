package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class ImageTensorTest {

    private static final int SIZE = 32;

    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<String> everyShape() {
        return Goldens.fitNames();
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void everyFitGivesThePixelsOfPillow(String name) {
        var picture = decoder.decode(Goldens.file(name));
        for (var fit : Fit.values()) {
            assertArrayEquals(
                    Goldens.expected(name + "." + fit.text()).rgb(),
                    ImageTensor.fit(picture, new Preprocessing(SIZE, fit)).rgb(),
                    name + " " + fit);
        }
    }

    @Test
    void aResizeWithoutAntialiasingIsFarFromPillow() {
        var name = "fit-400x301.png";
        var picture = decoder.decode(Goldens.file(name));
        var rgb = new byte[SIZE * SIZE * 3];
        for (var i = 0; i < rgb.length; i++) {
            var x = (i / 3 % SIZE * 2 + 1) * picture.width() / (2 * SIZE);
            var y = (i / 3 / SIZE * 2 + 1) * picture.height() / (2 * SIZE);
            rgb[i] = picture.rgb()[(y * picture.width() + x) * 3 + i % 3];
        }
        var expected = Goldens.expected(name + ".stretch");
        assertTrue(Goldens.meanDifference(expected, new RgbImage(SIZE, SIZE, rgb)) > 1);
    }

    @Test
    void aPictureOfTheRightSizeIsNotTouched() {
        var picture = new RgbImage(2, 2, new byte[12]);
        for (var fit : Fit.values()) {
            assertSame(picture, ImageTensor.fit(picture, new Preprocessing(2, fit)));
        }
    }

    @Test
    void lengthsAreRoundedHalfToEvenAndNeverVanish() {
        assertEquals(2, ImageTensor.scaled(5, 1, 2));
        assertEquals(4, ImageTensor.scaled(7, 1, 2));
        assertEquals(1, ImageTensor.scaled(1, 224, 65_535));
    }

    @Test
    void aThinLineIsCroppedWithoutBeingMadeLongFirst() {
        var line = new RgbImage(65_535, 1, new byte[65_535 * 3]);
        line.rgb()[(65_535 / 2) * 3] = (byte) 255;
        var square = ImageTensor.fit(line, new Preprocessing(224, Fit.CROP));
        assertEquals(224, square.width());
        assertTrue((square.rgb()[(112 * 224 + 112) * 3] & 0xff) > 200);
        assertEquals(224, ImageTensor.fit(line, new Preprocessing(224, Fit.PAD)).height());
    }

    @Test
    void padsWithMidGrey() {
        var square =
                ImageTensor.fit(new RgbImage(2, 1, new byte[6]), new Preprocessing(4, Fit.PAD));
        assertEquals(127, square.rgb()[0]);
        assertEquals(0, square.rgb()[4 * 3]);
        assertEquals(127, square.rgb()[3 * 4 * 3]);
    }

    @Test
    void writesPlanesOfFractions() {
        var target = new float[14];
        ImageTensor.write(
                new RgbImage(2, 2, new byte[] {-1, 0, 51, 0, 0, 0, 0, 0, 0, 0, 0, -1}), target, 1);
        assertArrayEquals(new float[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0.2f, 0, 0, 1, 0}, target);
    }
}
