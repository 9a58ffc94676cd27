package app.ocellus;

import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.training.Training;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import java.util.Optional;
import java.util.function.Consumer;

/** The training of the window: that of the workspace. */
record WindowTraining(ProjectTraining training) implements Training {

    @Override
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        return training.train(project, config, events, cancellation);
    }

    @Override
    public Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        return run.resumable()
                ? training.resume(project, run, events, cancellation)
                : training.further(project, run, events, cancellation);
    }

    @Override
    public Optional<SavedRun> unfinished(OpenProject project) {
        return training.unfinished(project);
    }

    @Override
    public void decline(OpenProject project, SavedRun run) {
        training.decline(project, run);
    }

    @Override
    public Optional<KeptRun> newest(OpenProject project) {
        return training.newest(project);
    }
}
