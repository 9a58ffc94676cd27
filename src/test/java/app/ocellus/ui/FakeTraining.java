package app.ocellus.ui;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EndReason;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.training.Training;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A training that goes and ends as the test says; a stop or a cancel goes before. */
public final class FakeTraining implements Training {

    public final List<TrainingConfig> configs = new ArrayList<>();
    public final List<SavedRun> resumed = new ArrayList<>();
    public final List<SavedRun> declined = new ArrayList<>();
    public Optional<SavedRun> unfinished = Optional.empty();
    public Optional<KeptRun> earlier = Optional.empty();
    public Consumer<Consumer<TrainingEvent>> during = _ -> {};
    public EndReason reason = EndReason.COMPLETED;
    public int epochs = 2;
    public int number = 1;
    public boolean obedient = true;
    public boolean cancelled;

    /** What a run of such epochs tells, with two batches an epoch. */
    public static void epochs(Consumer<TrainingEvent> events, int first, int last) {
        events.accept(
                new TrainingEvent.Preparing(
                        PreparationStage.FEATURES, new Progress(6, 12, Duration.ofSeconds(1))));
        events.accept(new TrainingEvent.Started(last, 2, 8));
        for (int epoch = first; epoch <= last; epoch++) {
            events.accept(new TrainingEvent.BatchCompleted(epoch, 1, 2.0 / epoch));
            events.accept(new TrainingEvent.BatchCompleted(epoch, 2, 1.5 / epoch));
            events.accept(new TrainingEvent.EpochCompleted(Given.epoch(epoch, 1.0 / epoch), true));
        }
    }

    @Override
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        configs.add(config);
        cancelled = cancellation.request() == Cancellation.Request.CANCEL;
        if (cancelled && obedient) {
            throw new CancellationException();
        }
        during.accept(events);
        boolean stopped = cancellation.request() == Cancellation.Request.STOP;
        return Given.finished(project, number++, stopped ? EndReason.STOPPED : reason, epochs);
    }

    @Override
    public Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        resumed.add(run);
        during.accept(events);
        return Given.finished(project, run.record().number(), reason, epochs);
    }

    @Override
    public Optional<SavedRun> unfinished(OpenProject project) {
        return unfinished;
    }

    @Override
    public void decline(OpenProject project, SavedRun run) {
        declined.add(run);
    }

    @Override
    public Optional<KeptRun> newest(OpenProject project) {
        return earlier;
    }
}
