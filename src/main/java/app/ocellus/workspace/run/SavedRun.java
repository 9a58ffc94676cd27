package app.ocellus.workspace.run;

import java.nio.file.Path;

/**
 * A run on the disk, as it was when somebody looked.
 *
 * @param folder what is kept of it
 * @param hasModel whether its model is there
 * @param hasCheckpoint whether there is a checkpoint, whole or not
 */
public record SavedRun(
        RunRecord record, Path folder, RunState state, boolean hasModel, boolean hasCheckpoint) {

    /** Its model, where there is one. */
    public Path model() {
        return folder.resolve(RunFolder.MODEL);
    }

    /** Whether somebody may go on from where it was left; epochs are not run over again. */
    public boolean resumable() {
        return switch (state) {
            case INTERRUPTED, CANCELLED ->
                    record.config() != null && (hasCheckpoint || record.epochs() == 0);
            case RUNNING, FINISHED -> false;
        };
    }
}
