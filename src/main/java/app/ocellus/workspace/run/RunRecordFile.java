package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The record of a run as a file. */
final class RunRecordFile {

    /** A name may be given while the run writes down how far it is. */
    private static final Object ONE_WRITER = new Object();

    private final Path file;
    private final AtomicFiles files;

    /** The record of the run in {@code folder}. */
    RunRecordFile(Path folder, AtomicFiles files) {
        this.file = folder.resolve("run.json");
        this.files = files;
    }

    /** Whether there is one, whatever its version. */
    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The record.
     *
     * @throws IOException when there is none that this version can read
     */
    RunRecord read() throws IOException {
        return RunRecords.read(Files.readString(file));
    }

    /**
     * Writes a record.
     *
     * @throws UserException when that fails; what was there stays
     */
    void write(RunRecord record) {
        files.write(file, Json.pretty(record));
    }

    /**
     * Writes another record, with what others may have written meanwhile kept.
     *
     * @throws UserException when it cannot be read or written
     */
    RunRecord update(UnaryOperator<RunRecord> change) {
        synchronized (ONE_WRITER) {
            try {
                var record = change.apply(read());
                write(record);
                return record;
            } catch (IOException e) {
                throw new UserException(Sentence.of("file.not-written", file, Reasons.of(e)), e);
            }
        }
    }
}
