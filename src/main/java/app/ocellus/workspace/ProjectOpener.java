package app.ocellus.workspace;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.nio.file.Path;

/** Opens a dataset together with what was kept of it. */
public final class ProjectOpener {

    private final DatasetScanner scanner;
    private final ProjectStore projects;

    /** An opener that keeps projects in {@code projects}. */
    public ProjectOpener(DatasetScanner scanner, ProjectStore projects) {
        this.scanner = scanner;
        this.projects = projects;
    }

    /**
     * Scans the dataset and shares it out as before; samples that are new get a place.
     *
     * @throws app.ocellus.message.UserException when there is no dataset, or too little of a class
     */
    public OpenProject open(Path data, Progress.Listener progress, Cancellation cancellation) {
        var scan = scanner.scan(data, progress, cancellation);
        var project = projects.of(data);
        var split =
                new DatasetSplitter(SplitPlan.DEFAULT)
                        .split(scan.snapshot(), project.earlierSplit());
        project.saveSplit(split);
        return new OpenProject(project, scan, split);
    }
}
