package app.ocellus.workspace.project;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.Serial;

/** Says that the dataset of a project is not where it was; the person may point to it. */
public final class MissingDatasetException extends UserException {

    @Serial private static final long serialVersionUID = 1;

    private final String project;

    MissingDatasetException(Project project) {
        super(Sentence.of("workspace.dataset-missing", project.name(), project.dataset()));
        this.project = project.id();
    }

    /** The id of the project. */
    public String project() {
        return project;
    }
}
