package app.ocellus.workspace;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The folder of one run: what it is, how it went, from where it can go on, what came of it. */
public final class RunFolder {

    static final String MODEL = "model.ocellus";

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final String RECORD = "run.json";
    private static final String HISTORY = "history.jsonl";
    private static final String CHECKPOINTS = "checkpoint";

    /** A name may be given while the run writes down how far it is. */
    private static final Object ONE_WRITER = new Object();

    private final Path folder;
    private final AtomicFiles files;

    /** The run in {@code folder}, be there one or not. */
    public RunFolder(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** The run as it is now; nothing where there is none that this version can read. */
    public Optional<SavedRun> find() {
        try {
            return Optional.of(saved(record()));
        } catch (IOException e) {
            LOG.warn("The run {} is passed over", folder, e);
            return Optional.empty();
        }
    }

    private RunRecord record() throws IOException {
        return RunRecords.read(Files.readString(folder.resolve(RECORD)));
    }

    private SavedRun saved(RunRecord record) {
        return new SavedRun(record, folder, state(record), Files.exists(folder.resolve(MODEL)));
    }

    private RunState state(RunRecord record) {
        if (record.finished() == null) {
            return RunLock.held(folder) ? RunState.RUNNING : RunState.INTERRUPTED;
        }
        return record.cancelled() ? RunState.CANCELLED : RunState.FINISHED;
    }

    /**
     * Begins a run here.
     *
     * @param split the part of the dataset that it learns from
     * @throws UserException when there is one already, or the folder cannot be written to; nothing
     *     is left behind then
     */
    public OpenRun begin(TrainingConfig config, DatasetSplit split) {
        return begin(1, config, split);
    }

    OpenRun begin(int number, TrainingConfig config, DatasetSplit split) {
        if (Files.exists(folder.resolve(RECORD))) {
            throw new UserException(Sentence.of("workspace.run-in-the-way", folder));
        }
        boolean made = !Files.exists(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", folder, Reasons.of(e)), e);
        }
        var lock = lock();
        try {
            write(RunRecord.begun(number, config, RunData.of(split)));
            return new OpenRun(this, lock);
        } catch (RuntimeException e) {
            release(lock);
            forget(made);
            throw e;
        }
    }

    /** Puts a run here that has ended with this model, the record last. */
    SavedRun adopt(RunRecord record, ModelBundle model) {
        writeModel(model);
        write(record);
        return saved(record);
    }

    /**
     * Goes on with the run that is here; if it learns from other data than before, {@link
     * OpenRun#dataChanged} says so.
     *
     * @param split the part of the dataset that it learns from now
     * @throws UserException when there is no run, it has ended, or somebody else works on it
     */
    public OpenRun resume(DatasetSplit split) {
        var before = find().orElseThrow(() -> said("workspace.no-run"));
        return switch (before.state()) {
            case FINISHED -> throw said("workspace.run-finished");
            case RUNNING -> throw said("workspace.run-in-use");
            case CANCELLED, INTERRUPTED -> {
                var lock = lock();
                try {
                    var today = RunData.of(split);
                    var data = before.record().data();
                    update(record -> record.resumed(today));
                    yield new OpenRun(this, lock, before.record().seconds(), data, today);
                } catch (RuntimeException e) {
                    release(lock);
                    throw e;
                }
            }
        };
    }

    private UserException said(String key) {
        return new UserException(Sentence.of(key, folder));
    }

    private RunLock lock() {
        try {
            return RunLock.take(folder).orElseThrow(() -> said("workspace.run-in-use"));
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", folder, Reasons.of(e)), e);
        }
    }

    /** Gives the lock back; what cannot be given back now is when the program ends. */
    static void release(RunLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("A lock could not be given back", e);
        }
    }

    /**
     * Writes another record, with what others may have written meanwhile kept.
     *
     * @throws UserException when it cannot be read or written
     */
    SavedRun update(UnaryOperator<RunRecord> change) {
        synchronized (ONE_WRITER) {
            try {
                var record = change.apply(record());
                write(record);
                return saved(record);
            } catch (IOException e) {
                throw new UserException(
                        Sentence.of("file.not-written", folder.resolve(RECORD), Reasons.of(e)), e);
            }
        }
    }

    private void write(RunRecord record) {
        files.write(folder.resolve(RECORD), Json.pretty(record));
    }

    /** Writes the epochs, a line each. */
    void writeHistory(TrainingHistory history) {
        files.write(
                folder.resolve(HISTORY),
                history.epochs().stream()
                        .map(epoch -> Json.line(epoch) + "\n")
                        .collect(Collectors.joining()));
    }

    void writeModel(ModelBundle model) {
        new ModelFiles(files).write(folder.resolve(MODEL), model);
    }

    /** The epochs that were written down; a line that cannot be read ends them. */
    TrainingHistory history(RunRecord record) {
        return new TrainingHistory(record.start(), epochs(), record.bestEpoch());
    }

    private List<EpochRecord> epochs() {
        var epochs = new ArrayList<EpochRecord>();
        var file = folder.resolve(HISTORY);
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

    /** Where its checkpoints are. */
    Path checkpoints() {
        return folder.resolve(CHECKPOINTS);
    }

    AtomicFiles files() {
        return files;
    }

    /** Removes what a run has put here that came to nothing. */
    void forget(boolean withFolder) {
        try {
            if (withFolder) {
                Folders.delete(folder);
            } else {
                Folders.delete(checkpoints());
                for (var name : List.of(HISTORY, RECORD, RunLock.FILE)) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed", folder, e);
        }
    }
}
