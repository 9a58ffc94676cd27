package app.ocellus.workspace;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What evaluations of a run came to, the newest of each part of the data. */
final class EvaluationFile {

    private static final int FORMAT = 1;

    /** The shape of the file. */
    private record Content(int format, List<RunEvaluation> evaluations) {
        Content {
            evaluations = List.copyOf(evaluations);
        }
    }

    private final Path folder;
    private final Path file;
    private final AtomicFiles files;

    /** The evaluations of the run in {@code folder}. */
    EvaluationFile(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.file = folder.resolve("evaluation.json");
        this.files = files;
    }

    /** Those that were kept; a file that cannot be read is put aside. */
    List<RunEvaluation> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var content = Json.read(Files.readString(file), Content.class);
            if (content.format() == FORMAT) {
                return content.evaluations();
            }
            Aside.put(file, new IOException("format " + content.format()));
        } catch (IOException e) {
            Aside.put(file, e);
        }
        return List.of();
    }

    /**
     * Keeps one in place of an earlier one on the same part of the data; a run that is gone
     * meanwhile does not come back by it.
     *
     * @throws app.ocellus.message.UserException when it cannot be written; the others are still
     *     there
     */
    void keep(RunEvaluation evaluation) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var all = new ArrayList<>(read());
        all.removeIf(old -> old.data().equals(evaluation.data()));
        all.add(evaluation);
        files.write(file, Json.pretty(new Content(FORMAT, all)));
    }
}
