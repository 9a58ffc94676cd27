package app.ocellus.ui.training;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.RunFigures.Timed;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The job that a run is, and how it is ended. */
final class RunJob {

    /** What comes to a run. */
    @FunctionalInterface
    interface Work {
        /** Trains; tells what happens, as it happens. */
        Finished run(OpenProject data, Consumer<TrainingEvent> events, Cancellation stop);
    }

    private final Jobs jobs;
    private final TaskRunner runner;
    private @Nullable Cancellation newest;

    RunJob(Jobs jobs, TaskRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
    }

    /** Starts one; the window hears of what happens and of the end. */
    void start(
            OpenProject data,
            Work work,
            Consumer<Timed> window,
            Consumer<Outcome<Finished>> ended) {
        var toWindow = runner.<Timed>relayToUi(window);
        newest =
                jobs.start(
                        "job.training",
                        (progress, stop) ->
                                work.run(
                                        data, new TrainingProgress(progress, toWindow)::tell, stop),
                        ended);
    }

    /** Ends the newest. */
    void end(Consumer<Cancellation> how) {
        if (newest != null) {
            how.accept(newest);
        }
    }
}
