package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.measured;
import static app.ocellus.benchmark.BenchWindow.onWindow;
import static app.ocellus.benchmark.BenchWindow.report;

import app.ocellus.ui.dataset.DatasetViewModel;

import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A dataset of any size in the real grid: opened, scrolled from end to end, filtered, edited. */
final class Scrolling {

    private static final int SECONDS = Integer.getInteger("scroll.seconds", 30);
    private static final int STEPS_A_SECOND = 50;

    private Scrolling() {}

    static void run(Path data) throws Exception {
        var window = BenchWindow.start();
        var dataset = window.models().all().dataset();
        report("empty", measured(BenchWindow.forSeconds(2)));
        onWindow(
                () -> {
                    dataset.open(data);
                    return true;
                });
        var opened = await(() -> dataset.stateProperty().get() == DatasetViewModel.State.READY);
        var pictures = await(() -> shownPictures(window) >= 10);
        System.out.printf(
                "%,d samples opened after %.1f s, first thumbnails %.2f s later%n",
                onWindow(() -> dataset.samples().shown().size()), opened, pictures);
        measure("scrolling", () -> scroll(window));
        measure("filtering", () -> filter(dataset));
        measure("editing", () -> edit(dataset));
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "heap after it %,d MB of at most %,d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private static long shownPictures(BenchWindow window) {
        return window.scene().getRoot().lookupAll(".oc-thumbnail > ImageView").stream()
                .filter(Node::isVisible)
                .count();
    }

    /** Work that takes its time while the beats are counted. */
    @FunctionalInterface
    private interface Doing {
        void run() throws InterruptedException;
    }

    /** Processor time does not depend on what else the machine does, as beats do. */
    private static void measure(String what, Doing doing) throws InterruptedException {
        long before = computed();
        report(what, beatsDuring(doing));
        System.out.printf(
                "%-12s %.2f s of processor time by the window's thread%n",
                "", (computed() - before) / 1e9);
    }

    private static long computed() {
        return onWindow(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static List<Double> beatsDuring(Doing doing) throws InterruptedException {
        var doneYet = new AtomicBoolean();
        var hand =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        doing.run();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    } finally {
                                        doneYet.set(true);
                                    }
                                });
        var beats = measured(() -> !doneYet.get());
        hand.join();
        return beats;
    }

    private static void scroll(BenchWindow window) throws InterruptedException {
        int steps = SECONDS * STEPS_A_SECOND;
        for (int i = 0; i <= steps; i++) {
            double place = (double) i / steps;
            onWindow(
                    () -> {
                        var flow = flow(window);
                        if (flow != null) {
                            flow.setPosition(place);
                        }
                        return true;
                    });
            Thread.sleep(1000 / STEPS_A_SECOND);
        }
    }

    private static @Nullable VirtualFlow<?> flow(BenchWindow window) {
        return window.scene().lookup("#samples .virtual-flow") instanceof VirtualFlow<?> flow
                ? flow
                : null;
    }

    private static void filter(DatasetViewModel dataset) throws InterruptedException {
        for (var text : List.of("1", "12", "123", "12", "1", "")) {
            onWindow(
                    () -> {
                        dataset.samples().textFilterProperty().set(text);
                        return true;
                    });
            Thread.sleep(500);
        }
    }

    private static void edit(DatasetViewModel dataset) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            int at = 100 * i;
            onWindow(
                    () -> {
                        var samples = dataset.samples();
                        var label = samples.classes().get(at / 100 % samples.classes().size());
                        dataset.edits().relabel(List.of(samples.shown().get(at)), label);
                        return true;
                    });
            Thread.sleep(1000);
        }
    }
}
