package app.ocellus;

import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.TrainingViewModel;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A start that does by itself what a person does first: it opens the sample, trains on it and goes
 * to every view, then closes the window. Packaging keeps which classes that took and what was hot
 * in them, so that a person's start need not find it out again.
 */
final class Rehearsal {

    private static final Duration A_LOOK = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FAILED = 1;

    private final WindowModels models;

    private Rehearsal(WindowModels models) {
        this.models = models;
    }

    /** Whether this start is one: packaging sets {@code ocellus.rehearsal}. */
    static boolean isWanted() {
        return Boolean.getBoolean("ocellus.rehearsal");
    }

    /** Begins it; a rehearsal that gets stuck ends the process with an error. */
    static void begin(WindowModels models, Stage stage) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                new Rehearsal(models).play();
                                Platform.runLater(stage::close);
                            } catch (InterruptedException | RuntimeException e) {
                                System.err.println("The rehearsal failed: " + e);
                                Runtime.getRuntime().halt(FAILED);
                            }
                        });
    }

    private void play() throws InterruptedException {
        everyView();
        onWindow(() -> goTo(Step.DATASET));
        onWindow(models.dataset()::openSample);
        await(() -> models.dataset().stateProperty().get() == DatasetViewModel.State.READY);
        await(() -> models.training().stateProperty().get() == TrainingViewModel.State.READY);
        onWindow(() -> goTo(Step.TRAIN));
        onWindow(models.training()::start);
        await(() -> models.evaluation().stateProperty().get() == EvaluationViewModel.State.READY);
        everyView();
    }

    private void everyView() throws InterruptedException {
        for (var step : Step.values()) {
            onWindow(() -> goTo(step));
        }
    }

    private void goTo(Step step) {
        models.main().stepProperty().set(step);
    }

    private static void onWindow(Runnable action) throws InterruptedException {
        Platform.runLater(action);
        Thread.sleep(A_LOOK);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!CompletableFuture.supplyAsync(condition::getAsBoolean, Platform::runLater).join()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(A_LOOK);
        }
    }
}
