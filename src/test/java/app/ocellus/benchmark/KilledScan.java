package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.Launcher;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.KeptHeads;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.look.TornSegments;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.file.Folders;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code scan --health}, whose caches are torn nowhere, and say nothing else than the files do. */
final class KilledScan implements Killable {

    private final Path home;
    private final Path data;
    private final Path output;
    private final Map<String, Look> looks;
    private int started;

    /** Scans {@code data} with a home in {@code folder}. */
    KilledScan(Path folder, Path data) throws IOException {
        this.home = folder.resolve("home");
        this.data = data;
        this.output = folder.resolve("said.txt");
        try (var fresh = new Composition(TestProgram.directories(folder.resolve("other")))) {
            this.looks = looks(fresh);
        }
    }

    private Map<String, Look> looks(Composition program) {
        var seen = new TreeMap<String, Look>();
        var scan = scan(program);
        program.looks()
                .pass()
                .run(
                        scan.snapshot().samples(),
                        (sample, look) -> seen.put(sample.id().value(), look),
                        Progress.Listener.NONE,
                        new Cancellation());
        return seen;
    }

    private DatasetScan scan(Composition program) {
        return program.scanner().scan(data, Progress.Listener.NONE, new Cancellation());
    }

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public Process start() throws IOException {
        if (started++ % 2 == 0) {
            Folders.delete(home);
        }
        return OwnProgram.start(home, output, Launcher.class, "scan", data, "--health");
    }

    @Override
    public Path watched() {
        return home.resolve("cache");
    }

    @Override
    public List<String> faults() throws IOException {
        var faults = new ArrayList<String>();
        // in a copy, so that the next process goes on from what was left
        var copy = home.resolveSibling("looked-at");
        Folders.delete(copy);
        KilledCopy.copy(home, copy);
        var directories = TestProgram.directories(copy);
        if (Files.isDirectory(directories.heads())
                && !names(directories.heads(), ".heads").isEmpty()
                && new KeptHeads(directories.heads(), new AtomicFiles(FileOps.REAL))
                        .of(data)
                        .isEmpty()) {
            faults.add("torn heads");
        }
        faults.addAll(TornSegments.below(directories.looks()));
        try (var program = new Composition(directories)) {
            if (!looks(program).equals(looks)) {
                faults.add("what is remembered of pictures is not what they are");
            }
        }
        return faults;
    }

    private static List<Path> names(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
