package app.ocellus.evaluation.scoring;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the answers of a table depend on: rows of equal runs belong together.
 *
 * @param version of what stands beside a table
 * @param model the SHA-256 of its file, in hex
 * @param top how many classes are told of a picture
 */
public record ScoreRun(int version, String model, int top) {

    private static final int VERSION = 1;
    private static final String SUFFIX = ".ocellus-run.json";

    /**
     * The run of a model file as it is now.
     *
     * @throws UserException when it cannot be read
     */
    public static ScoreRun of(Path model, int top) {
        try (var in = Files.newInputStream(model)) {
            var hash = ContentHash.ofCopied(in, OutputStream.nullOutputStream());
            return new ScoreRun(VERSION, hash.hex(), top);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", model, Reasons.of(e)), e);
        }
    }

    /** What stands beside a table, if it can be understood. */
    static Optional<ScoreRun> beside(Path table) {
        try {
            var run = Json.read(Files.readString(file(table)), ScoreRun.class);
            return Optional.ofNullable(run).filter(read -> read.version() == VERSION);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void writeBeside(Path table, AtomicFiles files) {
        files.write(file(table), Json.line(this) + "\n");
    }

    private static Path file(Path table) {
        return table.resolveSibling(table.getFileName() + SUFFIX);
    }
}
