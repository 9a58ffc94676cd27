package app.ocellus.ui.journey;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Window;

import java.util.Optional;

/** The class that a person types where a class can be chosen. */
final class TypedClass {

    private static final int LOOKS = 1200;
    private static final long LOOK_MILLIS = 50;

    private TypedClass() {}

    /** Waits until one is asked for, types a name, or its beginning, and takes it. */
    static void choose(OpenWindow window, String typed) throws InterruptedException {
        for (int i = 0; i < LOOKS && window.ask(TypedClass::field).isEmpty(); i++) {
            Thread.sleep(LOOK_MILLIS);
        }
        window.run(
                () -> {
                    var field = field().orElseThrow();
                    field.setText(typed);
                    field.fireEvent(enter());
                });
    }

    private static Optional<TextField> field() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .map(window -> window.getScene().lookup("#class-picker"))
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst();
    }

    private static KeyEvent enter() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    }
}
