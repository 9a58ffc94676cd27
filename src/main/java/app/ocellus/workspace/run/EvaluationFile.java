package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.KeptFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What evaluations of a run came to, the newest of each part of the data. */
final class EvaluationFile {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationFile.class);
    private static final int FORMAT = 1;

    /** The shape of the file. */
    private record Content(int format, List<RunEvaluation> evaluations) {
        Content {
            evaluations = List.copyOf(evaluations);
        }
    }

    private final Path folder;
    private final KeptFile<List<RunEvaluation>> file;
    private final AtomicFiles files;

    /** The evaluations of the run in {@code folder}. */
    EvaluationFile(Path folder, AtomicFiles files) {
        var place = folder.resolve("evaluation.json");
        this.folder = folder;
        this.file = new KeptFile<>(place, text -> parsed(place, text));
        this.files = files;
    }

    private static List<RunEvaluation> parsed(Path file, String text) throws IOException {
        KeptFile.requireFormat(file, text, FORMAT);
        return Json.read(text, Content.class).evaluations();
    }

    /** Those that were kept; none where they cannot be read, as a list of runs goes on then. */
    List<RunEvaluation> known() {
        try {
            return read();
        } catch (UserException e) {
            LOG.warn("An evaluation is not shown", e);
            return List.of();
        }
    }

    private List<RunEvaluation> read() {
        return file.read().orElse(List.of());
    }

    /**
     * Keeps one in place of an earlier one on the same part of the data; a run that is gone
     * meanwhile does not come back by it.
     *
     * @throws UserException when it cannot be written, or those that are there cannot be read just
     *     now; they are still there
     */
    void keep(RunEvaluation evaluation) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var all = new ArrayList<>(read());
        all.removeIf(old -> old.data().equals(evaluation.data()));
        all.add(evaluation);
        file.write(files, Json.pretty(new Content(FORMAT, all)));
    }
}
