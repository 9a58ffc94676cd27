package app.ocellus.benchmark;

import app.ocellus.Launcher;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.file.Json;
import app.ocellus.model.ModelFiles;
import app.ocellus.model.Safetensors;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.LearntWeights;
import app.ocellus.workspace.run.RunFolder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a training in a process of its own, at random times and in the middle of writing a
 * checkpoint, and goes on with it each time; it must end as one that nobody has killed.
 */
final class KilledRuns {

    private static final long LONGEST_SECONDS = 600;

    /**
     * What was seen.
     *
     * @param amidWriting kills that left a file behind that was not yet whole
     * @param torn files that were not whole under their final name
     */
    record Figures(int kills, int amidWriting, int torn, int epochs, boolean same) {}

    private final Path folder;
    private final List<String> options;
    private final Random random;
    private final double mostSeconds;
    private int amidWriting;
    private int torn;

    /**
     * Kills in a folder.
     *
     * @param folder for the runs, their models and the program's home
     * @param options data first, then those of {@code train}
     * @param mostSeconds after its first epoch at which a process is killed
     */
    KilledRuns(Path folder, List<String> options, long seed, double mostSeconds) {
        this.folder = folder;
        this.options = options;
        this.random = new Random(seed);
        this.mostSeconds = mostSeconds;
    }

    /** Measures and prints. */
    static void run(List<String> options, int kills) throws Exception {
        var folder = Files.createTempDirectory("ocellus-killed");
        boolean quick = !options.contains("fine-tune");
        var figures = new KilledRuns(folder, options, 1, quick ? 0.5 : 6).kill(kills);
        System.out.println(options + ": " + figures);
    }

    /** Runs once to the end, and once with so many kills. */
    Figures kill(int kills) throws Exception {
        var whole = folder.resolve("whole");
        finish(start("--run", whole));
        var run = folder.resolve("run");
        int done = 0;
        var process = start("--run", run);
        while (done < kills && killed(process, run, done)) {
            done++;
            look(run);
            process = start("--resume", run);
        }
        finish(process);
        look(run);
        var history = Files.readString(run.resolve("history.jsonl"));
        boolean same =
                history.equals(Files.readString(whole.resolve("history.jsonl")))
                        && same(weights(whole), weights(run));
        return new Figures(done, amidWriting, torn, (int) history.lines().count(), same);
    }

    private Process start(String how, Path run) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.add("-DDJL_CACHE_DIR=" + Path.of("target", "djl").toAbsolutePath());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Launcher.class.getName(), "train"));
        command.addAll(how.equals("--run") ? options : options.subList(0, 1));
        command.addAll(List.of("-o", folder.resolve("m.ocellus").toString()));
        command.addAll(List.of(how, run.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OCELLUS_HOME", folder.resolve("home").toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static void finish(Process process) throws Exception {
        var said = new StringBuilder();
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> said.append(line).append('\n'));
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("it does not end well: " + said);
        }
    }

    /** Kills after an epoch of its own; false when it was too late for that. */
    private boolean killed(Process process, Path run, int before) throws Exception {
        var lines = process.errorReader(StandardCharsets.UTF_8);
        awaitEpoch(lines, before > 0);
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        if (before % 2 == 1) {
            awaitWriting(process, run.resolve("checkpoint"));
        } else {
            Thread.sleep((long) (1e3 * mostSeconds * random.nextDouble()));
        }
        boolean alive = process.isAlive();
        process.destroyForcibly();
        process.waitFor();
        return alive;
    }

    private static void awaitEpoch(BufferedReader lines, boolean resumed) throws IOException {
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            boolean begun = line.startsWith("epoch ") || line.startsWith("start ");
            if (resumed ? line.startsWith("Going on after") : begun) {
                return;
            }
        }
        throw new AssertionError("no epoch was run: " + said.getLast());
    }

    private static void awaitWriting(Process process, Path checkpoints) throws Exception {
        while (process.isAlive() && unfinished(checkpoints) == 0) {
            Thread.sleep(1);
        }
    }

    private static long unfinished(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(AtomicFiles.TEMPORARY))
                .count();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Everything that has its final name must be whole. */
    private void look(Path run) throws IOException {
        amidWriting += unfinished(run) + unfinished(run.resolve("checkpoint")) > 0 ? 1 : 0;
        if (new RunFolder(run, new AtomicFiles(FileOps.REAL)).find().isEmpty()) {
            tear(run.resolve("run.json"));
        }
        for (var file : files(run.resolve("checkpoint"))) {
            if (file.toString().endsWith(".unreadable")) {
                tear(file);
            } else if (file.toString().endsWith(".safetensors")) {
                whole(file);
            }
        }
        var history = run.resolve("history.jsonl");
        if (Files.exists(history)) {
            for (var line : Files.readAllLines(history)) {
                Json.read(line, EpochRecord.class);
            }
        }
    }

    private void whole(Path file) {
        try {
            Safetensors.readAll(Files.readAllBytes(file));
        } catch (IOException e) {
            tear(file);
        }
    }

    private void tear(Path file) {
        System.out.println("torn: " + file);
        torn++;
    }

    private static LearntWeights weights(Path run) {
        return new ModelFiles(new AtomicFiles(FileOps.REAL))
                .read(run.resolve("model.ocellus"))
                .weights();
    }

    private static boolean same(LearntWeights one, LearntWeights other) {
        return Arrays.equals(one.head().weights(), other.head().weights())
                && Arrays.equals(one.head().bias(), other.head().bias())
                && one.backbone().keySet().equals(other.backbone().keySet())
                && one.backbone().keySet().stream()
                        .allMatch(name -> Arrays.equals(values(one, name), values(other, name)));
    }

    private static float[] values(LearntWeights weights, String name) {
        return Objects.requireNonNull(weights.backbone().get(name)).values();
    }
}
