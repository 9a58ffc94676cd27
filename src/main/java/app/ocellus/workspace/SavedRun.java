package app.ocellus.workspace;

import java.nio.file.Path;

/** A finished run on the disk. */
public record SavedRun(RunRecord record, Path folder) {

    /** Its model. */
    public Path model() {
        return folder.resolve(Project.MODEL);
    }
}
