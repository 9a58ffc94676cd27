package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    private final RgbImage picture = Goldens.picture("fit-32x32.png");

    @ParameterizedTest
    @ValueSource(ints = {17, -171})
    void rotationReflectsTheEdgesAsPyTorchDoes(int degrees) {
        var expected = Goldens.augmented("rotation-" + degrees + ".png");
        var turned = Rotation.turned(picture, degrees, 32);
        for (var i = 0; i < expected.rgb().length; i++) {
            assertEquals(expected.rgb()[i] & 0xff, turned.rgb()[i] & 0xff, 1, "value " + i);
        }
        assertTrue(Goldens.meanDifference(expected, picture) > 10);
    }

    @Test
    void aQuarterTurnMakesRowsOfColumns() {
        var turned = Rotation.turned(picture, 90, 32);
        for (var y = 0; y < 32; y++) {
            for (var x = 0; x < 32; x++) {
                assertEquals(picture.rgb()[(x * 32 + 31 - y) * 3], turned.rgb()[(y * 32 + x) * 3]);
            }
        }
    }

    @Test
    void noTurnChangesNothing() {
        assertArrayEquals(picture.rgb(), Rotation.turned(picture, 0, 32).rgb());
    }

    @Test
    void theMiddleOfATurnedPictureIsThatOfTheWholeTurned() {
        var whole = Rotation.turned(picture, 33, 32);
        assertArrayEquals(Crops.middle(whole, 20).rgb(), Rotation.turned(picture, 33, 20).rgb());
        assertArrayEquals(Crops.middle(whole, 19).rgb(), Rotation.turned(picture, 33, 19).rgb());
    }

    @Test
    void theSmallestPicturesTurnToo() {
        var dot = new RgbImage(1, 1, new byte[] {1, 2, 3});
        assertArrayEquals(dot.rgb(), Rotation.turned(dot, 45, 1).rgb());
        var two = new RgbImage(2, 2, new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
        assertArrayEquals(two.rgb(), Rotation.turned(two, 45, 2).rgb());
    }
}
