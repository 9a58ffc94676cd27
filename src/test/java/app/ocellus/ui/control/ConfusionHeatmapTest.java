package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Messages;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

    @Test
    void thePlaceInTheMiddleStaysThereWhenTheCellsGrow() {
        FxToolkit.run(
                () -> {
                    var heatmap = heatmap(120);
                    heatmap.moveTo(new MatrixCursor(60, 60));
                    var before = inTheMiddle(heatmap);
                    press(heatmap, KeyCode.PLUS, KeyCode.PLUS);
                    var after = inTheMiddle(heatmap);
                    assertTrue(heatmap.cells().cell() > HeatmapLayout.MIN_CELL);
                    assertTrue(Math.abs(before.row() - after.row()) <= 1);
                    assertTrue(Math.abs(before.column() - after.column()) <= 1);
                    press(heatmap, KeyCode.DIGIT0);
                    assertEquals(HeatmapLayout.MIN_CELL, heatmap.cells().cell());
                });
    }

    private static MatrixCursor inTheMiddle(ConfusionHeatmap heatmap) {
        var cells = heatmap.cells();
        return heatmap.at(cells.middleX(), cells.middleY()).orElseThrow();
    }

    private static ConfusionHeatmap heatmap(int classes) {
        var heatmap = new ConfusionHeatmap();
        heatmap.setMatrix(
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList(),
                new int[classes][classes]);
        FxToolkit.layOut(heatmap, 600, 600);
        return heatmap;
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
