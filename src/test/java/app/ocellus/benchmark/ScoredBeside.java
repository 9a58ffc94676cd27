package app.ocellus.benchmark;

import app.ocellus.Launcher;
import app.ocellus.dataset.PictureWalk;
import app.ocellus.file.Csv;
import app.ocellus.file.Json;
import app.ocellus.task.Cancellation;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

/**
 * A folder of photographs classified into a table, from the files to the last row, beside the two
 * ways it is usually written in Python; taken in turns, each in a process of its own.
 */
final class ScoredBeside {

    private static final int ROUNDS = 3;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 533;

    private final String python;
    private final Path folder;
    private final Map<String, List<Double>> seconds = new TreeMap<>();

    private ScoredBeside(String python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    /**
     * Measures and reports.
     *
     * @param python the interpreter that has PyTorch, torchvision and onnxruntime
     */
    static void run(String python, Path data, int count) throws Exception {
        var beside = new ScoredBeside(python, Files.createTempDirectory("ocellus-beside"));
        beside.draw(data, count);
        for (int round = 0; round < ROUNDS; round++) {
            beside.note("torch", beside.peer("torch"));
            beside.note("onnx", beside.peer("onnx"));
            beside.note("ocellus", beside.ours(round));
        }
        beside.report(count);
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private Path table(String who) {
        return folder.resolve(who + ".csv");
    }

    /** Photographs of a phone's preview size, of those that there are. */
    private void draw(Path data, int count) throws IOException {
        var files = new PictureWalk(List.of(data), _ -> {}, new Cancellation()).stream().toList();
        Files.createDirectories(pictures());
        for (int i = 0; i < count; i++) {
            var large = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var graphics = large.createGraphics();
            graphics.drawImage(
                    ImageIO.read(files.get(i % files.size()).toFile())
                            .getScaledInstance(WIDTH, HEIGHT, Image.SCALE_SMOOTH),
                    0,
                    0,
                    null);
            graphics.dispose();
            ImageIO.write(large, "jpg", pictures().resolve("%05d.jpg".formatted(i)).toFile());
        }
    }

    private void note(String who, double taken) {
        System.out.printf("%-8s %.2f s%n", who, taken);
        seconds.computeIfAbsent(who, _ -> new ArrayList<>()).add(taken);
    }

    /** Without the start of Python and without loading the network. */
    private double peer(String engine) throws IOException {
        var process =
                new ProcessBuilder(
                                python,
                                "benchmarks/score.py",
                                engine,
                                pictures().toString(),
                                table(engine).toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Json.tree(answer).get("seconds").asDouble();
    }

    /** The whole process, its start and the loading of the network included. */
    private double ours(int round) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Launcher.class.getName(), "predict", "everyday"));
        command.addAll(List.of(pictures().toString(), "--csv", table("ocellus").toString()));
        command.add("--overwrite");
        var builder = new ProcessBuilder(command);
        // nothing that an earlier round has seen may help
        builder.environment().put("OCELLUS_HOME", folder.resolve("home" + round).toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        int code = builder.start().waitFor();
        double taken = (System.nanoTime() - began) / 1e9;
        if (code != 0) {
            throw new IllegalStateException("predict ended with " + code);
        }
        return taken;
    }

    private void report(int count) throws IOException {
        double own = median("ocellus");
        System.out.printf("%d photographs of %d x %d%n", count, WIDTH, HEIGHT);
        for (var peer : List.of("torch", "onnx")) {
            System.out.printf(
                    "%s: %.1f pictures/s, Ocellus with its start %.1f, ratio %.2f; the same class"
                            + " for %d of %d%n",
                    peer,
                    count / median(peer),
                    count / own,
                    median(peer) / own,
                    agreeing(peer),
                    count);
        }
    }

    private double median(String who) {
        return seconds.getOrDefault(who, List.of()).stream().sorted().toList().get(ROUNDS / 2);
    }

    private long agreeing(String peer) throws IOException {
        var ours = classes("ocellus");
        return classes(peer).entrySet().stream()
                .filter(entry -> entry.getValue().equals(ours.get(entry.getKey())))
                .count();
    }

    private Map<String, String> classes(String who) throws IOException {
        var classes = new HashMap<String, String>();
        try (var reader = Files.newBufferedReader(table(who))) {
            for (var row : Csv.rows(reader)) {
                classes.put(row.cells().getFirst(), row.cells().get(1));
            }
        }
        classes.remove("file");
        return classes;
    }
}
