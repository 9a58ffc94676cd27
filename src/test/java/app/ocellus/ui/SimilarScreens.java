package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.similar.AlikeState;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Pictures that look like one, and copies that were altered. */
final class SimilarScreens {

    private static final int HEALTH = 2;

    private final WindowComposition models;
    private final Stage stage;
    private final ScreenShots shots;

    private SimilarScreens(Path target) throws Exception {
        var home = Files.createTempDirectory("ocellus-similar");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
    }

    /** Takes them, of a dataset. */
    static void take(Path data, Path target) throws Exception {
        ScreenShots.call(() -> new SimilarScreens(target)).take(data);
    }

    private void take(Path data) throws Exception {
        ScreensTour.fx(() -> models.all().dataset().open(data));
        var samples = models.all().dataset().samples();
        var similar = models.all().tabs().similar();
        ScreensTour.await(() -> samples.focusedProperty().get() != null);
        var picture = Objects.requireNonNull(samples.focusedProperty().get()).file();
        ScreensTour.fx(() -> similar.moreLike(picture));
        ScreensTour.await(() -> similar.progressProperty().get().done() > 0);
        shots.take("similar-looking");
        ScreensTour.await(() -> similar.stateProperty().get() == AlikeState.FOUND);
        shots.takeAll("similar");
        predict(picture);
        health();
        shots.writeSheets("similar-");
    }

    private void predict(Path picture) throws Exception {
        ScreensTour.fx(
                () -> {
                    models.all().main().stepProperty().set(Step.PREDICT);
                    models.all().prediction().predict(List.of(picture));
                });
        ScreensTour.await(
                () ->
                        models.all().prediction().stateProperty().get()
                                == PredictionViewModel.State.DONE);
        shots.takeAll("similar-from-answer");
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.DATASET));
    }

    private void health() throws Exception {
        var tabs = models.all().tabs();
        ScreensTour.await(() -> tabs.health().stateProperty().get() == HealthViewModel.State.DONE);
        ScreensTour.fx(
                () -> {
                    var toggles = List.copyOf(node(".oc-toolbar").lookupAll(".toggle-button"));
                    ((ToggleButton) toggles.get(HEALTH)).fire();
                });
        shots.takeAll("similar-health");
        ScreensTour.fx(() -> ((Button) node("#find-altered")).fire());
        ScreensTour.await(() -> tabs.twins().stateProperty().get() == AlikeState.FOUND);
        shots.takeAll("similar-altered");
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }
}
