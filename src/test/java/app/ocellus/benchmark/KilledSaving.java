package app.ocellus.benchmark;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.workspace.project.Saver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Settings, a project and a model that are saved without end. */
final class KilledSaving implements Killable {

    private final Path home;
    private final Path data;
    private final Path output;

    /** Saves in {@code folder} what belongs to {@code data}. */
    KilledSaving(Path folder, Path data) {
        this.home = folder.resolve("home");
        this.data = data;
        this.output = folder.resolve("said.txt");
    }

    @Override
    public String name() {
        return "save";
    }

    @Override
    public Process start() throws IOException {
        var model = TestProgram.directories(home).everydayModel();
        return OwnProgram.start(home, output, Saver.class, home, data, model);
    }

    @Override
    public Path watched() {
        return home;
    }

    @Override
    public List<String> faults() throws IOException {
        var text = Files.exists(output) ? Files.readString(output) : "";
        var lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        // one that was killed before it had saved anything says nothing new
        return lines.isEmpty()
                ? List.of()
                : Saver.faults(home, data, Integer.parseInt(lines.getLast()));
    }
}
