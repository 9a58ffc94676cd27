package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.ui.common.Messages;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class ConfusionHeatmapTest {

    @Test
    void arrowsAndEnterChooseACell() {
        FxToolkit.run(
                () -> {
                    var heatmap = heatmap();
                    press(heatmap, KeyCode.RIGHT, KeyCode.ENTER);
                    assertEquals(new MatrixSelection.Cell(0, 1), heatmap.selectionProperty().get());
                    assertEquals("2 of 3 cat called dog", heatmap.sentenceProperty().get());
                    assertEquals(
                            "actual cat, predicted dog, 2 images", heatmap.getAccessibleText());
                });
    }

    @Test
    void theCornerMeansAllErrors() {
        FxToolkit.run(
                () -> {
                    var heatmap = heatmap();
                    press(heatmap, KeyCode.LEFT, KeyCode.UP, KeyCode.SPACE);
                    assertEquals(new MatrixSelection.Errors(), heatmap.selectionProperty().get());
                });
    }

    @Test
    void aNewMatrixChoosesNothing() {
        FxToolkit.run(
                () -> {
                    var heatmap = heatmap();
                    press(heatmap, KeyCode.ENTER);
                    heatmap.setMatrix(List.of("a", "b"), new int[2][2]);
                    assertEquals(new MatrixSelection.None(), heatmap.selectionProperty().get());
                    assertEquals("", heatmap.sentenceProperty().get());
                });
    }

    private static ConfusionHeatmap heatmap() {
        Messages.localeProperty().set(Locale.ENGLISH);
        var heatmap = new ConfusionHeatmap();
        heatmap.setMatrix(List.of("cat", "dog"), new int[][] {{1, 2}, {0, 4}});
        FxToolkit.layOut(heatmap, 400, 400);
        return heatmap;
    }

    private static void press(ConfusionHeatmap heatmap, KeyCode... codes) {
        for (var code : codes) {
            heatmap.fireEvent(FxToolkit.key(code));
        }
    }
}
