package app.ocellus.workspace.run;

import app.ocellus.model.ModelBundle;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.workspace.kept.FolderLock;

import java.util.Objects;
import java.util.Optional;

/** A run that is being worked on; nobody else can do so until it is closed. */
public final class OpenRun implements AutoCloseable {

    private final RunFolder folder;
    private final FolderLock lock;
    private final RunRecord record;
    private final boolean begunHere;
    private final boolean dataChanged;
    private final CheckpointFolder kept;
    private final RunCheckpoints checkpoints;
    private final long began = System.nanoTime();

    private OpenRun(
            RunFolder folder,
            FolderLock lock,
            RunRecord record,
            boolean begunHere,
            boolean dataChanged,
            Optional<Checkpoint> from) {
        this.folder = folder;
        this.lock = lock;
        this.record = record;
        this.begunHere = begunHere;
        this.dataChanged = dataChanged;
        this.kept = folder.checkpointFolder();
        this.checkpoints =
                new RunCheckpoints(kept, from, checkpoint -> reached(checkpoint.history()));
    }

    /** One of which nothing was there before. */
    static OpenRun begun(RunFolder folder, FolderLock lock, RunRecord record) {
        return new OpenRun(folder, lock, record, true, false, Optional.empty());
    }

    /** One that goes on; {@code from} where it was, if it had got anywhere. */
    static OpenRun resumed(
            RunFolder folder,
            FolderLock lock,
            RunRecord record,
            boolean dataChanged,
            Optional<Checkpoint> from) {
        return new OpenRun(folder, lock, record, false, dataChanged, from);
    }

    /** The number of the run within its project. */
    public int number() {
        return record.number();
    }

    /** How it is trained. */
    public TrainingConfig config() {
        return Objects.requireNonNull(record.config(), "choices that this version cannot read");
    }

    /**
     * The model that it goes on from; nothing where it began as its mode does.
     *
     * @throws app.ocellus.message.UserException when that cannot be read
     */
    public Optional<ModelBundle> start() {
        return folder.start();
    }

    /** Whether it goes on with other data than it began with. */
    public boolean dataChanged() {
        return dataChanged;
    }

    /** Where it is kept after every epoch, together with its history. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    private void reached(TrainingHistory history) {
        folder.writeHistory(history);
        folder.update(known -> known.reached(history, seconds()));
    }

    private double seconds() {
        return record.seconds() + (System.nanoTime() - began) / 1_000_000 / 1e3;
    }

    /**
     * Writes down how it ended, the record last: a run that has ended is there whole. Of one that
     * was cancelled no model is kept.
     *
     * @throws app.ocellus.message.UserException when that fails; the run can be resumed then
     */
    public SavedRun end(TrainingResult result, Optional<ModelBundle> model) {
        checkpoints.finish();
        if (result.reason() != EndReason.CANCELLED) {
            model.ifPresent(folder::writeModel);
        }
        var history = result.history();
        folder.writeHistory(history);
        return folder.update(known -> known.reached(history, seconds()).ended(result.reason()));
    }

    /** Whether somebody could go on from where it is. */
    public boolean resumable() {
        checkpoints.finish();
        return !kept.isEmpty();
    }

    /**
     * Leaves it as it is; what was begun here and got nowhere is removed. What was there before may
     * have a name, a note and evaluations, whatever became of its checkpoints.
     */
    public void leave() {
        boolean wanted = !begunHere || resumable();
        close();
        if (!wanted) {
            folder.forget();
        }
    }

    @Override
    public void close() {
        checkpoints.finish();
        lock.release();
    }
}
