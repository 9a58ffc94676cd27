package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.training.EpochRecord;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The epochs of a run, a line of JSON each. */
final class HistoryFile {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private final Path file;
    private final AtomicFiles files;

    /** The history of the run in {@code folder}. */
    HistoryFile(Path folder, AtomicFiles files) {
        this.file = folder.resolve("history.jsonl");
        this.files = files;
    }

    /**
     * Writes all epochs anew.
     *
     * @throws app.ocellus.message.UserException when that fails; what was there stays
     */
    void write(List<EpochRecord> epochs) {
        files.write(
                file,
                epochs.stream()
                        .map(epoch -> Json.line(epoch) + "\n")
                        .collect(Collectors.joining()));
    }

    /** The epochs that were written down; a line that cannot be read ends them. */
    List<EpochRecord> read() {
        var epochs = new ArrayList<EpochRecord>();
        try {
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        epochs.add(Json.read(line, EpochRecord.class));
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read to its end", file, e);
        }
        return epochs;
    }
}
