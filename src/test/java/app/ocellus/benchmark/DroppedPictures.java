package app.ocellus.benchmark;

import static app.ocellus.benchmark.BenchWindow.await;
import static app.ocellus.benchmark.BenchWindow.onWindow;

import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel.State;
import app.ocellus.ui.training.TrainingViewModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One picture after the other is dropped on the real window: how long until its bars are drawn, by
 * the built-in model and by one that was trained on the data.
 */
final class DroppedPictures {

    private static final int DROPS = 60;
    private static final long BETWEEN_MILLIS = 400;

    private DroppedPictures() {}

    static void run(Path data) throws Exception {
        var pictures = unseen(data);
        var window = BenchWindow.start();
        onWindow(
                () -> {
                    window.models().all().main().stepProperty().set(Step.PREDICT);
                    return true;
                });
        dropped(window, pictures.getFirst());
        BenchWindow.report("built in", drops(window, pictures));
        train(window, data);
        dropped(window, pictures.getFirst());
        BenchWindow.report("trained", drops(window, pictures));
    }

    /** Copies with a byte more, which no cache knows. */
    private static List<Path> unseen(Path data) throws IOException {
        var folder = Files.createTempDirectory("ocellus-dropped");
        var copies = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(data.resolve("test"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jpg")).limit(DROPS).toList()) {
                var copy = Files.copy(file, folder.resolve(copies.size() + ".jpg"));
                Files.write(copy, new byte[1], StandardOpenOption.APPEND);
                copies.add(copy);
            }
        }
        return copies;
    }

    private static void train(BenchWindow window, Path data) throws InterruptedException {
        var models = window.models();
        onWindow(
                () -> {
                    models.all().dataset().open(data);
                    return true;
                });
        await(() -> models.all().dataset().projectProperty().get() != null);
        onWindow(
                () -> {
                    models.all().main().startTraining();
                    return true;
                });
        await(
                () ->
                        models.all().training().stateProperty().get()
                                == TrainingViewModel.State.FINISHED);
        onWindow(
                () -> {
                    models.all().main().stepProperty().set(Step.PREDICT);
                    return true;
                });
    }

    private static List<Double> drops(BenchWindow window, List<Path> pictures)
            throws InterruptedException {
        var waits = new ArrayList<Double>();
        for (var picture : pictures) {
            waits.add(dropped(window, picture));
            Thread.sleep(BETWEEN_MILLIS);
        }
        return waits.stream().sorted().toList();
    }

    /** Milliseconds until the answer was laid out and painted. */
    private static double dropped(BenchWindow window, Path picture) throws InterruptedException {
        long began = System.nanoTime();
        onWindow(
                () -> {
                    window.models().all().main().take(List.of(picture));
                    return true;
                });
        while (onWindow(() -> window.models().all().prediction().stateProperty().get())
                != State.DONE) {
            Thread.sleep(1);
        }
        window.painted();
        return (System.nanoTime() - began) / 1e6;
    }
}
