package app.ocellus.ui.dataset;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.Location;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectSummary;
import app.ocellus.workspace.project.TrashedProject;

import java.nio.file.Path;
import java.util.List;

/** The projects that are kept; {@code ProjectStore} and its kin, or a fake. */
public interface Projects {

    /** All of them, the last opened first. */
    List<ProjectSummary> list();

    /** Opens one that is on the list. */
    OpenProject reopen(String id, Progress.Listener progress, Cancellation cancellation);

    /** Looks what this folder has of a project's samples; nothing is changed by it. */
    Location look(String id, Path folder, Progress.Listener progress, Cancellation cancellation);

    /** Opens the project with its dataset at the place that was looked at. */
    OpenProject settle(Location location);

    /** Takes one off the list. */
    TrashedProject remove(String id);

    /** Puts it back. */
    void restore(TrashedProject trashed);

    /** What can be put back. */
    List<TrashedProject> trashed();

    /** Deletes one of those for good. */
    void delete(TrashedProject trashed);

    /** Saves the open one as one file. */
    void save(
            OpenProject project,
            Path target,
            boolean everything,
            Progress.Listener progress,
            Cancellation cancellation);

    /** Brings one that was saved as one file among the others, and gives its id. */
    String bring(Path archive, Progress.Listener progress, Cancellation cancellation);

    /** Hears which project is shown from now on. */
    void shown(OpenProject project);
}
