package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.main.Step;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;

/** A network is added in the settings, chosen in the form, and removed again. */
class BackboneJourneyTest {

    private final FakeWindow fake = new FakeWindow(new FakeTraining()).withPets();
    private final OpenWindow window = fake.window;

    @AfterEach
    void close() {
        fake.close();
    }

    private void goToSettings() {
        window.run(() -> fake.steps.main.stepProperty().set(Step.SETTINGS));
    }

    private void awaitNetworks(int count) {
        window.await(
                "there are " + count + " networks",
                fake.steps.backbones.installed(),
                all -> all.size() == count);
    }

    @Test
    void anAddedNetworkIsInTheFormAtOnce() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertFalse(window.texts().contains("Other"));
        goToSettings();
        fake.person.folder = Optional.of(Path.of("downloads/resnet34"));
        window.click("#add-backbone");
        awaitNetworks(3);
        assertTrue(window.texts().contains("resnet34"), window.texts().toString());
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertFalse(window.sees("#other-backbone"));
        window.click("#backbone .toggle-button", "Other");
        assertTrue(window.sees("#other-backbone"));
        assertEquals("resnet34", fake.steps.training.form().config().backbone());
        goToSettings();
        window.click("#remove-resnet34");
        awaitNetworks(2);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertFalse(window.texts().contains("Other"));
        assertEquals("small", fake.steps.training.form().config().backbone());
    }
}
