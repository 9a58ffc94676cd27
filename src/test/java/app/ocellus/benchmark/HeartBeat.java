package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.forSeconds;
import static app.ocellus.benchmark.BenchWindow.measured;
import static app.ocellus.benchmark.BenchWindow.onWindow;
import static app.ocellus.benchmark.BenchWindow.report;

import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.TrainingViewModel;

import java.nio.file.Path;

/** How long the window keeps a person waiting while a real fine-tuning uses all cores. */
final class HeartBeat {

    private HeartBeat() {}

    static void run(Path data, int seconds) throws Exception {
        var models = BenchWindow.start().models();
        onWindow(
                () -> {
                    models.dataset().open(data);
                    return true;
                });
        var training = models.training();
        await(() -> training.stateProperty().get() == TrainingViewModel.State.READY);
        report("idle", measured(forSeconds(5)));
        onWindow(
                () -> {
                    models.main().stepProperty().set(Step.TRAIN);
                    training.form().modeProperty().set(TrainingConfig.Mode.FINE_TUNE);
                    training.form().epochsProperty().set(50);
                    training.start();
                    return true;
                });
        await(() -> training.stateProperty().get() == TrainingViewModel.State.RUNNING);
        await(() -> !training.curves().batchLosses().isEmpty());
        report("fine-tuning", measured(forSeconds(seconds)));
        onWindow(
                () -> {
                    training.cancel();
                    return true;
                });
    }
}
