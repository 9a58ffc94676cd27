package app.ocellus.ui.control;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * A name that is written where it stands: Enter takes it, Escape leaves it, and going elsewhere
 * takes it too, so that nothing typed is lost.
 */
public final class InPlaceField extends TextField {

    private boolean ended;

    /** A field that begins with {@code text}; one of the two is told of its end, once. */
    public InPlaceField(String text, Consumer<String> taken, Runnable left) {
        super(text);
        getStyleClass().addAll("small", "oc-in-place");
        setOnAction(event -> end(() -> taken.accept(getText()), event::consume));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        end(left, event::consume);
                    }
                });
        focusedProperty()
                .addListener(
                        (_, was, now) -> {
                            if (was && !now) {
                                end(() -> taken.accept(getText()), () -> {});
                            }
                        });
    }

    private void end(Runnable how, Runnable also) {
        also.run();
        if (!ended) {
            ended = true;
            how.run();
        }
    }

    /** Takes the keys, with everything marked, so that typing replaces it. */
    public void begin() {
        requestFocus();
        selectAll();
    }
}
