package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.prediction.AnswerKind;
import app.ocellus.ui.prediction.PredictionViewModel.State;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder is dropped, and its answers are filtered, sorted, saved and put into folders. */
class ManyAnswersJourneyTest {

    private static final List<String> NAMES =
            List.of("cat/1.jpg", "cat/10.jpg", "cat/2.jpg", "cat/broken.jpg", "dog/3.jpg");

    @TempDir private Path folder = Path.of("");
    private FakeWindow fake;
    private OpenWindow window;

    @BeforeEach
    void dropAFolder() throws IOException {
        for (var name : NAMES) {
            var file = folder.resolve("holiday").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        fake = new FakeWindow(new FakeTraining());
        window = fake.window;
        fake.steps.answer = file -> file.endsWith("broken.jpg") ? "" : NamedAnswers.folder(file);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.drop("#drop", folder.resolve("holiday"));
        window.await(
                "it is predicted",
                fake.steps.prediction.stateProperty(),
                state -> state == State.DONE);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private TableView<?> table() {
        return window.find("#answers", TableView.class);
    }

    private List<String> shown() {
        return window.ask(
                () ->
                        fake.steps.prediction.filter().shown().stream()
                                .map(picture -> picture.file().getFileName().toString())
                                .toList());
    }

    /** As a click on the heading does; a robot's click is one for a menu in headless windows. */
    private void sortByFile() {
        window.run(
                () -> {
                    if (window.scene().lookup("#answers") instanceof TableView<?> table) {
                        sort(table);
                    }
                });
    }

    private static <R> void sort(TableView<R> table) {
        var column = table.getColumns().get(1);
        column.setSortType(
                table.getSortOrder().isEmpty()
                        ? TableColumn.SortType.ASCENDING
                        : TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private String selected() {
        return window.ask(
                () ->
                        table().getSelectionModel().getSelectedItem()
                                        instanceof PredictedPicture picture
                                ? picture.file().getFileName().toString()
                                : "");
    }

    private String answer() {
        var label = window.find("#answer", Labeled.class);
        return window.ask(label::getText);
    }

    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                tree.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.isDirectory(path) ? "folder" : Files.readString(path));
            }
        }
        return tree;
    }

    private void awaitText(String words) {
        for (int i = 0; i < 200 && !window.texts().contains(words); i++) {
            Thread.onSpinWait();
            window.run(() -> {});
        }
        assertTrue(window.texts().contains(words), () -> words + " in " + window.texts());
    }

    @Test
    void everyFileHasARowThoughOneCannotBeRead() {
        assertTrue(window.texts().contains("5 pictures"), () -> "" + window.texts());
        assertEquals(
                1,
                window.ask(() -> fake.steps.prediction.filter().count(new AnswerKind.Unreadable()))
                        .intValue());
        assertTrue(window.texts().contains("not readable"));
    }

    @Test
    void whatWasAnsweredBeforeAFailureStaysAndItSaysWhy() {
        fake.steps.answer =
                file -> {
                    if (file.endsWith("2.jpg")) {
                        throw new UserException(Sentence.of("file.reason.missing", "the model"));
                    }
                    return NamedAnswers.folder(file);
                };
        var prediction = fake.steps.prediction;
        window.run(() -> prediction.predict(List.of(folder.resolve("holiday"))));
        window.await("it has failed", prediction.stateProperty(), state -> state == State.FAILED);
        assertEquals(List.of("1.jpg", "10.jpg"), shown());
        assertTrue(window.texts().contains("2 pictures"), () -> "" + window.texts());
        assertTrue(window.texts().contains("the model does not exist"));
    }

    @Test
    void typedTextFiltersAndThePictureThatIsLargeStays() {
        assertEquals("cat", answer());
        window.click("#answer-search");
        window.press(KeyCode.D);
        window.press(KeyCode.O);
        assertEquals(List.of("3.jpg"), shown());
        assertTrue(window.texts().contains("1 of 5 pictures"), () -> "" + window.texts());
        assertEquals("", selected());
        assertEquals("cat", answer());
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.BACK_SPACE);
        assertEquals("1.jpg", selected());
    }

    @Test
    void whereNothingPassesOneStepShowsAllAgain() {
        window.run(() -> fake.steps.prediction.filter().textProperty().set("nowhere"));
        assertTrue(window.texts().contains("0 of 5 pictures"), () -> "" + window.texts());
        window.click("#answers-all");
        assertEquals(5, shown().size());
        assertEquals("1.jpg", selected());
    }

    @Test
    void theRangeOfConfidenceIsMovedByKeys() {
        window.run(() -> window.scene().lookup("#answer-search").requestFocus());
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        for (int i = 0; i < 71; i++) {
            window.press(KeyCode.RIGHT);
        }
        assertEquals(List.of(), shown());
        assertTrue(window.texts().contains("71\u00a0% – 100\u00a0%"), () -> "" + window.texts());
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        assertEquals(4, shown().size());
    }

    @Test
    void aClassIsChosenFromThoseThatOccurWithTheirNumbers() {
        window.click("#answer-kind");
        awaitText("5 pictures");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertEquals(List.of("1.jpg", "10.jpg", "2.jpg"), shown());
        window.run(
                () -> {
                    if (window.scene().lookup("#answer-kind") instanceof ComboBox<?> box) {
                        box.getSelectionModel().selectLast();
                    }
                });
        assertEquals(List.of("broken.jpg"), shown());
        assertEquals(
                new AnswerKind.Unreadable(),
                window.ask(() -> fake.steps.prediction.filter().kindProperty().get()));
    }

    @Test
    void aHeadingSortsAsPeopleCountAndTheChosenRowStaysChosen() {
        window.click("#answers .table-cell", "cat/2.jpg");
        sortByFile();
        assertEquals(List.of("1.jpg", "2.jpg", "10.jpg", "broken.jpg", "3.jpg"), shown());
        assertEquals("2.jpg", selected());
        sortByFile();
        assertEquals(List.of("3.jpg", "broken.jpg", "10.jpg", "2.jpg", "1.jpg"), shown());
        assertEquals("2.jpg", selected());
        assertEquals(
                "2.jpg",
                window.ask(
                        () -> {
                            var large = fake.steps.prediction.selectedProperty().get();
                            return large == null ? "" : large.file().getFileName().toString();
                        }));
    }

    @Test
    void arrowsGoFromRowToRowAndEachIsShownLarge() {
        window.click("#answers .table-cell", "cat/2.jpg");
        window.press(KeyCode.DOWN);
        assertEquals("not readable", answer());
        window.press(KeyCode.DOWN);
        assertEquals("dog", answer());
        window.press(KeyCode.ENTER);
        assertEquals("dog", answer());
        window.press(KeyCode.UP);
        assertEquals("broken.jpg", selected());
    }

    @Test
    void aRowCanBeShownInItsFolder() {
        window.click("#answers .table-cell", "dog/3.jpg");
        window.run(() -> table().getContextMenu().getItems().getFirst().fire());
        assertEquals(List.of(folder.resolve("holiday/dog/3.jpg")), fake.person.revealed);
    }

    @Test
    void theTableOfWhatIsShownIsSavedAndSaysHowManyTheseAre() throws IOException {
        var csv = folder.resolve("dogs.csv");
        fake.person.target = Optional.of(csv);
        window.run(() -> fake.steps.prediction.filter().textProperty().set("dog"));
        window.click("#csv");
        awaitText("1 of 5 answers, those that are shown, is in dogs.csv.");
        var lines = Files.readAllLines(csv);
        assertEquals(2, lines.size());
        assertTrue(lines.getLast().startsWith(folder.resolve("holiday/dog/3.jpg") + ",dog,0.69"));
    }

    @Test
    void copiedIntoFoldersAndUndoneTheDiskIsAsItWas() throws IOException {
        var before = tree();
        fake.person.folder = Optional.of(folder.resolve("sorted"));
        window.click("#copy-into-folders");
        window.click("#folders-write");
        var copying = fake.steps.prediction.copying();
        window.await("it is copied", copying.undoableProperty(), made -> made != null);
        assertTrue(
                window.texts().toString().contains("4 pictures in " + folder.resolve("sorted")),
                () -> "" + window.texts());
        assertTrue(window.texts().toString().contains("cat 3 · dog 1."));
        assertEquals("cat/10.jpg", Files.readString(folder.resolve("sorted/cat/10.jpg")));
        assertNotEquals(before, tree());
        window.click("#folders-undo");
        window.await("it is undone", copying.undoableProperty(), made -> made == null);
        assertEquals(before, tree());
        assertTrue(window.texts().contains("4 files were taken away again."));
        window.click("#folders-close");
        assertTrue(window.sees(".oc-drop"));
    }
}
