package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.forSeconds;
import static app.ocellus.benchmark.BenchWindow.measured;
import static app.ocellus.benchmark.BenchWindow.onWindow;
import static app.ocellus.benchmark.BenchWindow.report;

import app.ocellus.WindowComposition;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.training.TrainingViewModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How long the window keeps a person waiting while each of its background jobs goes on. */
final class HeartBeat {

    private final WindowComposition models;
    private final int seconds;

    private HeartBeat(WindowComposition models, int seconds) {
        this.models = models;
        this.seconds = seconds;
    }

    /**
     * One job after the other, as a person would start them.
     *
     * @param seconds how long a job is watched at most
     */
    static void run(Path data, int seconds) throws Exception {
        var shown = BenchWindow.start();
        var window = new HeartBeat(shown.models(), seconds);
        window.open(data);
        window.quick();
        window.suspects();
        window.map();
        window.answer(data);
        window.export();
        window.fineTune();
        shown.rest();
    }

    /** What is waited for: the job that the status line shows, or another sign. */
    private void during(String what, Runnable start, BooleanSupplier going)
            throws InterruptedException {
        onWindow(
                () -> {
                    start.run();
                    return true;
                });
        var time = forSeconds(seconds);
        report(what, measured(() -> time.getAsBoolean() && onWindow(going::getAsBoolean)));
    }

    private boolean isWorking() {
        return models.all().main().jobProperty().get() != null;
    }

    private void open(Path data) throws InterruptedException {
        report("idle", measured(forSeconds(5)));
        during(
                "opening, looking",
                () -> models.all().dataset().open(data),
                () -> isWorking() || models.all().main().projectProperty().get() == null);
    }

    private boolean isTraining() {
        var state = models.all().training().stateProperty().get();
        return state == TrainingViewModel.State.PREPARING
                || state == TrainingViewModel.State.RUNNING;
    }

    private void train(Mode mode, int epochs) {
        models.all().main().stepProperty().set(Step.TRAIN);
        models.all().training().form().modeProperty().set(mode);
        models.all().training().form().epochsProperty().set(epochs);
        models.all().training().start();
    }

    private void quick() throws InterruptedException {
        await(() -> models.all().training().stateProperty().get() == TrainingViewModel.State.READY);
        during("Quick, cold", () -> train(Mode.QUICK, 30), () -> isTraining() || isWorking());
    }

    private void suspects() throws InterruptedException {
        var finder = models.all().evaluationTabs().suspects().finder();
        during(
                "wrong labels",
                () -> {
                    models.all().main().stepProperty().set(Step.EVALUATE);
                    finder.find();
                },
                () -> finder.stateProperty().getValue() == SuspectFinder.State.LOOKING);
    }

    private void map() throws InterruptedException {
        during("map", () -> models.all().tabs().map().make(), this::isWorking);
    }

    private void answer(Path data) throws InterruptedException {
        var prediction = models.all().prediction();
        during(
                "many answers",
                () -> {
                    models.all().main().stepProperty().set(Step.PREDICT);
                    prediction.predict(List.of(data));
                },
                () -> prediction.stateProperty().get() == PredictionViewModel.State.PREDICTING);
    }

    private void export() throws Exception {
        var folder = Files.createTempDirectory("ocellus-export");
        var export = models.all().export();
        during(
                "export",
                () -> {
                    models.all().main().stepProperty().set(Step.EXPORT);
                    export.export(folder);
                },
                () -> export.stateProperty().get() == ExportViewModel.State.EXPORTING);
    }

    private void fineTune() throws InterruptedException {
        during("fine-tuning", () -> train(Mode.FINE_TUNE, 50), this::isTraining);
        onWindow(
                () -> {
                    models.all().training().cancel();
                    return true;
                });
    }
}
