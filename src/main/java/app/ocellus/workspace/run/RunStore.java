package app.ocellus.workspace.run;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.workspace.kept.FolderLock;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a project, a folder each, and the trash for those that nobody wants. What {@link
 * #list} gave is a picture of that moment; changes give the run anew. Whatever changes something
 * throws a {@code UserException} where the project may only be looked at.
 */
public final class RunStore {

    private final Path runs;
    private final Path trash;
    private final AtomicFiles files;
    private final Runnable requireWritable;

    /**
     * The runs of the project in {@code project}.
     *
     * @param requireWritable throws before a change where there may be none
     */
    public RunStore(Path project, AtomicFiles files, Runnable requireWritable) {
        this.requireWritable = requireWritable;
        this.runs = project.resolve("runs");
        this.trash = project.resolve("trash");
        this.files = files;
    }

    /** All runs, however they stand, the newest first; a damaged one is passed over. */
    public List<SavedRun> list() {
        return readable(runs, files);
    }

    static List<SavedRun> readable(Path parent, AtomicFiles files) {
        return Folders.inside(parent).stream()
                .map(folder -> new RunFolder(folder, files).find())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((SavedRun run) -> run.record().number()).reversed())
                .toList();
    }

    /** Those that nobody wants. */
    public TrashedRuns trash() {
        return new TrashedRuns(runs, trash, files, requireWritable);
    }

    /** The epochs of a run; none where they cannot be read. */
    public TrainingHistory history(SavedRun run) {
        return folder(run).history(run.record());
    }

    private RunFolder folder(SavedRun run) {
        return new RunFolder(run.folder(), files);
    }

    /**
     * Begins a run; it is there, unfinished, when this returns.
     *
     * @param split the part of the dataset that it learns from
     * @param start a model that it goes on from; null to begin as its mode does
     * @throws UserException when it cannot be written down; nothing is left behind then
     */
    public OpenRun begin(TrainingConfig config, DatasetSplit split, @Nullable ModelBundle start) {
        requireWritable.run();
        int number = RunNumbers.claim(runs, trash);
        var folder = new RunFolder(RunNumbers.folder(runs, number), files);
        try {
            return folder.begin(RunRecord.begun(number, config, RunData.of(split)), start);
        } catch (RuntimeException e) {
            folder.forget();
            throw e;
        }
    }

    /**
     * The same without a model to go on from.
     *
     * @throws UserException when it cannot be written down; nothing is left behind then
     */
    public OpenRun begin(TrainingConfig config, DatasetSplit split) {
        return begin(config, split, null);
    }

    /**
     * Takes a model in as a run that has ended.
     *
     * @param name what the run is called
     * @throws UserException when it cannot be written down; nothing is left behind then
     */
    public SavedRun adopt(ModelBundle model, String name) {
        requireWritable.run();
        int number = RunNumbers.claim(runs, trash);
        var folder = new RunFolder(RunNumbers.folder(runs, number), files);
        try {
            return folder.adopt(RunRecord.adopted(number, name, model), model);
        } catch (RuntimeException e) {
            folder.forget();
            throw e;
        }
    }

    /** What evaluations of a run came to, the newest of each part of the data. */
    public List<RunEvaluation> evaluations(SavedRun run) {
        return new EvaluationFile(run.folder(), files).known();
    }

    /**
     * Keeps what an evaluation of a run came to.
     *
     * @throws UserException when that cannot be written down
     */
    public void keep(SavedRun run, RunEvaluation evaluation) {
        requireWritable.run();
        new EvaluationFile(run.folder(), files).keep(evaluation);
    }

    /**
     * Goes on with a run that was interrupted or cancelled.
     *
     * @param split the part of the dataset that it learns from now
     * @throws UserException when it has ended, its checkpoints are gone, or somebody else works on
     *     it
     */
    public OpenRun resume(SavedRun run, DatasetSplit split) {
        requireWritable.run();
        return folder(run).resume(split);
    }

    /**
     * Gives a run a name; a blank one takes it away.
     *
     * @throws UserException when that cannot be written down
     */
    public SavedRun rename(SavedRun run, String name) {
        requireWritable.run();
        return folder(run).update(record -> record.withName(name));
    }

    /**
     * Writes a note on a run.
     *
     * @throws UserException when that cannot be written down
     */
    public SavedRun note(SavedRun run, String text) {
        requireWritable.run();
        return folder(run).update(record -> record.withNote(text));
    }

    /** Remembers that nobody wants to go on with a run, so that nobody is asked again. */
    public SavedRun decline(SavedRun run) {
        requireWritable.run();
        return folder(run).update(RunRecord::asDeclined);
    }

    /** Bytes of the checkpoints of all runs. */
    public long checkpointBytes() {
        return Folders.inside(runs).stream()
                .mapToLong(run -> Folders.bytes(new RunFolder(run, files).checkpoints()))
                .sum();
    }

    /** Bytes of the checkpoints of one run. */
    public long checkpointBytes(SavedRun run) {
        return Folders.bytes(folder(run).checkpoints());
    }

    /**
     * Deletes the checkpoints of all runs but those that are being worked on; with what was
     * interrupted or cancelled nobody can go on then.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clearCheckpoints() {
        list().forEach(this::clearCheckpoints);
    }

    /**
     * Deletes the checkpoints of one run, if nobody works on it.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clearCheckpoints(SavedRun run) {
        requireWritable.run();
        if (!FolderLock.held(run.folder())) {
            folder(run).checkpointFolder().clear();
        }
    }
}
