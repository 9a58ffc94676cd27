package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.ui.StoredTraining;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A person without a mouse asks what can be done with a class. */
class MenuKeyJourneyTest {

    @BeforeEach
    void onlyWhereTheToolkitDoesNotAskByItself() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTEXT_MENU", "SHIFT F10"})
    void theKeysForItOpenTheMenuOfTheClassThatIsChosen(String keys) {
        try (var fake = new FakeWindow(new StoredTraining()).withPets()) {
            var window = fake.window;
            var classes = window.find("#classes", ListView.class);
            window.run(
                    () -> {
                        classes.getSelectionModel().select(1);
                        classes.requestFocus();
                    });
            window.press(
                    List.of(keys.split(" ")).stream()
                            .map(KeyCode::valueOf)
                            .toArray(KeyCode[]::new));
            var open =
                    window.ask(
                            () ->
                                    Window.getWindows().stream()
                                            .filter(ContextMenu.class::isInstance)
                                            .count());
            window.press(KeyCode.ESCAPE);
            assertEquals(1, open);
        }
    }
}
