package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class AnswerFilterTest {

    private static final AnswerKind SEA = new AnswerKind.OfClass(ClassLabel.named("sea"));
    private static final AnswerKind FOREST = new AnswerKind.OfClass(ClassLabel.named("forest"));
    private static final AnswerKind NOT_SURE = new AnswerKind.NotSure();
    private static final AnswerKind UNREADABLE = new AnswerKind.Unreadable();

    private final ObservableList<PredictedPicture> pictures = FXCollections.observableArrayList();
    private final AnswerFilter filter = new AnswerFilter(pictures);

    private static PredictedPicture answer(String file, String className, double probability) {
        var best = new ClassProbability(ClassLabel.named(className), probability);
        return new PredictedPicture.Answered(Path.of(file), List.of(best), probability >= 0.5, -1);
    }

    private static PredictedPicture unreadable(String file) {
        return new PredictedPicture.Unreadable(Path.of(file), Sentence.of("image.empty", file));
    }

    private void several() {
        pictures.addAll(
                answer("day/1.jpg", "sea", 0.9),
                answer("day/2.jpg", "forest", 0.75),
                answer("night/3.jpg", "sea", 0.6),
                answer("night/4.jpg", "sea", 0.3),
                unreadable("night/5.jpg"));
    }

    private List<String> shown() {
        return filter.shown().stream()
                .map(picture -> picture.file().getFileName().toString().replace(".jpg", ""))
                .toList();
    }

    @Test
    void eachPictureIsOfOneKindAndTheKindsAddUp() {
        several();
        assertEquals(
                List.of(new AnswerKind.Any(), FOREST, SEA, NOT_SURE, UNREADABLE), filter.kinds());
        assertEquals(5, filter.count(new AnswerKind.Any()));
        assertEquals(
                5,
                filter.kinds().stream()
                        .filter(kind -> !kind.equals(new AnswerKind.Any()))
                        .mapToInt(filter::count)
                        .sum());
        for (var kind : filter.kinds()) {
            filter.kindProperty().set(kind);
            assertEquals(filter.count(kind), filter.shown().size());
        }
    }

    @Test
    void aClassShowsWhatIsSurelyOfItAndNotWhatIsPerhaps() {
        several();
        filter.kindProperty().set(SEA);
        assertEquals(List.of("1", "3"), shown());
        filter.kindProperty().set(NOT_SURE);
        assertEquals(List.of("4"), shown());
    }

    @Test
    void aRangeOfConfidenceLeavesOutWhatHasNone() {
        several();
        filter.fromProperty().set(0.6);
        assertEquals(List.of("1", "2", "3"), shown());
        filter.toProperty().set(0.75);
        assertEquals(List.of("2", "3"), shown());
        filter.fromProperty().set(0);
        filter.toProperty().set(1);
        assertEquals(5, shown().size());
    }

    @Test
    void textIsFoundInTheNamesOfFileAndFolderWhateverItsCase() {
        several();
        filter.textProperty().set(" NIGHT ");
        assertEquals(List.of("3", "4", "5"), shown());
        filter.textProperty().set("night/4");
        assertEquals(List.of("4"), shown());
        filter.kindProperty().set(SEA);
        assertEquals(List.of(), shown());
    }

    @Test
    void whatComesLaterIsFilteredSortedAndCountedToo() {
        filter.kindProperty().set(SEA);
        filter.shown().setComparator(Comparator.comparingDouble(AnswerCells::confidence));
        several();
        assertEquals(List.of("3", "1"), shown());
        pictures.add(answer("day/6.jpg", "sea", 0.8));
        assertEquals(List.of("3", "6", "1"), shown());
        assertEquals(new AnswerFilter.Counts(6, 3), filter.countsProperty().get());
        assertEquals(3, filter.count(SEA));
    }

    @Test
    void aNewDropBeginsWithoutAFilter() {
        several();
        filter.kindProperty().set(SEA);
        filter.fromProperty().set(0.7);
        filter.textProperty().set("day");
        var applied = new AtomicInteger();
        filter.countsProperty().addListener(_ -> applied.incrementAndGet());
        filter.clear();
        assertEquals(5, shown().size());
        assertEquals(1, applied.get());
        pictures.clear();
        filter.clear();
        assertEquals(List.of(new AnswerKind.Any()), filter.kinds());
        assertEquals(0, filter.count(SEA));
        filter.textProperty().set("day");
        several();
        assertEquals(List.of("1", "2"), shown());
    }

    @Test
    void thatMoreIsShownIsNobodysChoice() {
        several();
        assertFalse(filter.isChanging());
        filter.countsProperty().addListener(_ -> assertFalse(filter.isChanging()));
        filter.shown()
                .addListener(
                        (javafx.beans.InvalidationListener) _ -> assertTrue(filter.isChanging()));
        filter.kindProperty().set(SEA);
        assertTrue(filter.isShown(pictures.getFirst()));
        assertFalse(filter.isShown(pictures.getLast()));
    }
}
