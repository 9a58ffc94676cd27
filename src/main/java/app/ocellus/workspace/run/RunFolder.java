package app.ocellus.workspace.run;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.workspace.kept.FolderLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The folder of one run: what it is, how it went, from where it can go on, what came of it. */
public final class RunFolder {

    static final String MODEL = "model.ocellus";
    private static final String START = "start.ocellus";

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final String CHECKPOINTS = "checkpoint";

    private final Path folder;
    private final AtomicFiles files;

    /** The run in {@code folder}, be there one or not. */
    public RunFolder(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Whether there is a run, whatever its version. */
    public boolean exists() {
        return file().exists();
    }

    /** The run as it is now; nothing where there is none that this version can read. */
    public Optional<SavedRun> find() {
        try {
            return Optional.of(saved(file().read()));
        } catch (NoSuchFileException e) {
            // it is begun just now, or was killed as it began
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The run {} is passed over", folder, e);
            return Optional.empty();
        }
    }

    private SavedRun saved(RunRecord record) {
        return new SavedRun(
                record,
                folder,
                state(record),
                Files.exists(folder.resolve(MODEL)),
                !checkpointFolder().isEmpty());
    }

    private RunState state(RunRecord record) {
        if (record.finished() == null) {
            return FolderLock.held(folder) ? RunState.RUNNING : RunState.INTERRUPTED;
        }
        return record.cancelled() ? RunState.CANCELLED : RunState.FINISHED;
    }

    /**
     * Begins a run here.
     *
     * @param split the part of the dataset that it learns from
     * @param start a model that it goes on from; null to begin as its mode does
     * @throws UserException when the folder is not empty or cannot be written to; nothing is left
     *     behind then
     */
    public OpenRun begin(TrainingConfig config, DatasetSplit split, @Nullable ModelBundle start) {
        return begin(RunRecord.begun(1, config, RunData.of(split)), start);
    }

    OpenRun begin(RunRecord record, @Nullable ModelBundle start) {
        try {
            if (!Folders.isEmpty(folder)) {
                throw said("workspace.run-in-the-way");
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", folder, Reasons.of(e)), e);
        }
        var lock = lock();
        try {
            if (start != null) {
                new ModelFiles(files).write(folder.resolve(START), start);
            }
            file().write(record);
            return OpenRun.begun(this, lock, record);
        } catch (RuntimeException e) {
            lock.release();
            forget();
            throw e;
        }
    }

    /** Puts a run here that has ended with this model, the record last. */
    SavedRun adopt(RunRecord record, ModelBundle model) {
        writeModel(model);
        file().write(record);
        return saved(record);
    }

    /**
     * Goes on with the run that is here; if it learns from other data than before, {@link
     * OpenRun#dataChanged} says so.
     *
     * @param split the part of the dataset that it learns from now
     * @throws UserException when there is no run, it has ended, somebody else works on it, the
     *     classes are others now, or none of its checkpoints can be read; it stays as it is then
     */
    public OpenRun resume(DatasetSplit split) {
        var before = find().orElseThrow(() -> said("workspace.no-run"));
        switch (before.state()) {
            case FINISHED -> throw said("workspace.run-finished");
            case RUNNING -> throw said("workspace.run-in-use");
            case CANCELLED, INTERRUPTED -> {}
        }
        var data = before.record().data();
        var today = RunData.of(split);
        if (data != null && !data.classes().equals(today.classes())) {
            throw said("workspace.run-other-classes");
        }
        var lock = lock();
        try {
            Folders.removeUnfinished(folder);
            Folders.removeUnfinished(checkpoints());
            var from = from(before.record());
            var record = update(known -> known.resumed(today)).record();
            return OpenRun.resumed(this, lock, record, !today.equals(data), from);
        } catch (IOException e) {
            lock.release();
            throw new UserException(Sentence.of("file.not-written", folder, Reasons.of(e)), e);
        } catch (RuntimeException | Error e) {
            lock.release();
            throw e;
        }
    }

    /** Without a checkpoint the epochs that were run would be run again, over their history. */
    private Optional<Checkpoint> from(RunRecord record) {
        var newest = checkpointFolder().newest();
        if (newest.isEmpty() && record.epochs() > 0) {
            throw said("workspace.run-without-checkpoints");
        }
        return newest;
    }

    CheckpointFolder checkpointFolder() {
        return new CheckpointFolder(checkpoints(), files);
    }

    private UserException said(String key) {
        return new UserException(Sentence.of(key, folder));
    }

    private FolderLock lock() {
        try {
            return FolderLock.take(folder).orElseThrow(() -> said("workspace.run-in-use"));
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", folder, Reasons.of(e)), e);
        }
    }

    /**
     * Writes another record, with what others may have written meanwhile kept.
     *
     * @throws UserException when it cannot be read or written
     */
    SavedRun update(UnaryOperator<RunRecord> change) {
        return saved(file().update(change));
    }

    private RunRecordFile file() {
        return new RunRecordFile(folder, files);
    }

    /** Writes the epochs. */
    void writeHistory(TrainingHistory history) {
        new HistoryFile(folder, files).write(history.epochs());
    }

    void writeModel(ModelBundle model) {
        new ModelFiles(files).write(folder.resolve(MODEL), model);
    }

    /** The epochs that were written down; a line that cannot be read ends them. */
    public TrainingHistory history(RunRecord record) {
        var epochs = new HistoryFile(folder, files).read();
        return new TrainingHistory(record.start(), epochs, record.bestEpoch());
    }

    /** Where its checkpoints are. */
    Path checkpoints() {
        return folder.resolve(CHECKPOINTS);
    }

    /** The model that the run goes on from; nothing where it began as its mode does. */
    Optional<ModelBundle> start() {
        var file = folder.resolve(START);
        return Files.exists(file)
                ? Optional.of(new ModelFiles(files).read(file))
                : Optional.empty();
    }

    /** Who was put where when the run began; nobody when that is not known. */
    public Map<SampleId, SplitRole> earlierSplit() {
        return new SplitFile(folder, files).read();
    }

    /** Remembers who is where, for a run that has no project to do so. */
    public void saveSplit(DatasetSplit split) {
        new SplitFile(folder, files).save(split.roles());
    }

    /** Removes a run that came to nothing. */
    void forget() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", folder, e);
        }
    }
}
