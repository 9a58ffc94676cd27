package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** The reader in full, another program, says what is right. */
class ReducedJpegTest {

    private static final int CHANGES = 2_000;

    private static RgbImage reduced(String name, int factor) throws IOException {
        return JpegPixels.reduced(Goldens.bytes(name), factor).orElseThrow();
    }

    /** The reader in full draws colours that were stored for several pixels softer. */
    @ParameterizedTest
    @CsvSource({
        "grey.jpg, 0.3",
        "444.jpg, 0.6",
        "no-markers.jpg, 0.6",
        "422.jpg, 1.6",
        "420.jpg, 3.5",
        "restarts.jpg, 3.5",
        "profile.jpg, 3.5"
    })
    void everyBlockHasTheLowFrequenciesOfThePictureInFull(String name, double tolerance)
            throws IOException {
        for (int factor = 2; factor <= 4; factor *= 2) {
            assertLowFrequencies(name, factor, tolerance);
        }
    }

    @ParameterizedTest
    @CsvSource({"grey.jpg, 0.3", "444.jpg, 0.6", "420.jpg, 3.5"})
    void atAnEighthABlockIsItsMean(String name, double tolerance) throws IOException {
        assertLowFrequencies(name, 8, tolerance);
    }

    private static void assertLowFrequencies(String name, int factor, double tolerance)
            throws IOException {
        var expected = new LowFrequencies(Goldens.picture(name), factor);
        var difference = expected.difference(reduced(name, factor));
        assertTrue(difference <= tolerance, name + " / " + factor + ": " + difference);
    }

    @Test
    void squaresAtTheSidesAreWholeOnes() throws IOException {
        var eighth = reduced("444.jpg", 8);
        assertEquals(8, eighth.width());
        assertEquals(6, eighth.height());
    }

    @ParameterizedTest
    @ValueSource(strings = {"progressive.jpg", "cmyk.jpg", "ycck.jpg", "rgb.jpg"})
    void whatFewCamerasWriteIsLeftToOthers(String name) throws IOException {
        assertEquals(Optional.empty(), JpegPixels.reduced(Goldens.bytes(name), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpg", "422.jpg", "restarts.jpg"})
    void aPictureThatIsCutOffIsNone(String name) {
        var whole = Goldens.bytes(name);
        for (int length = 2; length < whole.length; length++) {
            assertNothing(Arrays.copyOf(whole, length), name + " " + length);
        }
    }

    private static void assertNothing(byte[] content, String what) {
        try {
            assertEquals(Optional.empty(), JpegPixels.reduced(content, 2), what);
        } catch (IOException e) {
            // its head is cut off: nobody can read it
        }
    }

    /** Else damage would be found or not, depending on the size that is wanted. */
    @ParameterizedTest
    @ValueSource(strings = {"grey.jpg", "444.jpg", "420.jpg", "restarts.jpg"})
    void whereTheReaderInFullSeesDamageThereIsNoPicture(String name) throws IOException {
        var random = new Random(1);
        var seen = 0;
        for (int i = 0; i < CHANGES; i++) {
            var content = Goldens.bytes(name);
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            var found = picture(content, 4).isPresent();
            assertEquals(found, picture(content, 2).isPresent(), name + " " + i);
            assertEquals(found, picture(content, 8).isPresent(), name + " " + i);
            if (found) {
                seen++;
                assertDoesNotThrow(() -> JpegPixels.of(content, 1), name + " " + i);
            }
        }
        assertTrue(seen > CHANGES / 20, "only " + seen + " were pictures");
    }

    private static Optional<RgbImage> picture(byte[] content, int factor) {
        try {
            return JpegPixels.reduced(content, factor);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
