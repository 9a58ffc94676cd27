package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;

/** A dataset that is open: what was found, how it is shared out, and what is kept of it. */
public record OpenProject(Project project, DatasetScan scan, DatasetSplit split) {

    /** What a person calls it; at first the name of the dataset's folder. */
    public String name() {
        return project.name();
    }
}
