package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.workspace.project.Location;

/** Lets a person point to where the dataset of a project is now. */
public record LocateAction(ProjectsViewModel model, Dialogs dialogs) {

    /** Asks for the folder; one in which most is missing is asked about once more. */
    public void run(String project) {
        dialogs.chooseFolder(Messages.get("projects.locate-title"))
                .ifPresent(folder -> model.locate(project, folder, this::take));
    }

    private boolean take(Location found) {
        return dialogs.confirm(
                new Dialogs.Question(
                        Messages.get("projects.doubtful"),
                        Messages.get(
                                "projects.doubtful-text",
                                found.missing(),
                                found.remembered(),
                                found.scan().snapshot().root().toString()),
                        Messages.get("projects.doubtful-take"),
                        true));
    }
}
