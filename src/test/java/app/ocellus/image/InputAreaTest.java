package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture whose colours tell the place that they are from. */
class InputAreaTest {

    private static final int SIZE = 96;

    /** Red goes from left to right, green from top to bottom; there is no blue. */
    private static RgbImage places(int width, int height) {
        var rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i] = (byte) Math.round(255 * (i % width + 0.5) / width);
            rgb[3 * i + 1] = (byte) Math.round(255 * (i / width + 0.5) / height);
        }
        return new RgbImage(width, height, rgb);
    }

    @ParameterizedTest
    @CsvSource({
        "CROP, 300, 200", "CROP, 200, 300", "CROP, 640, 211", "CROP, 96, 96", "CROP, 50, 41",
        "PAD, 300, 200", "PAD, 200, 300", "PAD, 640, 211", "PAD, 50, 41", "PAD, 500, 3",
        "STRETCH, 300, 200", "STRETCH, 41, 50"
    })
    void everyPixelOfTheSquareComesFromWhereTheAreaSays(Fit fit, int width, int height) {
        var preprocessing = new Preprocessing(SIZE, fit);
        var square = ImageTensor.fit(places(width, height), preprocessing);
        var area = InputArea.of(width, height, preprocessing);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double across = area.left() + (x + 0.5) / SIZE * area.width();
                double down = area.top() + (y + 0.5) / SIZE * area.height();
                assertColour(square, 3 * (y * SIZE + x), across, down);
            }
        }
    }

    private static void assertColour(RgbImage square, int at, double across, double down) {
        if (across < 0 || across > 1 || down < 0 || down > 1) {
            assertEquals(ImageTensor.GREY, square.rgb()[at + 2], "grey beside the picture");
        } else {
            assertEquals(0, square.rgb()[at + 2], "within the picture");
            // at an edge the filter has only one side to take from
            assertEquals(255 * across, square.rgb()[at] & 0xff, 3);
            assertEquals(255 * down, square.rgb()[at + 1] & 0xff, 3);
        }
    }
}
