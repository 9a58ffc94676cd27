package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A model that is there already, and the pictures behind the numbers of its matrix. */
class EvaluationJourneyTest {

    private FakeWindow fake;
    private OpenWindow window;

    @BeforeEach
    void lookAtTheEvaluation() {
        var training = new FakeTraining();
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        fake = new FakeWindow(training);
        window = fake.window;
        fake.steps.answer = EvaluationJourneyTest::name;
        fake.withPets();
        window.await(
                "it is evaluated",
                fake.steps.evaluation.stateProperty(),
                state -> state == State.READY);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    }

    /** One cat is called a dog and both fish are called cats. */
    private static String name(Path file) {
        if (file.endsWith("cat/0007.jpg")) {
            return "dog";
        }
        var name = NamedAnswers.folder(file);
        return name.equals("fish") ? "cat" : name;
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theMistakesAreThereAtFirst() {
        assertEquals("3 mistakes", title());
        assertEquals(List.of("cat/0007.jpg", "fish/0006.jpg", "fish/0007.jpg"), gallery());
        assertTrue(window.texts().contains("50.0\u00a0%"), () -> "" + window.texts());
    }

    @Test
    void aClickOnACellOpensExactlyItsPictures() {
        click(map -> Plots.cell(map, 2, 0));
        assertEquals("2 of 2 fish called cat", title());
        assertEquals(List.of("fish/0006.jpg", "fish/0007.jpg"), gallery());
        click(map -> Plots.cell(map, 0, 1));
        assertEquals("1 of 2 cat called dog", title());
        assertEquals(List.of("cat/0007.jpg"), gallery());
        click(map -> Plots.cell(map, 1, 1));
        assertEquals("2 dog recognised", title());
        assertEquals(List.of("dog/0006.jpg", "dog/0007.jpg"), gallery());
    }

    @Test
    void aClickOnANameOpensARowOrAColumn() {
        click(map -> Plots.rowHead(map, 0));
        assertEquals("All 2 cat", title());
        assertEquals(List.of("cat/0007.jpg", "cat/0006.jpg"), gallery());
        click(map -> Plots.columnHead(map, 0));
        assertEquals("3 called cat", title());
        assertEquals(List.of("fish/0006.jpg", "fish/0007.jpg", "cat/0006.jpg"), gallery());
        click(map -> Plots.cell(map, -1, -1));
        assertEquals("3 mistakes", title());
    }

    @Test
    void theKeysOpenACellToo() {
        click(map -> Plots.cell(map, 0, 0));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertEquals("1 cat recognised", title());
        window.press(KeyCode.ENTER);
        assertEquals("2 of 2 fish called cat", title());
        assertEquals(List.of("fish/0006.jpg", "fish/0007.jpg"), gallery());
    }

    @Test
    void aPictureOfTheGalleryIsShownLargeWithWhatTheModelSays() {
        click(map -> Plots.cell(map, 2, 0));
        window.click(".oc-thumbnail-cell", "fish/0007.jpg");
        var texts = window.texts();
        assertTrue(texts.contains("0007.jpg"), texts::toString);
        assertTrue(texts.contains("It is fish; the model says cat."), texts::toString);
    }

    @Test
    void anEmptyCellSaysThatNothingIsThere() {
        click(map -> Plots.cell(map, 1, 2));
        assertEquals("0 of 2 dog called fish", title());
        assertEquals(List.of(), gallery());
        assertTrue(window.texts().contains("No pictures here"));
    }

    private void click(Function<ConfusionHeatmap, Point2D> place) {
        var map = window.find("#confusion", ConfusionHeatmap.class);
        window.click(map, window.ask(() -> place.apply(map)));
    }

    private String title() {
        var label = window.find("#gallery-title", Label.class);
        return window.ask(label::getText);
    }

    private List<String> gallery() {
        return window.ask(() -> items().stream().map(s -> s.sample().id().value()).toList());
    }

    private List<EvaluatedSample> items() {
        var pictures = fake.steps.evaluation.pictures();
        if (window.sees("#gallery")) {
            ThumbnailGrid<?> grid = window.find("#gallery", ThumbnailGrid.class);
            assertEquals(pictures, grid.items());
        } else {
            assertEquals(List.of(), pictures);
        }
        return pictures;
    }
}
