package app.ocellus.ui;

import app.ocellus.WindowComposition;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.activation.ActivationViewModel.State;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.MatrixSelection;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.util.Objects;

/**
 * What the model looked at: in the strip, in the large view, at a prediction, and where it fails.
 */
final class ActivationScreens {

    private final WindowComposition models;
    private final ScreenShots shots;
    private final Stage stage;

    ActivationScreens(WindowComposition models, ScreenShots shots, Stage stage) {
        this.models = models;
        this.shots = shots;
        this.stage = stage;
    }

    /** States of the evaluation, where a number of the matrix is chosen. */
    void evaluation() throws Exception {
        var activation = models.all().activation().view();
        shown(activation);
        shots.takeAll("evaluate-looked-at");
        press("#gallery", KeyCode.ENTER);
        shots.takeAll("evaluate-large");
        press("#evaluated-large", KeyCode.RIGHT);
        await(activation, State.SHOWN);
        ScreensTour.fx(() -> activation.opacityProperty().set(1));
        shots.take("evaluate-large-strong");
        ScreensTour.fx(() -> activation.opacityProperty().set(0.75));
        ScreensTour.fx(() -> activation.wantedProperty().set(false));
        shots.takeAll("evaluate-large-plain");
        press("#evaluated-large", KeyCode.ESCAPE);
        failed(activation);
    }

    /** A picture that was moved away while it was looked at. */
    private void failed(ActivationViewModel activation) throws Exception {
        var heatmap = (ConfusionHeatmap) stage.getScene().getRoot().lookup("#confusion");
        var before = heatmap.selectionProperty().get();
        // of what was called rightly nothing is remembered yet
        ScreensTour.fx(() -> heatmap.selectionProperty().set(bestKnown()));
        press("#gallery", KeyCode.ENTER);
        var selected = models.all().evaluation().selectedProperty().get();
        var file = Objects.requireNonNull(selected).sample().file();
        var away = file.resolveSibling("moved-away");
        Files.move(file, away);
        try {
            ScreensTour.fx(() -> activation.wantedProperty().set(true));
            await(activation, State.FAILED);
            shots.takeAll("evaluate-large-failed");
        } finally {
            Files.move(away, file);
        }
        press("#evaluated-large", KeyCode.ESCAPE);
        ScreensTour.fx(() -> activation.wantedProperty().set(false));
        ScreensTour.fx(() -> heatmap.selectionProperty().set(before));
    }

    private MatrixSelection.Cell bestKnown() {
        var report = Objects.requireNonNull(models.all().evaluation().reportProperty().get());
        var counts = report.evaluation().matrix().counts();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i][i] > counts[best][best] ? i : best;
        }
        return new MatrixSelection.Cell(best, best);
    }

    /** One picture that was answered for. */
    void prediction() throws Exception {
        var activation = models.all().answer().activation().view();
        shown(activation);
        shots.takeAll("predict-looked-at");
        press(".oc-bars", KeyCode.DOWN);
        await(activation, State.SHOWN);
        shots.take("predict-looked-at-second");
        ScreensTour.fx(() -> activation.wantedProperty().set(false));
    }

    private void shown(ActivationViewModel activation) throws Exception {
        ScreensTour.fx(
                () -> {
                    var toggle = stage.getScene().getRoot().lookup("#looked-at");
                    ((ToggleButton) toggle).fire();
                });
        await(activation, State.SHOWN);
    }

    private static void await(ActivationViewModel activation, State wanted) throws Exception {
        ScreensTour.await(() -> activation.stateProperty().get() == wanted);
    }

    private void press(String selector, KeyCode code) throws Exception {
        ScreensTour.fx(
                () -> {
                    var node = stage.getScene().getRoot().lookup(selector);
                    node.requestFocus();
                    node.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }
}
