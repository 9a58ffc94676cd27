package app.ocellus.workspace;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;

/** A dataset that is open: what was found, how it is shared out, and what is kept of it. */
public record OpenProject(Project project, DatasetScan scan, DatasetSplit split) {

    /** The dataset's name for people: its folder's. */
    public String name() {
        var root = scan.snapshot().root().toAbsolutePath().normalize();
        return root.getFileName() == null ? root.toString() : root.getFileName().toString();
    }
}
