package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.file.Json;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.AppDirectories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a network sees in photographs of several sizes, from the files on, beside the two ways it is
 * usually written in Python; taken in turns, each in a process of its own. What is timed begins
 * when the network is loaded. Ocellus makes hash, thumbnail and measures of the same decoding.
 */
final class FeaturesBeside {

    /** Pictures of one size; the more, the smaller. */
    private record Kind(String name, int width, int height, int count) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("0.1 MP", 388, 258, 900),
                    new Kind("1 MP", 1224, 816, 400),
                    new Kind("12 MP", 4000, 3000, 64),
                    new Kind("24 MP", 6000, 4000, 32));

    private static final String BACKBONE = "efficientnet-lite0";
    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);

    private final String python;
    private final Path folder;

    private FeaturesBeside(String python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    /**
     * Measures and reports.
     *
     * @param python the interpreter that has PyTorch, torchvision and onnxruntime
     */
    static void run(String python, Path data) throws IOException {
        var beside = new FeaturesBeside(python, Files.createTempDirectory("ocellus-features"));
        var mosaics = new Mosaics(data);
        for (var kind : KINDS) {
            mosaics.write(
                    beside.pictures(kind).resolve("all"),
                    kind.width(),
                    kind.height(),
                    kind.count());
            beside.measure(kind);
        }
    }

    private Path pictures(Kind kind) {
        return folder.resolve(kind.name().replace(' ', '-'));
    }

    private void measure(Kind kind) throws IOException {
        var rounds = new Rounds();
        for (int round = 0; round < Rounds.COUNT; round++) {
            rounds.note("torch", peer("torch", kind));
            rounds.note("onnx", peer("onnx", kind));
            var home = folder.resolve(kind.name() + round);
            rounds.note(
                    "ocellus",
                    Beside.step(home, "features-step", pictures(kind)).get("seconds").asDouble());
        }
        System.out.printf(
                "%s: Ocellus %.1f pictures/s, torch %.1f, onnx %.1f; ratios %.2f and %.2f%n",
                kind.name(),
                kind.count() / rounds.median("ocellus"),
                kind.count() / rounds.median("torch"),
                kind.count() / rounds.median("onnx"),
                rounds.ratio("ocellus", "torch"),
                rounds.ratio("ocellus", "onnx"));
    }

    private double peer(String engine, Kind kind) throws IOException {
        var table = folder.resolve(engine + ".csv");
        return Beside.script(python, "score.py", engine, pictures(kind), table)
                .get("seconds")
                .asDouble();
    }

    /** In a process of its own: all features of a folder, once the network is loaded. */
    static void step(Path data) throws IOException {
        try (var program = new Composition(AppDirectories.ofSystem())) {
            var samples =
                    program.scanner()
                            .scan(data, Progress.Listener.NONE, new Cancellation())
                            .snapshot()
                            .samples();
            program.warmUp(program.backbones().find(BACKBONE));
            long began = System.nanoTime();
            program.features(BACKBONE, INPUT)
                    .features(samples, Progress.Listener.NONE, new Cancellation());
            System.out.println(Json.line(Map.of("seconds", (System.nanoTime() - began) / 1e9)));
        }
    }
}
