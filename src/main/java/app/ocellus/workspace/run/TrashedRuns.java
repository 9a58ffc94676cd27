package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.FolderLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The runs of a project that nobody wants: out of sight until they are fetched back or deleted. */
public final class TrashedRuns {

    private final Path runs;
    private final Path trash;
    private final AtomicFiles files;
    private final Runnable requireWritable;

    TrashedRuns(Path runs, Path trash, AtomicFiles files, Runnable requireWritable) {
        this.runs = runs;
        this.trash = trash;
        this.files = files;
        this.requireWritable = requireWritable;
    }

    /** What {@link #restore} can fetch back, the newest first; a damaged run is passed over. */
    public List<TrashedRun> list() {
        return RunStore.readable(trash, files).stream().map(TrashedRun::new).toList();
    }

    /**
     * Puts a run out of sight; {@link #restore} undoes it.
     *
     * @throws UserException when it is being worked on, or cannot be moved; it stays then
     */
    public TrashedRun put(SavedRun run) {
        requireWritable.run();
        if (FolderLock.held(run.folder())) {
            throw new UserException(Sentence.of("workspace.run-in-use", run.folder()));
        }
        return new TrashedRun(moved(run, trash));
    }

    /**
     * Fetches a run back.
     *
     * @throws UserException when it is no longer there, or cannot be moved
     */
    public SavedRun restore(TrashedRun trashed) {
        requireWritable.run();
        return moved(trashed.run(), runs);
    }

    private static SavedRun moved(SavedRun run, Path parent) {
        var target = parent.resolve(run.folder().getFileName());
        try {
            Files.createDirectories(parent);
            Files.move(run.folder(), target);
            return new SavedRun(
                    run.record(), target, run.state(), run.hasModel(), run.hasCheckpoint());
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("workspace.run-not-moved", run.folder(), Reasons.of(e)), e);
        }
    }

    /**
     * Deletes a run for good.
     *
     * @throws UserException when something of it cannot be deleted
     */
    public void delete(TrashedRun trashed) {
        requireWritable.run();
        var folder = trashed.run().folder();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw notDeleted(folder, e);
        }
    }

    /**
     * Deletes all of them for good.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clear() {
        requireWritable.run();
        try {
            Folders.clear(trash);
        } catch (IOException e) {
            throw notDeleted(trash, e);
        }
    }

    private static UserException notDeleted(Path folder, IOException e) {
        return new UserException(Sentence.of("workspace.not-deleted", folder, Reasons.of(e)), e);
    }

    /** Bytes that they take. */
    public long bytes() {
        return Folders.bytes(trash);
    }
}
