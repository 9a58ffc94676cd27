package app.ocellus.ui.training;

import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import java.util.Optional;
import java.util.function.Consumer;

/** Trains and keeps what came of it; {@code ProjectTraining}, or a fake. */
public interface Training {

    /** Trains on the project's split. */
    Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation);

    /**
     * Goes on with a run that was interrupted or cancelled; of one that has ended, trains the model
     * further, as another run.
     */
    Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation);

    /** The newest run, if somebody may go on with it and nobody has declined to. */
    Optional<SavedRun> unfinished(OpenProject project);

    /** Remembers that nobody wants to go on with it. */
    void decline(OpenProject project, SavedRun run);

    /** The newest run that was kept earlier, if its model can still be read. */
    Optional<KeptRun> newest(OpenProject project);
}
