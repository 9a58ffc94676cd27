package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.onWindow;

import app.ocellus.evaluation.ConfusedPair;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.MatrixMode;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.Selection;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.TrainingViewModel;

import javafx.scene.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** An evaluation of 2,000 images in 200 classes in the real window: redrawn, and clicked. */
final class MatrixClicks {

    private static final int CLASSES = 200;
    private static final int TRAINING = 5;
    private static final int TEST = 10;
    private static final int REDRAWS = 60;
    private static final int CLICKS = 40;

    private MatrixClicks() {}

    static void run(Path data) throws Exception {
        var folder = Files.createTempDirectory("ocellus-matrix");
        copy(photographs(data), folder);
        var window = BenchWindow.start();
        evaluate(window, folder);
        var evaluation = window.models().all().evaluation();
        System.out.printf(
                "%d images, %d classes%n",
                onWindow(() -> report(evaluation).predictions().size()),
                onWindow(() -> report(evaluation).evaluation().matrix().classes().size()));
        var heatmap = (ConfusionHeatmap) window.scene().lookup("#confusion");
        BenchWindow.report("redraw, legible", redraws(heatmap));
        for (int i = 0; i < 10; i++) {
            onWindow(
                    () -> {
                        heatmap.zoomOut();
                        return true;
                    });
        }
        BenchWindow.report("redraw, whole", redraws(heatmap));
        BenchWindow.report("click", clicks(window, evaluation));
    }

    private static List<Path> photographs(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
    }

    private static void copy(List<Path> from, Path folder) throws IOException {
        int next = 0;
        for (int c = 0; c < CLASSES; c++) {
            for (int i = 0; i < TRAINING + TEST; i++) {
                var place = folder.resolve(i < TRAINING ? "train" : "test").resolve("class " + c);
                Files.createDirectories(place);
                Files.copy(from.get(next++ % from.size()), place.resolve(i + ".jpg"));
            }
        }
    }

    private static void evaluate(BenchWindow window, Path folder) throws InterruptedException {
        var models = window.models();
        onWindow(
                () -> {
                    models.all().dataset().open(folder);
                    return true;
                });
        await(() -> models.all().dataset().stateProperty().get() == DatasetViewModel.State.READY);
        var training = models.all().training();
        await(() -> training.stateProperty().get() == TrainingViewModel.State.READY);
        onWindow(
                () -> {
                    training.form().epochsProperty().set(3);
                    training.start();
                    models.all().main().stepProperty().set(Step.EVALUATE);
                    return true;
                });
        await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
        Thread.sleep(3000);
    }

    private static app.ocellus.evaluation.Evaluator.Report report(EvaluationViewModel model) {
        return Objects.requireNonNull(model.reportProperty().get());
    }

    /** Milliseconds that the window's thread is busy with drawing the matrix anew. */
    private static List<Double> redraws(ConfusionHeatmap heatmap) throws InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < REDRAWS; i++) {
            var mode = i % 2 == 0 ? MatrixMode.ROW_SHARE : MatrixMode.COUNTS;
            times.add(
                    onWindow(
                            () -> {
                                long began = System.nanoTime();
                                heatmap.modeProperty().set(mode);
                                heatmap.layout();
                                return (System.nanoTime() - began) / 1e6;
                            }));
            Thread.sleep(50);
        }
        return times.stream().sorted().toList();
    }

    /** Milliseconds from the choice of a cell until all of its pictures in sight are there. */
    private static List<Double> clicks(BenchWindow window, EvaluationViewModel evaluation)
            throws InterruptedException {
        var pairs = onWindow(() -> report(evaluation).evaluation().matrix().confusedPairs());
        var times = new ArrayList<Double>();
        for (int i = 0; i < CLICKS; i++) {
            var pair = pairs.get(i * 3 % pairs.size());
            empty(window, evaluation, pairs);
            times.add(click(window, evaluation, pair));
            Thread.sleep(200);
        }
        return times.stream().sorted().toList();
    }

    /** Chooses a cell without pictures, so that none of an earlier click can be counted. */
    private static void empty(
            BenchWindow window, EvaluationViewModel evaluation, List<ConfusedPair> pairs)
            throws InterruptedException {
        onWindow(
                () -> {
                    var matrix = report(evaluation).evaluation().matrix();
                    var actual = pairs.getFirst().actual();
                    var none =
                            pairs.stream()
                                    .map(pair -> new Selection.Cell(actual, pair.predicted()))
                                    .filter(cell -> cell.samples(matrix).isEmpty())
                                    .findFirst();
                    evaluation.selectionProperty().set(none.orElseThrow());
                    return true;
                });
        while (!onWindow(() -> shown(window) == 0)) {
            Thread.sleep(1);
        }
    }

    private static double click(
            BenchWindow window, EvaluationViewModel evaluation, ConfusedPair pair)
            throws InterruptedException {
        long began = System.nanoTime();
        onWindow(
                () -> {
                    evaluation
                            .selectionProperty()
                            .set(new Selection.Cell(pair.actual(), pair.predicted()));
                    return true;
                });
        BooleanSupplier there = () -> shown(window) >= pair.count();
        while (!onWindow(there::getAsBoolean)) {
            Thread.sleep(1);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static long shown(BenchWindow window) {
        return window.scene().getRoot().lookupAll("#gallery .oc-thumbnail > ImageView").stream()
                .filter(Node::isVisible)
                .filter(picture -> picture.getParent().isVisible())
                .count();
    }
}
