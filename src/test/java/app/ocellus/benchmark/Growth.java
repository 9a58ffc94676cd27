package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Prediction;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.file.Json;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.AppDirectories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/** How cost grows with the number of pictures; each number in a fresh process. */
final class Growth {

    private static final int[] COUNTS = {1_000, 10_000, 60_000};

    /** As many numbers as lite0 sees in a picture. */
    private static final int WIDTH = 1280;

    private final Composition program;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private Growth(Composition program) {
        this.program = program;
    }

    /**
     * Measures and reports.
     *
     * @param data what {@code many-files} has made
     */
    static void run(Path data) throws IOException {
        var folder = Files.createTempDirectory("ocellus-growth");
        for (int count : COUNTS) {
            var part = folder.resolve("data" + count);
            link(data, part, count);
            var home = folder.resolve("home" + count);
            System.out.printf("%,d: %s%n", count, Beside.step(home, "growth-step", part));
        }
    }

    /** The first pictures of every class, under the same names. */
    private static void link(Path data, Path part, int count) throws IOException {
        try (var classes = Files.list(data)) {
            var all = classes.filter(Files::isDirectory).sorted().toList();
            for (var one : all) {
                var target = Files.createDirectories(part.resolve(one.getFileName()));
                try (var files = Files.list(one)) {
                    for (var file : files.sorted().limit(count / all.size()).toList()) {
                        Files.createLink(target.resolve(file.getFileName()), file);
                    }
                }
            }
        }
    }

    /** In a process of its own. */
    static void step(Path data) throws Exception {
        try (var program = new Composition(AppDirectories.ofSystem())) {
            var growth = new Growth(program);
            growth.measure(data);
            System.out.println(Json.line(growth.seconds));
        }
    }

    private void measure(Path data) throws Exception {
        var snapshot = timed("scan", () -> scan(data));
        timed("scan again", () -> scan(data));
        var looks = timed("look", () -> OneLook.looks(program, snapshot));
        timed("look again", () -> OneLook.looks(program, snapshot));
        timed("checks", () -> OneLook.report(snapshot, looks));
        var hashes = snapshot.samples().stream().map(Growth::hash).toList();
        timed("features kept", () -> keep(hashes));
        timed("features found", () -> find(hashes));
        var predictions = predictions(snapshot);
        timed("evaluation", () -> evaluate(snapshot, predictions));
    }

    private <T> T timed(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        var result = work.call();
        seconds.put(what, Math.round((System.nanoTime() - began) / 1e7) / 100.0);
        return result;
    }

    private DatasetSnapshot scan(Path data) {
        return program.scanner().scan(data, Progress.Listener.NONE, new Cancellation()).snapshot();
    }

    private static ContentHash hash(ImageSample sample) {
        return ContentHash.of(sample.id().value().getBytes());
    }

    private FeatureCache cache() {
        return FeatureCache.open(
                program.directories().features(), "growth", WIDTH, new AtomicFiles(FileOps.REAL));
    }

    private int keep(List<ContentHash> hashes) {
        var cache = cache();
        var row = new float[WIDTH];
        for (var hash : hashes) {
            row[0]++;
            cache.add(hash, row);
        }
        cache.save();
        return hashes.size();
    }

    private long find(List<ContentHash> hashes) {
        var cache = cache();
        var row = new float[WIDTH];
        return hashes.stream()
                .filter(
                        hash ->
                                cache.find(hash)
                                        .map(values -> values.duplicate().get(row))
                                        .isPresent())
                .count();
    }

    private static List<Prediction> predictions(DatasetSnapshot snapshot) {
        var random = new Random(1);
        var classes = snapshot.classes().stream().map(ClassLabel::id).toList();
        return snapshot.samples().stream()
                .map(
                        sample -> {
                            var odds = new float[classes.size()];
                            float sum = 0;
                            for (int i = 0; i < odds.length; i++) {
                                odds[i] = random.nextFloat();
                                sum += odds[i];
                            }
                            for (int i = 0; i < odds.length; i++) {
                                odds[i] /= sum;
                            }
                            return new Prediction(sample.id(), classes, odds);
                        })
                .toList();
    }

    /** The matrix, all figures, and the pictures in the order of their loss. */
    private static List<EvaluatedSample> evaluate(
            DatasetSnapshot snapshot, List<Prediction> predictions) {
        return Evaluation.of(predictions, snapshot.classes(), snapshot).samples().stream()
                .sorted(Comparator.comparingDouble(EvaluatedSample::loss).reversed())
                .toList();
    }
}
