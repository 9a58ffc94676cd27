package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.ClassOrder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The confidence of a model, and its matrix in other orders. */
final class ConfidenceScreens {

    private static final int RESULTS = 0;
    private static final int CONFIDENCE = 2;
    private static final int PAIRS = 2;

    private final WindowComposition models;
    private final Stage stage;
    private final ScreenShots shots;

    private ConfidenceScreens(Path target) throws Exception {
        var home = Files.createTempDirectory("ocellus-confidence");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
    }

    /** Takes them, of a model of a dataset. */
    static void take(Path data, Path target) throws Exception {
        ScreenShots.call(() -> new ConfidenceScreens(target)).take(data);
    }

    private void take(Path data) throws Exception {
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.EVALUATE));
        tab("#evaluation-tabs", CONFIDENCE);
        shots.takeAll("confidence-nothing");
        ScreensTour.fx(() -> models.all().dataset().open(data));
        ScreensTour.await(() -> models.all().dataset().projectProperty().get() != null);
        ScreensTour.fx(models.all().training()::start);
        ScreensTour.await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        shots.takeAll("confidence");
        var confidence = models.all().evaluationTabs().confidence();
        ScreensTour.fx(() -> models.all().evaluation().roleProperty().set(SplitRole.VALIDATION));
        ScreensTour.await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        ScreensTour.fx(confidence::suggest);
        shots.takeAll("confidence-suggested");
        ScreensTour.fx(() -> confidence.targetProperty().set(1.01));
        ScreensTour.fx(confidence::suggest);
        shots.takeAll("confidence-no-threshold");
        ScreensTour.fx(
                () -> {
                    confidence.targetProperty().set(0.95);
                    confidence.suggest();
                    confidence.keep();
                });
        Thread.sleep(500);
        shots.takeAll("confidence-kept");
        matrix();
        shots.writeSheets("confidence-");
    }

    private void matrix() throws Exception {
        tab("#evaluation-tabs", RESULTS);
        tab("#gallery-tabs", PAIRS);
        ScreensTour.fx(
                () -> {
                    if (node("#matrix-order") instanceof ComboBox<?> box) {
                        box.getSelectionModel().select(ClassOrder.TOGETHER.ordinal());
                    }
                });
        shots.takeAll("evaluate-pairs");
    }

    private void tab(String tabs, int index) throws Exception {
        ScreensTour.fx(
                () -> {
                    var toggles = List.copyOf(node(tabs).lookupAll(".toggle-button"));
                    ((ToggleButton) toggles.get(index)).fire();
                });
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }
}
