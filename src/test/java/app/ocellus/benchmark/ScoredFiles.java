package app.ocellus.benchmark;

import app.ocellus.Launcher;
import app.ocellus.dataset.PictureWalk;
import app.ocellus.file.Csv;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Classifies many files by the built-in model in a process of its own, kills it in the middle and
 * goes on: how fast, how large the process is on the way, and whether every path has its row once.
 */
final class ScoredFiles {

    private static final int A_FOLDER = 500;
    private static final int POINTS = 10;

    private final Path folder;
    private final Path table;
    private final int count;

    private ScoredFiles(Path folder, int count) {
        this.folder = folder;
        this.table = folder.resolve("answers.csv");
        this.count = count;
    }

    static void run(Path data, int count) throws Exception {
        var scored = new ScoredFiles(Files.createTempDirectory("ocellus-scored"), count);
        scored.link(data);
        scored.untilRows(count / 2, true);
        scored.untilRows(count, false);
        scored.check();
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private void link(Path data) throws IOException {
        var files = new PictureWalk(List.of(data), _ -> {}, new Cancellation()).stream().toList();
        for (int i = 0; i < count; i++) {
            var place = pictures().resolve("part %04d".formatted(i / A_FOLDER));
            Files.createDirectories(place);
            link(place.resolve("%07d.jpg".formatted(i)), files.get(i % files.size()));
        }
    }

    private static void link(Path place, Path file) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (IOException e) {
            Files.copy(file, place);
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Launcher.class.getName(), "predict", "everyday"));
        command.addAll(List.of(pictures().toString(), "--csv", table.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OCELLUS_HOME", folder.resolve("home").toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    /** Follows a process until there are so many rows, and kills it then or lets it end. */
    private void untilRows(int rows, boolean kill) throws Exception {
        long before = Files.exists(table) ? rowsNow() : 0;
        long began = System.nanoTime();
        var process = start();
        long told = before;
        while (process.isAlive() && rowsNow() < rows) {
            if (rowsNow() >= told + count / POINTS) {
                told = rowsNow();
                System.out.printf(
                        "%d rows: %d MB resident%n",
                        told, TrainingMemory.resident(Long.toString(process.pid())));
            }
            Thread.sleep(200);
        }
        if (kill) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s (%d) at %d of %d rows: %.1f s, %.1f pictures/s with the start%n",
                kill ? "killed" : "ended",
                code,
                rowsNow(),
                count,
                seconds,
                (rowsNow() - before) / seconds);
    }

    private long rowsNow() throws IOException {
        if (!Files.exists(table)) {
            return 0;
        }
        try (var lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return Math.max(0, lines.count() - 1);
        }
    }

    private void check() throws IOException {
        try (var reader = Files.newBufferedReader(table)) {
            var rows = Csv.rows(reader);
            var paths = new HashSet<String>();
            rows.stream().skip(1).forEach(row -> paths.add(row.cells().getFirst()));
            long errors =
                    rows.stream().skip(1).filter(row -> !row.cells().get(4).isEmpty()).count();
            System.out.printf(
                    "%d rows, %d paths, %d errors: %s%n",
                    rows.size() - 1,
                    paths.size(),
                    errors,
                    paths.size() == count && rows.size() - 1 == count ? "each once" : "WRONG");
        }
    }
}
