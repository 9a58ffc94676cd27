package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.workspace.AppDirectories;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The real window, driven and watched from another thread. */
final class BenchWindow {

    private static final long EVERY_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 300;

    private final Composition program;
    private final WindowComposition models;
    private final Stage stage;

    private BenchWindow(Composition program, WindowComposition models, Stage stage) {
        this.program = program;
        this.models = models;
        this.stage = stage;
    }

    /** Starts the toolkit and shows the window with an empty home. */
    static BenchWindow start() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        return onWindow(BenchWindow::open);
    }

    private static BenchWindow open() {
        try {
            var home = Files.createTempDirectory("ocellus-window");
            var assets = Path.of("assets").toAbsolutePath();
            var program =
                    new Composition(
                            new AppDirectories(
                                    home.resolve("data"), home.resolve("cache"), assets));
            var models = new WindowComposition(program, Platform::runLater);
            var stage = new Stage();
            Window.of(program, models, new FxDialogs(stage)).show(stage);
            return new BenchWindow(program, models, stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the engine: who leaves while it computes takes its libraries from under it. */
    void rest() {
        program.torch().lane().close(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    WindowComposition models() {
        return models;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Milliseconds that each beat had to wait for the window's thread, sorted. */
    static List<Double> measured(BooleanSupplier more) throws InterruptedException {
        var waits = new ArrayList<Double>();
        while (more.getAsBoolean()) {
            long asked = System.nanoTime();
            onWindow(() -> true);
            waits.add((System.nanoTime() - asked) / 1e6);
            Thread.sleep(EVERY_MILLIS);
        }
        return waits.stream().sorted().toList();
    }

    /** True until so many seconds have passed. */
    static BooleanSupplier forSeconds(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }

    static void report(String what, List<Double> waits) {
        if (waits.isEmpty()) {
            throw new IllegalStateException(what + " was over at once");
        }
        System.out.printf(
                "%-16s %d beats: median %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get((int) (0.99 * (waits.size() - 1))),
                waits.getLast());
    }

    /** Waits until it is so; returns how many seconds that took. */
    static double await(Supplier<Boolean> condition) throws InterruptedException {
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onWindow(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(EVERY_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Waits for the end of a layout whose picture is painted next. */
    void painted() throws InterruptedException {
        var laidOut = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    scene().addPostLayoutPulseListener(laidOut::countDown);
                    Platform.requestNextPulse();
                });
        laidOut.await();
        onWindow(() -> true);
    }

    static <T> T onWindow(Supplier<T> question) {
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
