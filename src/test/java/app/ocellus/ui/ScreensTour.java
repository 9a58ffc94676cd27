package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.sample.SampleDataset;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.MatrixSelection;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.Preset;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.AppDirectories;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Walks through every view and state of the window with a real project and writes a picture of each
 * into {@code target/screens}. The argument is the dataset; without one it is the drawn sample.
 */
public final class ScreensTour {

    private static final Path TARGET = Path.of("target/screens");
    private static final Path HOME = Path.of("target/screens-home").toAbsolutePath();
    private static final long PATIENCE_MILLIS = 120_000;

    /** Epochs that no computer runs while pictures of them are taken. */
    private static final int LONG_RUN = 150;

    private final WindowComposition models;
    private final ScreenShots shots;
    private final Stage stage;
    private final Path data;

    private ScreensTour(WindowComposition models, ScreenShots shots, Stage stage, Path data) {
        this.models = models;
        this.shots = shots;
        this.stage = stage;
        this.data = data;
    }

    /** Takes the pictures and leaves. */
    public static void main(String[] arguments) throws Exception {
        var data = arguments.length > 0 ? Path.of(arguments[0]).toAbsolutePath() : sample();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        System.exit(walked(data) ? 0 : 1);
    }

    /** The window would keep a tour alive that has failed. */
    private static boolean walked(Path data) {
        try {
            ScreenShots.call(() -> start(data)).walk();
            return true;
        } catch (Exception | Error e) {
            e.printStackTrace();
            return false;
        }
    }

    private static ScreensTour start(Path data) throws IOException {
        var program =
                new Composition(
                        new AppDirectories(
                                Files.createTempDirectory("ocellus-screens"),
                                HOME.resolve("cache"),
                                Path.of("assets").toAbsolutePath()));
        var models = new WindowComposition(program, Platform::runLater);
        var stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        return new ScreensTour(models, new ScreenShots(stage, TARGET), stage, data);
    }

    private static Path sample() {
        var folder = HOME.resolve("sample");
        if (!Files.exists(folder)) {
            new SampleDataset(1).writeTo(folder, Progress.Listener.NONE, new Cancellation());
        }
        return folder;
    }

    private void walk() throws Exception {
        first();
        dataset();
        training();
        fineTuning();
        go(Step.RUNS);
        shots.takeAll("runs-trained");
        go(Step.TRAIN);
        rate();
        evaluation();
        prediction();
        new ExportScreens(models, shots).take();
        go(Step.SETTINGS);
        shots.takeAll("settings");
        new ProjectScreens(models, shots, stage).take();
        shots.writeSheets("");
        TrainingScreens.take(TARGET);
        DeviceScreens.take(TARGET);
        RunsScreens.take(TARGET);
        HealthScreens.take(data, TARGET);
        MapScreens.take(data, TARGET);
        SplitScreens.take(TARGET);
        EvaluationTabsScreens.take(data, TARGET);
        ConfidenceScreens.take(data, TARGET);
        SimilarScreens.take(data, TARGET);
        PredictionScreens.take(data, TARGET);
        LabelScreens.take(data, TARGET);
    }

    private void first() throws Exception {
        shots.takeAll("first");
        go(Step.TRAIN);
        shots.takeAll("train-empty");
        go(Step.EVALUATE);
        shots.takeAll("evaluate-empty");
        go(Step.PREDICT);
        shots.takeAll("predict-empty");
        go(Step.DATASET);
        open(Path.of("no", "such", "folder"));
        await(() -> models.all().dataset().stateProperty().get() == DatasetViewModel.State.FAILED);
        shots.takeAll("dataset-error");
    }

    private void dataset() throws Exception {
        open(data);
        shots.take("dataset-opening");
        await(() -> models.all().dataset().stateProperty().get() == DatasetViewModel.State.READY);
        shots.takeAll("hint");
        fx(models.all().hints()::closeAll);
        shots.takeAll("dataset");
        fx(
                () ->
                        models.all()
                                .dataset()
                                .samples()
                                .textFilterProperty()
                                .set("nothing is called this"));
        shots.takeAll("dataset-no-match");
        fx(() -> models.all().dataset().samples().textFilterProperty().set(""));
        press(".oc-tabs .toggle-button", 2);
        shots.takeAll("dataset-health");
        press(".oc-tabs .toggle-button", 4);
        Thread.sleep(1000);
        shots.takeAll("dataset-split");
        press(".oc-tabs .toggle-button", 0);
        new EditingScreens(models, shots, stage).dataset();
    }

    private void training() throws Exception {
        go(Step.TRAIN);
        var times = models.all().aids().times();
        await(() -> times.timeProperty(Mode.QUICK).get().isPresent());
        shots.takeAll("train-ready");
        fx(() -> models.all().help().toggle("train"));
        shots.takeAll("help");
        fx(() -> models.all().help().toggle("train"));
        var form = models.all().training().form();
        int patience = form.patienceProperty().get();
        int epochs = form.epochsProperty().get();
        // small batches and many epochs make a run long enough to be seen
        fx(() -> form.batchProperty().set(4));
        fx(() -> form.epochsProperty().set(LONG_RUN));
        fx(() -> form.patienceProperty().set(LONG_RUN));
        fx(models.all().training()::start);
        shots.take("train-preparing");
        await(() -> models.all().training().statusProperty().get().epoch() >= 3);
        shots.takeAll("train-running");
        fx(models.all().training()::stop);
        await(() -> !models.all().training().busyProperty().get());
        shots.takeAll("train-stopped");
        fx(() -> form.batchProperty().set(64));
        fx(() -> form.epochsProperty().set(epochs));
        fx(() -> form.patienceProperty().set(patience));
        fx(models.all().training()::start);
        await(
                () ->
                        models.all().training().stateProperty().get()
                                == TrainingViewModel.State.FINISHED);
        shots.takeAll("train");
    }

    private void fineTuning() throws Exception {
        var form = models.all().training().form();
        fx(() -> form.modeProperty().set(Mode.FINE_TUNE));
        var preview = models.all().aids().preview();
        await(() -> preview.previewProperty().get().isPresent());
        shots.takeAll("train-fine-tune");
        fx(() -> fold("#expert").setExpanded(true));
        fx(() -> fold("#augmentation").setExpanded(false));
        shots.takeAll("train-expert");
        fx(() -> formPage().setVvalue(1));
        shots.takeAll("train-expert-end");
        fx(() -> form.presetProperty().set(Preset.TUTORIAL));
        fx(() -> formPage().setVvalue(0));
        shots.take("train-tutorial");
        fx(() -> form.presetProperty().set(Preset.DEFAULT));
        fx(() -> fold("#expert").setExpanded(false));
        fx(() -> fold("#augmentation").setExpanded(true));
        // the fastest of its depths is slow enough to be seen
        fx(() -> form.depthProperty().set(TrainingConfig.Depth.LAST));
        fx(models.all().training()::start);
        await(() -> models.all().training().curves().start() != null);
        shots.takeAll("train-fine-tune-start");
        await(
                () ->
                        models.all().training().curves().epochs().size() >= 2
                                && models.all().training().statusProperty().get().epochProgress()
                                        > 0.4);
        shots.takeAll("train-fine-tune-running");
        await(() -> !models.all().training().busyProperty().get());
        shots.takeAll("train-fine-tune-done");
        fx(() -> form.modeProperty().set(Mode.QUICK));
    }

    private TitledPane fold(String selector) {
        return (TitledPane) stage.getScene().getRoot().lookup(selector);
    }

    private ScrollPane formPage() {
        return (ScrollPane) stage.getScene().getRoot().lookup("#training-form");
    }

    private void rate() throws Exception {
        var rates = models.all().aids().rates();
        fx(rates::show);
        await(() -> rates.expectedProperty().get().isPresent());
        shots.takeAll("train-find-rate-ready");
        fx(rates::find);
        await(() -> rates.stateProperty().get() == LearningRateViewModel.State.DONE);
        shots.takeAll("train-find-rate");
        fx(() -> rates.moveMarker(3e-3));
        shots.take("train-find-rate-moved");
        fx(rates::close);
    }

    private void evaluation() throws Exception {
        go(Step.EVALUATE);
        await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        shots.takeAll("evaluate-errors");
        fx(this::chooseTheMostConfused);
        shots.takeAll("evaluate");
        press("#gallery-tabs .toggle-button", 1);
        shots.takeAll("evaluate-classes");
        press("#gallery-tabs .toggle-button", 0);
        new ActivationScreens(models, shots, stage).evaluation();
        new EditingScreens(models, shots, stage).evaluation();
        new OtherDataScreens(models, shots).take(HOME);
    }

    private void chooseTheMostConfused() {
        var counts =
                models.all().evaluation().reportProperty().get().evaluation().matrix().counts();
        var most = new MatrixSelection.Cell(0, 1);
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row != column && counts[row][column] > counts[most.row()][most.column()]) {
                    most = new MatrixSelection.Cell(row, column);
                }
            }
        }
        var heatmap = (ConfusionHeatmap) stage.getScene().getRoot().lookup("#confusion");
        heatmap.selectionProperty().set(most);
    }

    private void prediction() throws Exception {
        go(Step.PREDICT);
        var test = models.all().dataset().projectProperty().get().split().test();
        fx(() -> models.all().prediction().predict(List.of(test.getFirst().file())));
        answered();
        shots.takeAll("predict-one");
        new ActivationScreens(models, shots, stage).prediction();
        new AnswerScreens(models, shots).take(test.getFirst().file());
        var broken = TARGET.resolve("broken.jpg");
        Files.write(broken, new byte[] {1, 2, 3});
        int apart = Math.max(1, test.size() / 40);
        var many = new ArrayList<Path>();
        for (int i = 0; i < test.size(); i += apart) {
            many.add(test.get(i).file());
        }
        many.add(3, broken);
        fx(() -> models.all().prediction().predict(many));
        answered();
        shots.takeAll("predict");
        Files.delete(broken);
    }

    private void answered() throws Exception {
        await(
                () ->
                        models.all().prediction().stateProperty().get()
                                == PredictionViewModel.State.DONE);
    }

    private void open(Path folder) throws Exception {
        fx(() -> models.all().dataset().open(folder));
    }

    private void go(Step step) throws Exception {
        fx(() -> models.all().main().stepProperty().set(step));
    }

    private void press(String selector, int which) throws Exception {
        fx(
                () -> {
                    var found = stage.getScene().getRoot().lookupAll(selector);
                    ((ToggleButton) found.toArray(Node[]::new)[which]).fire();
                });
    }

    static void fx(Runnable work) throws Exception {
        ScreenShots.call(
                () -> {
                    work.run();
                    return "";
                });
    }

    static void await(BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!ScreenShots.call(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("waited too long");
            }
            Thread.sleep(20);
        }
    }
}
