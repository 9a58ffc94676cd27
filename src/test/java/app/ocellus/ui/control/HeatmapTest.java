package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class HeatmapTest {

    private static final HeatmapLayout.Margins MARGINS = new HeatmapLayout.Margins(80, 40, 40, 60);

    private final MatrixNumbers numbers =
            new MatrixNumbers(
                    List.of("glacier", "mountain", "sea"),
                    new int[][] {{320, 51, 10}, {44, 275, 3}, {9, 3, 366}});

    @BeforeEach
    void speakEnglish() {
        Messages.localeProperty().set(Locale.ENGLISH);
    }

    @Test
    void sumsAndSharesAreThoseOfTheCounts() {
        assertEquals(381, numbers.rowTotal(0));
        assertEquals(373, numbers.columnTotal(0));
        assertEquals(120, numbers.errors());
        assertEquals(51.0 / 381, numbers.value(MatrixMode.ROW_SHARE, 0, 1), 1e-12);
        assertEquals(51.0 / 329, numbers.value(MatrixMode.COLUMN_SHARE, 0, 1), 1e-12);
        assertEquals(51, numbers.largest(MatrixMode.COUNTS, false));
    }

    @Test
    void aMatrixThatIsNotSquareIsRefused() {
        var names = List.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> new MatrixNumbers(names, new int[2][3]));
    }

    @Test
    void aCellSaysWhatItMeans() {
        assertEquals(
                "51 of 381 glacier called mountain",
                MatrixWords.sentence(numbers, new MatrixSelection.Cell(0, 1)));
        assertEquals(
                "actual glacier, predicted mountain, 51 images",
                MatrixWords.spoken(numbers, new MatrixCursor(0, 1)));
        assertEquals(
                "120 of 1,081 called wrongly",
                MatrixWords.spoken(numbers, new MatrixCursor(-1, -1)));
    }

    @Test
    void aShareTooSmallForAPercentIsNotCalledZero() {
        var one = new MatrixNumbers(List.of("a", "b"), new int[][] {{999, 1}, {0, 1}});
        assertEquals("<1", MatrixWords.number(one, MatrixMode.ROW_SHARE, 0, 1));
    }

    @Test
    void numbersCanBeReadOnEveryShade() {
        for (var dark : List.of(true, false)) {
            for (var diagonal : List.of(true, false)) {
                for (double share = 0; share <= 1; share += 0.05) {
                    var cell = HeatColors.cell(diagonal, share, dark);
                    var contrast = Contrast.ratio(cell, HeatColors.text(cell));
                    assertTrue(contrast >= 4.5, share + ": " + contrast);
                }
            }
        }
    }

    @Test
    void aScaleIsEvenInLightness() {
        var start = Oklab.of(HeatColors.cell(false, 0, false)).l();
        var middle = Oklab.of(HeatColors.cell(false, 0.5, false)).l();
        var end = Oklab.of(HeatColors.cell(false, 1, false)).l();
        assertEquals((start + end) / 2, middle, 0.005);
    }

    @Test
    void cellsGrowToFillTheRoomButNotBeyondTheirLargestSize() {
        assertEquals(62, HeatmapLayout.fit(3, 1000, 1000, MARGINS).cell());
        assertEquals(40, HeatmapLayout.fit(10, 1000, 500, MARGINS).cell());
    }

    @Test
    void twoHundredClassesScroll() {
        var layout = HeatmapLayout.fit(200, 500, 500, MARGINS);
        assertEquals(HeatmapLayout.MIN_CELL, layout.cell());
        assertEquals(200 * layout.cell() - layout.viewWidth(), layout.maxScrollX());
        assertEquals(layout.maxScrollX(), layout.reveal(199, 0, layout.viewWidth()));
        assertEquals(0, layout.reveal(0, 0, layout.viewWidth()));
    }

    @Test
    void allOfTwoHundredClassesAreSeenWhenTheCellsAreMadeSmaller() {
        var cell = HeatmapLayout.MIN_CELL;
        var layout = HeatmapLayout.fit(200, 700, 700, MARGINS);
        for (int i = 0; i < 20; i++) {
            layout = HeatmapLayout.fit(200, 700, 700, MARGINS, HeatmapZoom.smallerThan(cell));
            assertTrue(layout.cell() <= cell);
            cell = layout.cell();
        }
        assertEquals(0, layout.maxScrollX());
        assertEquals(0, layout.maxScrollY());
        assertEquals(2, layout.cell());
    }

    @Test
    void cellsAreEnlargedUpToTheirLargestSize() {
        var cell = HeatmapLayout.MIN_CELL;
        for (int i = 0; i < 20; i++) {
            var zoom = HeatmapZoom.largerThan(cell);
            cell = HeatmapLayout.fit(200, 700, 700, MARGINS, zoom).cell();
        }
        assertEquals(HeatmapLayout.MAX_CELL, cell);
    }

    @Test
    void aPointIsACellAHeaderTheCornerOrNothing() {
        var layout = HeatmapLayout.fit(3, 80 + 40 + 3 * 62, 40 + 60 + 3 * 62, MARGINS);
        assertEquals(Optional.of(new MatrixCursor(1, 2)), layout.at(80 + 130, 40 + 70, 0, 0));
        assertEquals(Optional.of(new MatrixCursor(1, -1)), layout.at(10, 40 + 70, 0, 0));
        assertEquals(Optional.of(new MatrixCursor(-1, 2)), layout.at(80 + 130, 10, 0, 0));
        assertEquals(Optional.of(new MatrixCursor(-1, -1)), layout.at(10, 10, 0, 0));
        assertEquals(Optional.empty(), layout.at(80 + 190, 60, 0, 0));
    }

    @Test
    void arrowsStopAtTheHeadersAndAtTheEnd() {
        var cursor = new MatrixCursor(0, 0).moved(-1, 0, 3).moved(-1, 0, 3);
        assertEquals(new MatrixCursor(-1, 0), cursor);
        assertEquals(new MatrixSelection.Column(0), cursor.selection());
        assertEquals(new MatrixCursor(2, 0), cursor.moved(9, 0, 3));
    }
}
