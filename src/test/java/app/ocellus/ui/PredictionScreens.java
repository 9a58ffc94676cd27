package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.dataset.ImageSample;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.AnswerKind;
import app.ocellus.ui.prediction.PredictionViewModel;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answers for many pictures: while they come, filtered, and put into folders. */
final class PredictionScreens {

    private final WindowComposition models;
    private final Stage stage;
    private final ScreenShots shots;
    private final Path sorted;

    private PredictionScreens(Path target) throws Exception {
        var home = Files.createTempDirectory("ocellus-prediction");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
        this.sorted = home.resolve("sorted");
    }

    /** Takes them, of a model of a dataset. */
    static void take(Path data, Path target) throws Exception {
        ScreenShots.call(() -> new PredictionScreens(target)).take(data);
    }

    private void take(Path data) throws Exception {
        ScreensTour.fx(() -> models.all().dataset().open(data));
        ScreensTour.await(() -> models.all().dataset().projectProperty().get() != null);
        ScreensTour.fx(models.all().training()::start);
        ScreensTour.await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        var confidence = models.all().evaluationTabs().confidence();
        ScreensTour.fx(
                () -> {
                    confidence.thresholdProperty().set(0.6);
                    confidence.keep();
                });
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.PREDICT));
        Thread.sleep(500);
        predict();
        filter();
        folders();
        shots.writeSheets("predict-many-");
    }

    private void predict() throws Exception {
        var split = models.all().dataset().projectProperty().get().split();
        var files = new ArrayList<Path>(split.training().stream().map(ImageSample::file).toList());
        files.add(3, Files.write(sorted.resolveSibling("broken.jpg"), new byte[] {1, 2, 3}));
        var model = models.all().prediction();
        var run = model.modelProperty().get();
        // it has to look at all of them first, which takes long enough to be seen
        ScreensTour.fx(() -> model.modelProperty().set(model.models().getLast()));
        ScreensTour.fx(() -> model.predict(files));
        ScreensTour.await(() -> model.pictures().size() > 40);
        shots.take("predict-many-running");
        ScreensTour.fx(model::cancel);
        ScreensTour.await(() -> model.stateProperty().get() == PredictionViewModel.State.DONE);
        shots.takeAll("predict-many-cancelled");
        ScreensTour.fx(() -> model.modelProperty().set(run));
        ScreensTour.fx(() -> model.predict(files.subList(0, Math.min(500, files.size()))));
        ScreensTour.await(() -> model.stateProperty().get() == PredictionViewModel.State.DONE);
        shots.takeAll("predict-many");
    }

    private void filter() throws Exception {
        var filter = models.all().prediction().filter();
        ScreensTour.fx(
                () -> {
                    filter.kindProperty().set(filter.kinds().get(1));
                    filter.fromProperty().set(0.62);
                    filter.toProperty().set(0.9);
                    sortByConfidence();
                });
        shots.takeAll("predict-many-filtered");
        ScreensTour.fx(() -> filter.textProperty().set("nothing is called this"));
        shots.takeAll("predict-many-no-match");
        ScreensTour.fx(
                () -> {
                    filter.clear();
                    filter.kindProperty().set(new AnswerKind.Unreadable());
                    models.all().prediction().selectedProperty().set(filter.shown().getFirst());
                });
        shots.takeAll("predict-many-unreadable");
        ScreensTour.fx(filter::clear);
    }

    private void sortByConfidence() {
        if (stage.getScene().getRoot().lookup("#answers") instanceof TableView<?> table) {
            sort(table);
        }
    }

    private static <R> void sort(TableView<R> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().getLast()));
    }

    private void folders() throws Exception {
        var copying = models.all().prediction().copying();
        ScreensTour.fx(copying::ask);
        shots.takeAll("predict-many-folders");
        ScreensTour.fx(() -> copying.sort(sorted));
        shots.take("predict-many-copying");
        ScreensTour.await(() -> copying.undoableProperty().get() != null);
        shots.takeAll("predict-many-copied");
        ScreensTour.fx(copying::undo);
        ScreensTour.await(() -> copying.undoableProperty().get() == null);
        shots.takeAll("predict-many-undone");
    }
}
