package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.AppDirectories;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long the window keeps a person waiting while a real fine-tuning uses all cores. */
final class HeartBeat {

    private static final long EVERY_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 300;

    private HeartBeat() {}

    static void run(Path data, int seconds) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var models = onWindow(HeartBeat::open);
        onWindow(
                () -> {
                    models.dataset().open(data);
                    return true;
                });
        var training = models.training();
        await(() -> training.stateProperty().get() == TrainingViewModel.State.READY);
        report("idle", measured(5));
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
        report("fine-tuning", measured(seconds));
        onWindow(
                () -> {
                    training.cancel();
                    return true;
                });
    }

    private static WindowComposition open() {
        try {
            var home = Files.createTempDirectory("ocellus-heart-beat");
            var assets = Path.of("assets").toAbsolutePath();
            var program =
                    new Composition(
                            new AppDirectories(
                                    home.resolve("data"), home.resolve("cache"), assets));
            var models = new WindowComposition(program, Platform::runLater);
            var stage = new Stage();
            Window.of(program, models, new FxDialogs(stage)).show(stage);
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds that each beat had to wait for the window's thread. */
    private static List<Double> measured(int seconds) throws InterruptedException {
        var waits = new ArrayList<Double>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            onWindow(() -> true);
            waits.add((System.nanoTime() - asked) / 1e6);
            Thread.sleep(EVERY_MILLIS);
        }
        return waits.stream().sorted().toList();
    }

    private static void report(String what, List<Double> waits) {
        System.out.printf(
                "%-12s %d beats: median %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get((int) (0.99 * (waits.size() - 1))),
                waits.getLast());
    }

    private static void await(Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onWindow(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(100);
        }
    }

    private static <T> T onWindow(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(question.get());
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.join();
    }
}
