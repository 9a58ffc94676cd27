package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class GridSelectionTest {

    private static final int COLUMNS = 4;

    private final GridSelection selection = new GridSelection();

    @BeforeEach
    void tenPlacesInThreeRows() {
        selection.reset(10);
    }

    @Test
    void aClickChoosesOne() {
        selection.click(3, false, false);
        selection.click(5, false, false);
        assertEquals(List.of(5), chosen());
    }

    @Test
    void theShortcutKeyTogglesAndShiftExtends() {
        selection.click(2, false, false);
        selection.click(6, true, false);
        assertEquals(List.of(2, 6), chosen());
        selection.click(8, false, true);
        assertEquals(List.of(6, 7, 8), chosen());
        selection.click(7, true, false);
        assertEquals(List.of(6, 8), chosen());
    }

    @Test
    void shiftExtendsFromWhereItBegan() {
        selection.click(5, false, false);
        selection.move(1, true);
        selection.move(-1, true);
        selection.move(-1, true);
        assertEquals(List.of(4, 5), chosen());
    }

    @Test
    void theFirstArrowKeyArrivesAtTheFirstPlace() {
        selection.move(1, false);
        assertEquals(0, selection.focus());
    }

    @Test
    void downFromAboveAnUnfilledRowArrivesAtTheLastPlace() {
        selection.click(7, false, false);
        selection.move(COLUMNS, false);
        assertEquals(9, selection.focus());
        selection.move(COLUMNS, false);
        assertEquals(9, selection.focus());
    }

    @Test
    void upFromTheFirstRowStays() {
        selection.click(2, false, false);
        selection.move(-COLUMNS, false);
        assertEquals(2, selection.focus());
    }

    @Test
    void everythingCanBeChosenAndDropped() {
        selection.all();
        assertEquals(10, chosen().size());
        selection.clear();
        assertEquals(List.of(), chosen());
    }

    @Test
    void anEmptyGridTakesNoChoice() {
        selection.reset(0);
        selection.move(1, false);
        selection.all();
        assertEquals(List.of(), chosen());
        assertEquals(-1, selection.focus());
    }

    private List<Integer> chosen() {
        return selection.chosen().boxed().toList();
    }
}
