package app.ocellus.ui.runs;

import app.ocellus.ui.common.Messages;

import javafx.animation.PauseTransition;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The note of a run, saved a moment after it was typed, and at once when one goes elsewhere or
 * closes the window.
 */
final class NoteField extends TextArea {

    private static final Duration MOMENT = Duration.millis(500);

    private final RunsViewModel model;
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private @Nullable RunRow row;
    private boolean showing;

    NoteField(RunsViewModel model) {
        this.model = model;
        setId("run-note");
        setWrapText(true);
        promptTextProperty().bind(Messages.binding("runs.note-prompt"));
        accessibleTextProperty().bind(Messages.binding("runs.note"));
        pause.setOnFinished(_ -> save());
        textProperty().addListener(_ -> typed());
        focusedProperty().addListener((_, _, now) -> saveUnless(now));
        sceneProperty().addListener((_, _, now) -> saveUnless(now != null));
        model.notes().setOnClosing(this::save);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    }

    private void typed() {
        if (!showing) {
            pause.playFromStart();
        }
    }

    private void saveUnless(boolean here) {
        if (!here) {
            save();
        }
    }

    /** The Tab key goes on, as it does everywhere else; nobody needs one in a note. */
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            event.consume();
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private void save() {
        pause.stop();
        var now = row;
        if (now != null && !getText().equals(now.record().note())) {
            model.notes().write(now, getText());
        }
    }

    /** Shows the note of another run; of the same run, what is being written stays. */
    void show(@Nullable RunRow other) {
        boolean same =
                row != null && other != null && row.saved().folder().equals(other.saved().folder());
        if (!same) {
            save();
            showing = true;
            setText(other == null ? "" : other.record().note());
            showing = false;
        }
        row = other;
    }
}
