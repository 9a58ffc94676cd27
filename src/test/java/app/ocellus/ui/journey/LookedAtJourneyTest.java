package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.SampleId;
import app.ocellus.ui.activation.ActivationViewModel.State;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.evaluation.EvaluationViewModel;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real model is asked what it looked at, and what it shows leads to a label put right. */
class LookedAtJourneyTest {

    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void evaluateARealModel(@TempDir Path home) throws IOException {
        var pets = home.resolve("pets");
        Pictures.folders(pets, 20, "cat", "dog");
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", pets);
        start.opened();
        window.run(start.models.all().training()::start);
        window.await(
                "it is evaluated",
                start.models.all().evaluation().stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        var map = window.find("#confusion", ConfusionHeatmap.class);
        window.click(map, window.ask(() -> Plots.rowHead(map, 0)));
        window.run(() -> window.scene().lookup("#gallery").requestFocus());
    }

    @AfterEach
    void close() {
        start.close();
    }

    private SampleId selected() {
        return window.ask(
                () ->
                        Objects.requireNonNull(
                                        start.models.all().evaluation().selectedProperty().get())
                                .sample()
                                .id());
    }

    private void awaitMap(State wanted) {
        var view = start.models.all().activation().view();
        window.await("the map is " + wanted, view.stateProperty(), state -> state == wanted);
    }

    private void type(String character) {
        window.run(
                () ->
                        window.scene()
                                .getFocusOwner()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                character,
                                                character,
                                                KeyCode.UNDEFINED,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    @Test
    void aPictureIsLookedAtLargeRelabelledAndEvaluatedAgain() throws InterruptedException {
        assertTrue(window.texts().contains("All 3 cat"), () -> "" + window.texts());
        window.press(KeyCode.SPACE);
        assertTrue(window.sees("#evaluated-large"));
        var first = selected();
        window.click("#looked-at");
        awaitMap(State.SHOWN);
        start.awaitText("Red shows what spoke for");
        window.press(KeyCode.J);
        type("j");
        var second = selected();
        assertNotEquals(first, second);
        assertTrue(window.texts().contains("2 of 3"), () -> "" + window.texts());
        awaitMap(State.SHOWN);
        type("2");
        start.awaitText("You have made it dog");
        assertEquals(second, selected());
        window.press(KeyCode.K);
        assertEquals(first, selected());
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ESCAPE);
        assertFalse(window.sees("#evaluated-large"));
        assertTrue(window.ask(() -> window.find("#gallery", Node.class).isFocused()));
        window.click("#reevaluate");
        start.awaitText("All 2 cat");
        start.awaitText("1 label");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.await(
                "nothing is to be undone",
                start.models.all().dataset().edits().canUndoProperty(),
                can -> !can);
        window.click("#reevaluate");
        start.awaitText("All 3 cat");
    }

    @Test
    void theStrengthStaysFromPictureToPictureAndFromTheStripToTheLargeView() {
        window.click("#looked-at");
        awaitMap(State.SHOWN);
        var slider = window.find("#looked-at-strength", Slider.class);
        window.run(() -> slider.setValue(0.3));
        window.press(KeyCode.ENTER);
        window.run(() -> window.scene().lookup("#gallery").requestFocus());
        window.press(KeyCode.ENTER);
        window.press(KeyCode.RIGHT);
        awaitMap(State.SHOWN);
        var large = window.find("#looked-at-strength", Slider.class);
        assertEquals(0.3, window.ask(large::getValue), 1e-9);
    }

    @Test
    void aPictureThatIsGoneIsNamed() throws IOException, InterruptedException {
        var sample =
                Objects.requireNonNull(
                        window.ask(() -> start.models.all().evaluation().selectedProperty().get()));
        Files.delete(sample.sample().file());
        window.click("#looked-at");
        awaitMap(State.FAILED);
        start.awaitText(sample.sample().file().getFileName() + " does not exist any more");
        var others = window.ask(() -> List.copyOf(start.models.all().evaluation().pictures()));
        assertEquals(3, others.size());
    }
}
