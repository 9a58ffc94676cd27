package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.control.ScatterPlot;
import app.ocellus.ui.control.ScatterStrokes;
import app.ocellus.ui.dataset.SampleActions;
import app.ocellus.ui.dataset.map.MapColoring;
import app.ocellus.ui.dataset.map.MapJob;
import app.ocellus.ui.dataset.map.MapMaking;
import app.ocellus.ui.dataset.map.MapPane;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The map of a dataset, from the button that makes it to what is chosen on it. */
final class MapScreens {

    private static final int SAMPLES = 0;
    private static final int MAP = 3;

    private final WindowComposition models;
    private final Stage stage;
    private final ScreenShots shots;

    private MapScreens(Path target) throws IOException {
        var home = Files.createTempDirectory("ocellus-map");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
    }

    /** Takes them, of a copy of a dataset. */
    static void take(Path data, Path target) throws Exception {
        var copy = Files.createTempDirectory("ocellus-map-data").resolve("scenes");
        copy(data, copy);
        ScreenShots.call(() -> new MapScreens(target)).take(copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private void take(Path data) throws Exception {
        ScreensTour.fx(() -> models.all().dataset().open(data));
        ScreensTour.await(() -> models.all().dataset().projectProperty().get() != null);
        tab(MAP);
        shots.takeAll("map-ready");
        ScreensTour.fx(map()::make);
        ScreensTour.await(() -> map().stepProperty().get().progress().done() > 0);
        shots.take("map-running");
        ScreensTour.await(() -> map().stateProperty().get() == MapViewModel.State.SHOWN);
        shots.takeAll("map");
        ScreensTour.fx(() -> map().coloringProperty().set(MapColoring.SPLIT));
        shots.takeAll("map-split");
        answers();
        ScreensTour.fx(() -> map().coloringProperty().set(MapColoring.CLASS));
        ScreensTour.fx(() -> strokes().hover(strokes().place(3)));
        shots.takeAll("map-pointed");
        choosing();
        ScreensTour.fx(
                () -> {
                    plot().zoomIn();
                    plot().zoomIn();
                    plot().zoomIn();
                });
        shots.takeAll("map-pictures");
        ScreensTour.fx(
                () -> {
                    plot().zoomIn();
                    plot().zoomIn();
                    plot().zoomIn();
                });
        Thread.sleep(500);
        shots.takeAll("map-near");
        stale(data);
        failed();
        shots.writeSheets("map-");
    }

    private void answers() throws Exception {
        ScreensTour.fx(() -> map().coloringProperty().set(MapColoring.ANSWER));
        shots.takeAll("map-no-answers");
        ScreensTour.fx(models.all().training()::start);
        ScreensTour.await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.DATASET));
        shots.takeAll("map-answers");
    }

    private void choosing() throws Exception {
        ScreensTour.fx(() -> strokes().withShift().begin(around(5)));
        shots.take("map-lasso");
        ScreensTour.fx(() -> strokes().withShift().draw(around(5)));
        shots.takeAll("map-chosen");
        tab(SAMPLES);
        shots.takeAll("map-chosen-samples");
        tab(MAP);
        ScreensTour.fx(() -> models.all().dataset().edits().exclude(List.copyOf(map().chosen())));
        Thread.sleep(300);
        shots.takeAll("map-left-out");
        ScreensTour.fx(models.all().dataset().edits()::undo);
        ScreensTour.fx(() -> map().choose(List.of()));
    }

    /** A line around a point, as a hand would draw it. */
    private Point2D[] around(int point) {
        var middle = strokes().place(point);
        return new Point2D[] {
            middle.add(-40, -70),
            middle.add(30, -80),
            middle.add(90, -20),
            middle.add(70, 60),
            middle.add(-10, 75),
            middle.add(-70, 20)
        };
    }

    private void stale(Path data) throws Exception {
        Path some;
        try (var all = Files.walk(data)) {
            some =
                    all.filter(Files::isRegularFile)
                            .filter(f -> f.toString().endsWith("g"))
                            .findFirst()
                            .orElseThrow();
        }
        var bytes = Files.readAllBytes(some);
        for (int i = 0; i < 3; i++) {
            Files.write(some.resolveSibling("later-" + i + ".jpg"), bytes);
        }
        ScreensTour.fx(models.all().dataset()::rescan);
        ScreensTour.await(() -> map().missingProperty().get() > 0);
        ScreensTour.fx(() -> plot().zoomToAll());
        shots.takeAll("map-stale");
    }

    /** The same window with a map that cannot be made. */
    private void failed() throws Exception {
        var dataset = models.all().dataset();
        var runner = new TaskRunner(Runnable::run, Runnable::run);
        MapMaking making =
                (_, _, _) -> {
                    throw new UserException(
                            Sentence.of("file.not-read", "features-3.bin", "Input/output error"));
                };
        ScreensTour.fx(
                () -> {
                    var broken =
                            new MapViewModel(
                                    new MapJob(() -> making, new Jobs(runner), runner),
                                    dataset.projectProperty(),
                                    dataset.samples());
                    var dialogs = new FxDialogs(stage);
                    var pane =
                            new MapPane(
                                    broken,
                                    new SampleActions(dataset.samples(), dataset.edits(), dialogs),
                                    (_, _) -> new CompletableFuture<>(),
                                    dialogs,
                                    () -> {},
                                    _ -> {});
                    ((Pane) stage.getScene().lookup("#map-pane").getParent())
                            .getChildren()
                            .setAll(pane);
                    broken.make();
                });
        shots.takeAll("map-failed");
    }

    private MapViewModel map() {
        return models.all().tabs().map();
    }

    private ScatterPlot plot() {
        return (ScatterPlot) stage.getScene().getRoot().lookup("#map");
    }

    private ScatterStrokes strokes() {
        return ScatterStrokes.on(plot());
    }

    private void tab(int index) throws Exception {
        ScreensTour.fx(
                () -> {
                    var toggles =
                            List.copyOf(
                                    stage.getScene()
                                            .getRoot()
                                            .lookupAll(".oc-tabs .toggle-button"));
                    ((ToggleButton) toggles.get(index)).fire();
                });
    }
}
