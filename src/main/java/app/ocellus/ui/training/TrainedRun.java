package app.ocellus.ui.training;

import app.ocellus.model.ModelBundle;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.SavedRun;

import org.jspecify.annotations.Nullable;

/**
 * A run that is there to be evaluated and used: its record, its model, and the project it belongs
 * to.
 */
public record TrainedRun(OpenProject project, SavedRun saved, ModelBundle model) {

    /** Whether another answers as this one does, whatever it is called now. */
    public boolean answersAs(@Nullable TrainedRun other) {
        return other != null && project == other.project && model == other.model;
    }

    /** Whether another gives the same probabilities, whatever it is called or not sure of now. */
    public boolean seesAs(@Nullable TrainedRun other) {
        return other != null && project == other.project && model.seesAs(other.model);
    }
}
