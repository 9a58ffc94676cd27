package app.ocellus.workspace;

import java.nio.file.Path;

/**
 * A run on the disk, as it was when somebody looked.
 *
 * @param folder what is kept of it
 * @param hasModel whether its model is there
 */
public record SavedRun(RunRecord record, Path folder, RunState state, boolean hasModel) {

    /** Its model, where there is one. */
    public Path model() {
        return folder.resolve(RunFolder.MODEL);
    }

    /** Whether somebody may go on from where it was left. */
    public boolean resumable() {
        return switch (state) {
            case INTERRUPTED, CANCELLED -> record.config() != null;
            case RUNNING, FINISHED -> false;
        };
    }
}
