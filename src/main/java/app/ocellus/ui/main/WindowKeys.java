package app.ocellus.ui.main;

import app.ocellus.ui.common.Brought;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ZoomFrame;
import app.ocellus.ui.help.HelpViewModel;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The keys that work wherever one is. */
final class WindowKeys {

    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private final MainViewModel model;
    private final HelpViewModel help;
    private final Dialogs dialogs;

    WindowKeys(MainViewModel model, HelpViewModel help, Dialogs dialogs) {
        this.model = model;
        this.help = help;
        this.dialogs = dialogs;
    }

    /** Lets a scene hear the keys. */
    void addTo(Scene scene) {
        for (int i = 0; i < DIGITS.size(); i++) {
            var step = Step.values()[i];
            add(scene, DIGITS.get(i), () -> model.stepProperty().set(step));
        }
        add(scene, KeyCode.O, this::open);
        add(scene, KeyCode.V, this::paste);
        add(scene, KeyCode.Z, model::undo);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(
                                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        model::redo);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), model::rescan);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.F1),
                        () -> help.toggle(HelpButton.page(model.stepProperty().get())));
        add(scene, KeyCode.ENTER, () -> start(scene));
        // a filter, as lists take Escape for themselves though they have nothing to leave
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(event, scene));
    }

    private static void add(Scene scene, KeyCode key, Runnable action) {
        scene.getAccelerators()
                .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }

    private void open() {
        if (model.stepProperty().get() == Step.PREDICT) {
            model.take(dialogs.chooseImages(Messages.get("prediction.choose-title")));
        } else {
            dialogs.chooseFolder(Messages.get("dataset.choose-folder")).ifPresent(model::open);
        }
    }

    /** What was copied is taken as if it were dropped. */
    private void paste() {
        Taking.of(Brought.pasted(), model);
    }

    private void start(Scene scene) {
        // a number that is still being written counts
        if (scene.getFocusOwner() instanceof TextField field) {
            field.fireEvent(new ActionEvent());
        }
        model.startTraining();
    }

    private void leave(KeyEvent event, Scene scene) {
        if (event.getCode() != KeyCode.ESCAPE || hearsEscape(scene.getFocusOwner())) {
            return;
        }
        if (help.openProperty().get()) {
            help.openProperty().set(false);
            event.consume();
        } else if (model.cancelJob()) {
            event.consume();
        }
    }

    /** A name that is being written, or a picture that is shown large, is left before a job. */
    private static boolean hearsEscape(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof ZoomFrame || at.getStyleClass().contains(ProjectTitle.FIELD)) {
                return true;
            }
        }
        return false;
    }
}
