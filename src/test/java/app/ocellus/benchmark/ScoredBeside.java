package app.ocellus.benchmark;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.file.Csv;
import app.ocellus.task.Cancellation;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * A folder of photographs classified into a table, from the files to the last row, beside the two
 * ways it is usually written in Python; taken in turns, each in a process of its own.
 */
final class ScoredBeside {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 533;

    private final String python;
    private final Path folder;
    private final Rounds rounds = new Rounds();

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
        for (int round = 0; round < Rounds.COUNT; round++) {
            beside.rounds.note("torch", beside.peer("torch"));
            beside.rounds.note("onnx", beside.peer("onnx"));
            beside.rounds.note("ocellus", beside.ours(round));
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

    /** Without the start of Python and without loading the network. */
    private double peer(String engine) throws IOException {
        return Beside.script(python, "score.py", engine, pictures(), table(engine))
                .get("seconds")
                .asDouble();
    }

    /** The whole process, its start and the loading of the network included. */
    private double ours(int round) throws IOException {
        // nothing that an earlier round has seen may help
        var home = folder.resolve("home" + round);
        var table = table("ocellus");
        return Beside.command(
                home, "predict", "everyday", pictures(), "--csv", table, "--overwrite");
    }

    private void report(int count) throws IOException {
        System.out.printf("%d photographs of %d x %d%n", count, WIDTH, HEIGHT);
        for (var peer : List.of("torch", "onnx")) {
            System.out.printf(
                    "%s: %.1f pictures/s, Ocellus with its start %.1f, ratio %.2f; the same class"
                            + " for %d of %d%n",
                    peer,
                    count / rounds.median(peer),
                    count / rounds.median("ocellus"),
                    rounds.ratio("ocellus", peer),
                    agreeing(peer),
                    count);
        }
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
