package app.ocellus.ui.training;

import app.ocellus.model.ModelBundle;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.SavedRun;

/**
 * A run that is there to be evaluated and used: its record, its model, and the project it belongs
 * to.
 */
public record TrainedRun(OpenProject project, SavedRun saved, ModelBundle model) {}
