package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.Launcher;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Csv;
import app.ocellus.file.Folders;
import app.ocellus.fixtures.TestProgram;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code dataset write-copy}, of which there is all or nothing. */
final class KilledCopy implements Killable {

    private static final String MANIFEST = "manifest.csv";

    private final Path home;
    private final Path data;
    private final Path around;
    private final Path output;
    private int files = -1;

    /** Copies {@code data} into a folder in {@code folder}. */
    KilledCopy(Path folder, Path data) throws IOException {
        this.home = folder.resolve("home");
        this.data = data;
        this.around = Files.createDirectory(folder.resolve("around"));
        this.output = folder.resolve("said.txt");
    }

    /** Copies a folder, if there is one. */
    static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public Process start() throws IOException {
        Folders.delete(target());
        return OwnProgram.start(
                home, output, Launcher.class, "dataset", "write-copy", data, "--to", target());
    }

    private Path target() {
        return around.resolve("copy");
    }

    @Override
    public Path watched() {
        return around;
    }

    @Override
    public List<String> faults() throws IOException {
        var faults = leftBeside(home, around, target());
        if (Files.exists(target())) {
            faults.addAll(incomplete());
        }
        return faults;
    }

    /** Starts the program again, and names what is in the folder beside the target. */
    static List<String> leftBeside(Path home, Path around, Path target) throws IOException {
        try (var program = new Composition(TestProgram.directories(home))) {
            program.drafts();
        }
        var faults = new ArrayList<String>();
        try (var left = Files.list(around)) {
            left.filter(file -> !file.equals(target)).map(f -> "left: " + f).forEach(faults::add);
        }
        return faults;
    }

    private List<String> incomplete() throws IOException {
        var faults = new ArrayList<String>();
        var manifest = target().resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return List.of("no manifest");
        }
        int count = 0;
        var rows = Csv.rows(new StringReader(Files.readString(manifest))).stream().skip(1);
        for (var cells : rows.map(Csv.Row::cells).filter(row -> !row.get(1).isEmpty()).toList()) {
            var copy = target().resolve(cells.get(1));
            if (!ContentHash.of(Files.readAllBytes(copy)).hex().equals(cells.get(4))) {
                faults.add("torn: " + copy);
            }
            count++;
        }
        files = files < 0 ? count : files;
        try (Stream<Path> all = Files.walk(target())) {
            long there = all.filter(Files::isRegularFile).count() - 1;
            if (there != files || count != files) {
                faults.add(there + " files, " + count + " rows, not " + files);
            }
        }
        return faults;
    }
}
