package app.ocellus.workspace;

import app.ocellus.model.ModelBundle;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A run that is being worked on; nobody else can do so until it is closed. */
public final class OpenRun implements AutoCloseable {

    private final RunFolder folder;
    private final RunLock lock;
    private final double secondsBefore;
    private final boolean dataChanged;
    private final long began = System.nanoTime();

    /** One that begins. */
    OpenRun(RunFolder folder, RunLock lock) {
        this(folder, lock, 0, null, null);
    }

    /** One that goes on. */
    OpenRun(
            RunFolder folder,
            RunLock lock,
            double secondsBefore,
            @Nullable RunData before,
            @Nullable RunData today) {
        this.folder = folder;
        this.lock = lock;
        this.secondsBefore = secondsBefore;
        this.dataChanged = before != null && !before.equals(today);
    }

    /** Whether it goes on with other data than it began with. */
    public boolean dataChanged() {
        return dataChanged;
    }

    /**
     * Writes down how far it is.
     *
     * @throws app.ocellus.message.UserException when that fails; what was there before is untouched
     */
    void reached(TrainingHistory history) {
        folder.writeHistory(history);
        folder.update(record -> record.reached(history, seconds()));
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - began) / 1e6 / 1e3;
    }

    /**
     * Writes down how it ended, the record last: a run that has ended is there whole. Of one that
     * was cancelled no model is kept.
     *
     * @throws app.ocellus.message.UserException when that fails; the run can be resumed then
     */
    public SavedRun end(TrainingResult result, Optional<ModelBundle> model) {
        if (result.reason() != EndReason.CANCELLED) {
            model.ifPresent(folder::writeModel);
        }
        var history = result.history();
        folder.writeHistory(history);
        return folder.update(record -> record.reached(history, seconds()).ended(result.reason()));
    }

    /** Whether somebody could go on from where it is. */
    public boolean resumable() {
        return Folders.bytes(folder.checkpoints()) > 0;
    }

    /** Leaves it as it is; what nobody could go on from is removed. */
    public void leave() {
        boolean wanted = resumable();
        close();
        if (!wanted) {
            folder.forget(true);
        }
    }

    @Override
    public void close() {
        RunFolder.release(lock);
    }
}
