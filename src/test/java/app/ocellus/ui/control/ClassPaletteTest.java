package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ClassPaletteTest {

    @Test
    void theFirstSixAreThoseOfOkabeAndIto() {
        assertEquals(Color.web("#0072b2"), ClassPalette.color(0));
        assertEquals(Color.web("#d55e00"), ClassPalette.color(5));
    }

    @Test
    void whatLiesBesideEachOtherHasItsFirstColours() throws IOException {
        var css = Path.of("src/main/resources/app/ocellus/ui/css/canvas.css");
        var text = Files.readString(css);
        for (int i = 0; i < Tint.BESIDE.size(); i++) {
            var hex = "#" + ClassPalette.color(i).toString().substring(2, 8);
            var line = Tint.BESIDE.get(i).css() + ": " + hex + ";";
            assertTrue(text.contains(line), line);
        }
    }

    @Test
    void twentyClassesLookDifferent() {
        for (int one = 0; one < 20; one++) {
            for (int other = 0; other < one; other++) {
                var distance =
                        Oklab.of(ClassPalette.color(one))
                                .distance(Oklab.of(ClassPalette.color(other)));
                assertTrue(distance > 0.045, one + " and " + other + ": " + distance);
            }
        }
    }

    @Test
    void aColourSurvivesTheWayThroughOklab() {
        var color = Color.web("#d55e00");
        var back = Oklab.of(color).toColor();
        assertEquals(color.getRed(), back.getRed(), 1e-3);
        assertEquals(color.getGreen(), back.getGreen(), 1e-3);
        assertEquals(color.getBlue(), back.getBlue(), 1e-3);
    }

    @Test
    void blackOnWhiteHasTheGreatestContrast() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(Color.WHITE, Contrast.better(Color.NAVY, Color.BLACK, Color.WHITE));
    }
}
