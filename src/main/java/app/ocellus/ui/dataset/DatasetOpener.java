package app.ocellus.ui.dataset;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.OpenProject;

import java.nio.file.Path;
import java.util.List;

/** Opens a dataset, or draws the sample first; {@code ProjectOpener}, or a fake. */
public interface DatasetOpener {

    /** Opens the dataset at {@code data}. */
    OpenProject open(Path data, Progress.Listener progress, Cancellation cancellation);

    /**
     * Opens several folders as one dataset; one alone as {@link #open(Path, Progress.Listener,
     * Cancellation)} does.
     */
    OpenProject open(List<Path> folders, Progress.Listener progress, Cancellation cancellation);

    /**
     * Scans the dataset of an open project again.
     *
     * @return what is found now, before any edit
     */
    DatasetScan rescan(OpenProject open, Progress.Listener progress, Cancellation cancellation);

    /** Draws the sample dataset where it is not there yet, and gives its place. */
    Path sample(Progress.Listener progress, Cancellation cancellation);
}
