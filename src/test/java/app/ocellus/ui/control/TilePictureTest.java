package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class TilePictureTest {

    private static final Color LEFT = Color.rgb(200, 10, 20);
    private static final Color MIDDLE = Color.rgb(10, 200, 20);
    private static final Color RIGHT = Color.rgb(10, 20, 200);

    /** Three upright stripes. */
    private static WritableImage stripes(int width, int height) {
        var image = new WritableImage(width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                var color = 3 * x < width ? LEFT : 3 * x < 2 * width ? MIDDLE : RIGHT;
                image.getPixelWriter().setColor(x, y, color);
            }
        }
        return image;
    }

    private static PixelReader tile(int width, int height, boolean below) {
        return TilePicture.of(stripes(90, 30), width, height, 7, below).getPixelReader();
    }

    @Test
    void theMiddleOfAWidePictureFillsASquareTile() {
        var tile = tile(60, 60, true);
        assertEquals(MIDDLE, tile.getColor(1, 30));
        assertEquals(MIDDLE, tile.getColor(58, 30));
    }

    @Test
    void aTileOfThePicturesShapeShowsAllOfIt() {
        var tile = tile(120, 40, true);
        assertEquals(LEFT, tile.getColor(0, 20));
        assertEquals(MIDDLE, tile.getColor(60, 20));
        assertEquals(RIGHT, tile.getColor(119, 20));
    }

    @Test
    void cornersAreRoundAndTheirEdgesSoft() {
        var tile = tile(60, 60, true);
        for (int x : new int[] {0, 59}) {
            for (int y : new int[] {0, 59}) {
                assertEquals(0, tile.getColor(x, y).getOpacity());
            }
        }
        assertEquals(1, tile.getColor(7, 0).getOpacity(), 0.01);
        assertEquals(1, tile.getColor(3, 3).getOpacity());
        double edge = tile.getColor(2, 1).getOpacity();
        assertTrue(edge > 0 && edge < 1, "" + edge);
    }

    @Test
    void overCaptionsTheLowerCornersAreNotRound() {
        var tile = tile(60, 60, false);
        assertEquals(0, tile.getColor(0, 0).getOpacity());
        assertEquals(1, tile.getColor(0, 59).getOpacity());
        assertEquals(1, tile.getColor(59, 59).getOpacity());
    }

    @Test
    void aPictureOfOnePixelIsAllThatATileNeeds() {
        var tile = TilePicture.of(stripes(1, 1), 20, 10, 7, true).getPixelReader();
        assertEquals(LEFT, tile.getColor(10, 5));
    }
}
