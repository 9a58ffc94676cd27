package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.Training;
import app.ocellus.ui.training.TrainingViewModel.State;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The keys of the whole window. */
class KeyboardTest {

    private FakeWindow fake;
    private OpenWindow window;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theDigitsGoToTheSteps() {
        show(new FakeTraining());
        var digits = List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1);
        var steps = List.of(Step.TRAIN, Step.EVALUATE, Step.PREDICT, Step.DATASET);
        for (int i = 0; i < digits.size(); i++) {
            window.press(KeyCode.CONTROL, digits.get(i));
            assertEquals(steps.get(i), step());
        }
    }

    @Test
    void openAsksForAFolderAndOpensIt() {
        show(new FakeTraining());
        go(Step.SETTINGS);
        fake.person.folder = Optional.of(Path.of("scenes.csv"));
        window.press(KeyCode.CONTROL, KeyCode.O);
        await(fake.steps.dataset.projectProperty());
        assertEquals(Step.DATASET, step());
        assertEquals(List.of(Path.of("scenes.csv")), fake.steps.opened);
    }

    @Test
    void openThatIsThoughtBetterOfDoesNothing() {
        show(new FakeTraining());
        window.press(KeyCode.CONTROL, KeyCode.O);
        go(Step.PREDICT);
        window.press(KeyCode.CONTROL, KeyCode.O);
        assertNull(window.ask(() -> fake.steps.dataset.projectProperty().get()));
        assertEquals(Step.PREDICT, step());
    }

    @Test
    void whereOnePredictsOpenAsksForPictures() {
        show(new FakeTraining());
        go(Step.PREDICT);
        fake.person.images = List.of(Path.of("photos/cat/one.jpg"));
        window.press(KeyCode.CONTROL, KeyCode.O);
        await(fake.steps.prediction.selectedProperty());
        assertEquals(fake.person.images, fake.steps.asked);
    }

    @Test
    void copiedFilesArePastedAsIfTheyWereDropped() {
        show(new FakeTraining());
        var content = new ClipboardContent();
        content.putFiles(List.of(Path.of("photos/cat/one.jpg").toFile()));
        window.run(() -> Clipboard.getSystemClipboard().setContent(content));
        window.press(KeyCode.CONTROL, KeyCode.V);
        await(fake.steps.prediction.selectedProperty());
        assertEquals(Step.PREDICT, step());
        window.run(() -> Clipboard.getSystemClipboard().setContent(new ClipboardContent()));
    }

    @Test
    void startCountsANumberThatIsStillBeingWritten() {
        var training = new FakeTraining();
        show(training).withPets();
        go(Step.TRAIN);
        var epochs = window.find("#epochs", NumberField.class);
        window.run(
                () -> {
                    epochs.requestFocus();
                    epochs.setText("5");
                });
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        await(fake.steps.training.runProperty());
        assertEquals(5, training.configs.getFirst().optimisation().epochs());
    }

    @Test
    void startWithoutADatasetSaysWhatIsMissing() {
        show(new FakeTraining());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.TRAIN, step());
        assertEquals(State.NO_DATA, window.ask(() -> fake.steps.training.stateProperty().get()));
    }

    @Test
    void escapeCancelsTheRunningJobWhereverTheFocusIs() {
        show(new EndlessTraining()).withPets();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        var state = fake.steps.training.stateProperty();
        window.await("it runs", state, now -> now == State.RUNNING);
        go(Step.DATASET);
        var classes = window.find("#classes", Node.class);
        window.run(classes::requestFocus);
        window.press(KeyCode.ESCAPE);
        window.await("it is cancelled", state, now -> now == State.CANCELLED);
    }

    @Test
    void escapeLeavesALargePictureBeforeItCancelsAJob() {
        show(new EndlessTraining()).withPets();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        var state = fake.steps.training.stateProperty();
        window.await("it runs", state, now -> now == State.RUNNING);
        go(Step.DATASET);
        window.run(() -> window.find("#samples", Node.class).requestFocus());
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        assertTrue(window.sees("#zoom"));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.sees("#zoom"));
        assertEquals(State.RUNNING, window.ask(state::get));
        window.press(KeyCode.ESCAPE);
        window.await("it is cancelled", state, now -> now == State.CANCELLED);
    }

    @Test
    void escapeWithoutAJobChangesNothing() {
        var training = new FakeTraining();
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        show(training).withPets();
        window.press(KeyCode.ESCAPE);
        assertEquals(Step.DATASET, step());
        assertEquals(24, window.ask(() -> fake.steps.dataset.samples().shown().size()));
    }

    private FakeWindow show(Training training) {
        fake = new FakeWindow(training);
        window = fake.window;
        return fake;
    }

    private void go(Step step) {
        window.run(() -> fake.steps.main.stepProperty().set(step));
    }

    private Step step() {
        return window.ask(() -> fake.steps.main.stepProperty().get());
    }

    private void await(ObservableValue<?> value) {
        window.await("something is there", value, Objects::nonNull);
    }
}
