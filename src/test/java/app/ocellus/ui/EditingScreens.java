package app.ocellus.ui;

import app.ocellus.WindowComposition;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.dataset.SampleOrder;
import app.ocellus.ui.dataset.SampleProblem;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.util.List;

/** The dataset and its evaluation while a person puts things right; all of it is undone again. */
final class EditingScreens {

    private final WindowComposition models;
    private final ScreenShots shots;
    private final Stage stage;
    private int steps;

    EditingScreens(WindowComposition models, ScreenShots shots, Stage stage) {
        this.models = models;
        this.shots = shots;
        this.stage = stage;
    }

    /** States of the dataset's view. */
    void dataset() throws Exception {
        var samples = models.all().dataset().samples();
        ScreensTour.fx(() -> samples.orderProperty().set(SampleOrder.CLASS));
        ScreensTour.fx(() -> node("#samples").requestFocus());
        key("#samples", KeyCode.HOME, false);
        key("#samples", KeyCode.RIGHT, true);
        key("#samples", KeyCode.RIGHT, true);
        type("#samples", "2");
        awaitStep();
        shots.takeAll("dataset-edited");
        edit(() -> models.all().dataset().edits().move(samples.target(), SplitRole.TEST));
        key("#samples", KeyCode.DELETE, false);
        awaitStep();
        ScreensTour.fx(() -> samples.problemFilterProperty().set(SampleProblem.EXCLUDED));
        shots.takeAll("dataset-left-out");
        ScreensTour.fx(() -> samples.problemFilterProperty().set(null));
        key("#samples", KeyCode.ENTER, false);
        shots.takeAll("dataset-zoom");
        key("#zoom", KeyCode.ESCAPE, false);
        ScreensTour.fx(models.all().main()::copy);
        shots.takeAll("dataset-copy");
        ScreensTour.fx(() -> models.all().dataset().copy().openProperty().set(false));
        edit(() -> models.all().dataset().edits().create(" "));
        shots.takeAll("dataset-name-refused");
        ScreensTour.fx(models.all().dataset().edits()::dismissError);
        undoAll();
        ScreensTour.fx(() -> samples.orderProperty().set(SampleOrder.SHUFFLED));
    }

    /** States of the evaluation; there must be an error to relabel. */
    void evaluation() throws Exception {
        ScreensTour.fx(() -> node("#gallery").requestFocus());
        key("#gallery", KeyCode.HOME, false);
        var wrong = models.all().evaluation().pictures().getFirst();
        edit(
                () ->
                        models.all()
                                .dataset()
                                .edits()
                                .relabel(List.of(wrong.sample()), wrong.predicted()));
        awaitStep();
        shots.takeAll("evaluate-pending");
        ScreensTour.fx(() -> ((Button) node("#reevaluate")).fire());
        shots.takeAll("evaluate-difference");
        undoAll();
        ScreensTour.fx(() -> ((Button) node("#reevaluate")).fire());
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private void key(String selector, KeyCode code, boolean shift) throws Exception {
        ScreensTour.fx(
                () ->
                        node(selector)
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                code,
                                                shift,
                                                false,
                                                false,
                                                false)));
    }

    private void type(String selector, String character) throws Exception {
        ScreensTour.fx(
                () ->
                        node(selector)
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

    private void edit(Runnable edit) throws Exception {
        ScreensTour.fx(edit);
        awaitStep();
    }

    /** Waits a moment for what is on its way to the disk. */
    private void awaitStep() throws InterruptedException {
        steps++;
        Thread.sleep(400);
    }

    private void undoAll() throws Exception {
        for (int i = 0; i <= steps; i++) {
            ScreensTour.fx(models.all().dataset().edits()::undo);
        }
        ScreensTour.await(() -> !models.all().dataset().edits().canUndoProperty().get());
        steps = 0;
    }
}
