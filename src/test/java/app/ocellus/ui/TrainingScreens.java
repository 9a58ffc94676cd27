package app.ocellus.ui;

import app.ocellus.message.Sentence;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.run.RunState;

import javafx.application.Platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The states of a training that a real one seldom comes to, in a window that works with fakes. */
final class TrainingScreens {

    private final StagedTraining training = new StagedTraining();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final FourSteps steps;
    private final ScreenShots shots;

    private TrainingScreens(Path target) throws Exception {
        steps = new FourSteps(training, FakeStage.threads(), Platform::runLater);
        var stage = FakeStage.show(steps);
        shots = new ScreenShots(stage, target);
    }

    /** Takes them. */
    static void take(Path target) throws Exception {
        var screens = ScreenShots.call(() -> new TrainingScreens(target));
        screens.goesOn();
        screens.open();
        screens.startKept();
        screens.searches();
        BackboneScreens.take(screens.steps, screens.shots);
        screens.shots.writeSheets("fake-");
    }

    private void goesOn() throws Exception {
        training.left = Optional.of(Given.unfinished(RunState.INTERRUPTED, 3, 2));
        open();
        ScreensTour.await(() -> steps.training.unfinished().property().get() != null);
        shots.takeAll("train-interrupted");
        ScreensTour.fx(steps.training::resume);
        ScreensTour.await(() -> steps.training.curves().batchLosses().size() == training.batches);
        shots.takeAll("train-resumed");
        ScreensTour.fx(steps.training::stop);
        ScreensTour.await(
                () -> steps.training.stateProperty().get() == TrainingViewModel.State.FINISHED);
    }

    private void open() throws Exception {
        ScreensTour.fx(() -> steps.main.take(List.of(Path.of("pets.csv"))));
        ScreensTour.await(
                () -> steps.dataset.stateProperty().get() == DatasetViewModel.State.READY);
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.TRAIN));
        ScreensTour.fx(() -> steps.training.form().modeProperty().set(Mode.FINE_TUNE));
    }

    private void startKept() throws Exception {
        training.epochs = 3;
        training.batches = 0;
        training.loss = epoch -> 0.52 + 0.06 * epoch;
        training.stepMillis = 2;
        ScreensTour.fx(steps.training::start);
        ScreensTour.await(() -> steps.training.curves().epochs().size() == 3);
        shots.take("train-memory-short");
        ScreensTour.fx(steps.training::stop);
        ScreensTour.await(
                () -> steps.training.stateProperty().get() == TrainingViewModel.State.FINISHED);
        shots.takeAll("train-start-kept");
    }

    private void searches() throws Exception {
        var rates = steps.aids.rates();
        ScreensTour.fx(rates::show);
        steps.finder.afterStep = this::stopHalfWay;
        ScreensTour.fx(rates::find);
        ScreensTour.await(() -> rates.curve().points().size() == 60);
        shots.takeAll("train-find-rate-running");
        goOn.countDown();
        ended(LearningRateViewModel.State.DONE);
        steps.finder.loss = step -> 1 + 0.01 * step;
        ScreensTour.fx(rates::find);
        ended(LearningRateViewModel.State.NO_SUGGESTION);
        shots.takeAll("train-find-rate-none");
        steps.finder.broken = Sentence.of("training.no-memory");
        ScreensTour.fx(rates::find);
        ended(LearningRateViewModel.State.FAILED);
        shots.takeAll("train-find-rate-failed");
    }

    private void stopHalfWay() {
        if (steps.finder.tried == 60) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void ended(LearningRateViewModel.State wanted) throws Exception {
        ScreensTour.await(() -> steps.aids.rates().stateProperty().get() == wanted);
    }
}
