package app.ocellus.benchmark;

import app.ocellus.Launcher;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Folders;
import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code export} of the everyday model, of which there is all or nothing. */
final class KilledExport implements Killable {

    private final Path home;
    private final Path around;
    private final Path output;

    /** Exports into a folder in {@code folder}. */
    KilledExport(Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.around = Files.createDirectory(folder.resolve("around"));
        this.output = folder.resolve("said.txt");
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Process start() throws IOException {
        Folders.delete(target());
        return OwnProgram.start(
                home, output, Launcher.class, "export", "everyday", "--to", target());
    }

    private Path target() {
        return around.resolve("export");
    }

    @Override
    public Path watched() {
        return around;
    }

    @Override
    public List<String> faults() throws IOException {
        var faults = KilledCopy.leftBeside(home, around, target());
        if (Files.exists(target())) {
            var onnx = target().resolve("onnx");
            var contract = json(onnx.resolve("contract.json"));
            var model = onnx.resolve(contract.path("file").asText());
            var hash = ContentHash.of(Files.readAllBytes(model)).hex();
            if (!hash.equals(contract.path("sha256").asText())
                    || json(onnx.resolve("selftest.json")).path("tests").isEmpty()) {
                faults.add("not whole: " + onnx);
            }
        }
        return faults;
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.read(Files.readString(file), JsonNode.class);
    }
}
