package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand, and against what torchvision made of a picture. */
class ColoursTest {

    @FunctionalInterface
    private interface Change {
        void apply(byte[] rgb, double factor);
    }

    private static void assertChange(Change change, double factor, int red, int green, int blue) {
        byte[] rgb = {100, (byte) 150, (byte) 200};
        change.apply(rgb, factor);
        assertArrayEquals(new byte[] {(byte) red, (byte) green, (byte) blue}, rgb);
    }

    @Test
    void brightnessMultipliesAndClamps() {
        assertChange(Colours::brighten, 1.5, 150, 225, 255);
        assertChange(Colours::brighten, 0.51, 51, 76, 102);
        assertChange(Colours::brighten, 1, 100, 150, 200);
    }

    @Test
    void contrastGoesToTheMeanGreyWhichIs140() {
        assertChange(Colours::contrast, 0.5, 120, 145, 170);
        assertChange(Colours::contrast, 0, 140, 140, 140);
        byte[] rgb = {100, 100, 100, 50, 50, 50};
        Colours.contrast(rgb, 0.5); // greys of 99 and 49: 74 in the mean
        assertArrayEquals(new byte[] {87, 87, 87, 62, 62, 62}, rgb);
    }

    @Test
    void saturationGoesToTheGreyOfThePixelWhichIs140() {
        assertChange(Colours::saturate, 0.5, 120, 145, 170);
        assertChange(Colours::saturate, 1.5, 80, 155, 230);
        assertChange(Colours::saturate, 1, 100, 150, 200);
        assertChange(Colours::saturate, 4, 0, 180, 255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brightness-0.7",
                "brightness-1.3",
                "contrast-0.6",
                "contrast-1.4",
                "saturation-0.6",
                "saturation-1.4"
            })
    void everyPixelIsThatOfTorchvision(String name) {
        var rgb = Goldens.picture("fit-61x43.png").rgb();
        var factor = Double.parseDouble(name.substring(name.indexOf('-') + 1));
        switch (name.charAt(0)) {
            case 'b' -> Colours.brighten(rgb, factor);
            case 'c' -> Colours.contrast(rgb, factor);
            default -> Colours.saturate(rgb, factor);
        }
        assertArrayEquals(Goldens.augmented(name + ".png").rgb(), rgb);
    }
}
