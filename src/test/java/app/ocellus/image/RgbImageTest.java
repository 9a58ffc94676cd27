package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class RgbImageTest {

    @Test
    void aMirrorChangesLeftAndRightAndLeavesTheColoursTogether() {
        var picture = new RgbImage(2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        assertArrayEquals(
                new byte[] {4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9}, picture.mirrored().rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit-400x301.png", "fit-61x43.png", "fit-300x3.png"})
    void mirroredTwiceAPictureIsWhatItWas(String name) {
        var picture = Goldens.picture(name);
        var once = picture.mirrored();
        assertEquals(picture.width(), once.width());
        assertEquals(picture.height(), once.height());
        assertFalse(Arrays.equals(picture.rgb(), once.rgb()));
        assertArrayEquals(picture.rgb(), once.mirrored().rgb());
    }

    @Test
    void thePictureItselfStaysAsItIs() {
        var picture = Goldens.picture("fit-61x43.png");
        picture.mirrored();
        assertArrayEquals(Goldens.picture("fit-61x43.png").rgb(), picture.rgb());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 0, 0", "2, 2, 11", "2, 2, 13", "100000, 100000, 3"})
    void anArrayOfAnotherSizeIsRefused(int width, int height, int bytes) {
        assertThrows(
                IllegalArgumentException.class, () -> new RgbImage(width, height, new byte[bytes]));
    }
}
