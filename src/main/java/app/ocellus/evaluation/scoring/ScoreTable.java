package app.ocellus.evaluation.scoring;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of answers that grows while they come, and that a later run of the same model goes on
 * with, wherever the earlier one ended. Beside it a small file tells of which run it is.
 */
public final class ScoreTable implements AutoCloseable {

    private static final long FLUSH_NANOS = 1_000_000_000;
    private static final int MOST_WAITING = 1 << 18;

    private final Path file;
    private final AtomicFiles files;
    private final @Nullable WrittenPaths before;
    private final StringBuilder waiting = new StringBuilder();
    private long lastWrite = System.nanoTime();

    private ScoreTable(Path file, AtomicFiles files, @Nullable WrittenPaths before) {
        this.file = file;
        this.files = files;
        this.before = before;
    }

    /**
     * Goes on with a table, or begins one where there is none yet.
     *
     * @param overwrite whether to begin anew in any case
     * @throws UserException when there is a file that is not of an equal run, which stays as it is
     */
    public static ScoreTable open(Path file, ScoreRun run, boolean overwrite, AtomicFiles files) {
        if (overwrite || Files.notExists(file)) {
            return begun(file, run, files);
        }
        var table = new ScoreTable(file, files, earlier(file));
        try {
            if (isBlank(file)) {
                table.close();
                return begun(file, run, files);
            }
            requireEqual(file, run);
            table.cutTorn();
            return table;
        } catch (IOException | UserException e) {
            table.close();
            throw e instanceof IOException io ? notRead(file, io) : (UserException) e;
        }
    }

    private static WrittenPaths earlier(Path file) {
        try {
            return WrittenPaths.of(file);
        } catch (TableRows.EarlierException e) {
            throw new UserException(Sentence.of("scoring.older-table", file), e);
        } catch (TableRows.ForeignException e) {
            throw new UserException(Sentence.of("scoring.foreign-table", file), e);
        } catch (IOException e) {
            throw notRead(file, e);
        }
    }

    private static UserException notRead(Path file, IOException e) {
        return new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
    }

    /** Of a table: no more than its heading, or a part of that. */
    private static boolean isBlank(Path file) throws IOException {
        return Files.size(file) <= PredictionCsv.HEADING.length();
    }

    /**
     * The rows of another run must be gone before the file beside them tells of this one. A table
     * without rows is begun again, so it matters not where this is interrupted.
     */
    private static ScoreTable begun(Path file, ScoreRun run, AtomicFiles files) {
        files.write(file, PredictionCsv.HEADING);
        run.writeBeside(file, files);
        return new ScoreTable(file, files, null);
    }

    private static void requireEqual(Path file, ScoreRun run) {
        var begun =
                ScoreRun.beside(file)
                        .orElseThrow(
                                () ->
                                        new UserException(
                                                Sentence.of("scoring.foreign-table", file)));
        if (!run.model().equals(begun.model())) {
            throw new UserException(Sentence.of("scoring.other-model", file));
        }
        if (run.top() != begun.top()) {
            throw new UserException(
                    Sentence.of("scoring.other-options", file, "--top " + begun.top()));
        }
    }

    private void cutTorn() throws IOException {
        if (before != null && Files.size(file) > before.whole().end()) {
            files.cut(file, before.whole().end());
        }
    }

    /** Rows of earlier runs. */
    public long before() {
        return before == null ? 0 : before.whole().rows();
    }

    /** Whether an earlier run has answered for this path, spelt as it is here. */
    public boolean holds(Path path) {
        return before != null && before.contains(path);
    }

    /**
     * Adds a row; it is on the disk about a second later.
     *
     * @throws UserException when it cannot be written; the file then ends with a whole row
     */
    public void add(PredictedPicture picture) {
        waiting.append(PredictionCsv.row(picture));
        if (waiting.length() > MOST_WAITING || System.nanoTime() - lastWrite > FLUSH_NANOS) {
            flush();
        }
    }

    private void flush() {
        var rows = waiting.toString();
        waiting.setLength(0);
        if (!rows.isEmpty()) {
            files.append(file, rows);
        }
        lastWrite = System.nanoTime();
    }

    /** Writes what has not been written yet. */
    @Override
    public void close() {
        try {
            flush();
        } finally {
            closeBefore();
        }
    }

    private void closeBefore() {
        try {
            if (before != null) {
                before.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }
}
