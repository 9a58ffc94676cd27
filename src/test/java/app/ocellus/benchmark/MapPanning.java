package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.measured;
import static app.ocellus.benchmark.BenchWindow.onWindow;
import static app.ocellus.benchmark.BenchWindow.report;

import app.ocellus.ui.control.ScatterPlot;
import app.ocellus.ui.control.ScatterPoints;
import app.ocellus.ui.control.ScatterSource;
import app.ocellus.ui.dataset.map.MapViewModel;

import javafx.scene.control.ToggleButton;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How long the window keeps a person waiting while the map is made, and while it is moved. */
final class MapPanning {

    private static final int MAP = 2;
    private static final int SECONDS = 15;
    private static final int STEPS_A_SECOND = 50;
    private static final double STEP = 9;

    private final BenchWindow window;

    private MapPanning(BenchWindow window) {
        this.window = window;
    }

    /** Moves the map of a dataset, then one of 60,000 points by chance. */
    static void run(Path data) throws Exception {
        var panning = new MapPanning(BenchWindow.start());
        panning.make(data);
        panning.pan("all");
        panning.zoom(4);
        panning.pan("pictures");
        panning.fill(60_000);
        panning.pan("60,000");
        panning.zoom(3);
        panning.pan("60,000 near");
    }

    private void make(Path data) throws InterruptedException {
        var models = window.models();
        onWindow(
                () -> {
                    models.all().dataset().open(data);
                    return true;
                });
        await(() -> models.all().dataset().projectProperty().get() != null);
        report("idle", measured(BenchWindow.forSeconds(5)));
        var map = models.all().tabs().map();
        onWindow(
                () -> {
                    var tabs = window.scene().getRoot().lookupAll(".oc-tabs .toggle-button");
                    ((ToggleButton) List.copyOf(tabs).get(MAP)).fire();
                    map.make();
                    return true;
                });
        report("making", measured(() -> map.stateProperty().get() == MapViewModel.State.RUNNING));
        window.painted();
    }

    private ScatterPlot plot() {
        return (ScatterPlot) window.scene().getRoot().lookup("#map");
    }

    private void zoom(int steps) {
        onWindow(
                () -> {
                    for (int i = 0; i < steps; i++) {
                        plot().zoomIn();
                    }
                    return true;
                });
    }

    private void fill(int count) {
        var random = new Random(1);
        var xs = random.doubles(count).toArray();
        var ys = random.doubles(count).toArray();
        onWindow(
                () -> {
                    plot().setPoints(new ScatterPoints(xs, ys), ScatterSource.NONE);
                    return true;
                });
    }

    /** To and fro, as a hand does it, and each time until it is painted. */
    private void pan(String what) throws InterruptedException {
        var frames = new ArrayList<Double>();
        var hand =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        move(frames);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        report(what, measured(hand::isAlive));
        hand.join();
        report("  a frame", frames.stream().sorted().toList());
    }

    private void move(List<Double> frames) throws InterruptedException {
        int steps = SECONDS * STEPS_A_SECOND;
        for (int i = 0; i < steps; i++) {
            double step = i / STEPS_A_SECOND % 2 == 0 ? STEP : -STEP;
            long began = System.nanoTime();
            onWindow(
                    () -> {
                        plot().pan(step, step / 2);
                        return true;
                    });
            window.painted();
            frames.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(1000 / STEPS_A_SECOND);
        }
    }
}
