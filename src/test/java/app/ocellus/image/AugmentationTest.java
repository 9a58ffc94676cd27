package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AugmentationTest {

    /** Everything between 0 and 1 is that number. */
    private static Augmentation shares(double area, double share, double degrees, int pixels) {
        return new Augmentation(
                area, true, true, degrees, share, share, share, share, share, share, pixels,
                pixels);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 10, 1",
        "1.1, 0.5, 10, 1",
        "NaN, 0.5, 10, 1",
        "0.5, -0.1, 10, 1",
        "0.5, 1, 10, 1",
        "0.5, NaN, 10, 1",
        "0.5, 0.5, -1, 1",
        "0.5, 0.5, 181, 1",
        "0.5, 0.5, 10, -1",
        "0.5, 0.5, 10, 2049"
    })
    void whatLiesOutsideItsRangeIsRefused(double area, double share, double degrees, int pixels) {
        assertThrows(IllegalArgumentException.class, () -> shares(area, share, degrees, pixels));
    }

    @Test
    void theEndsOfTheRangesAreTaken() {
        assertEquals(1, shares(1, 0.99, 180, 2048).cropArea());
        assertEquals(1, new Augmentation(1, true, true, 0, 0, 0, 0, 1, 1, 1, 0, 0).mixUp());
    }
}
