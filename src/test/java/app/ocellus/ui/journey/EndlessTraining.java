package app.ocellus.ui.journey;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.ui.Given;
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

/** Runs three epochs at once and then goes on until it is asked to end. */
final class EndlessTraining implements Training {

    static final int EPOCHS = 3;
    static final int BATCHES = 4;

    private static final long NAP_MILLIS = 5;

    private volatile List<EpochRecord> history = List.of();

    /** What the last run came to, epoch by epoch. */
    List<EpochRecord> history() {
        return history;
    }

    @Override
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        events.accept(
                new TrainingEvent.Preparing(
                        PreparationStage.FEATURES, new Progress(12, 12, Duration.ofSeconds(1))));
        events.accept(new TrainingEvent.Started(config.optimisation().epochs(), BATCHES, 12));
        var records = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int batch = 1; batch <= BATCHES; batch++) {
                events.accept(
                        new TrainingEvent.BatchCompleted(epoch, batch, 2.0 / (epoch + batch)));
            }
            // the second epoch is the best one
            var record = Given.epoch(epoch, epoch == 2 ? 0.25 : 1.0 / epoch);
            records.add(record);
            events.accept(new TrainingEvent.EpochCompleted(record, epoch <= 2));
        }
        history = List.copyOf(records);
        waitForTheEnd(cancellation);
        var result =
                new TrainingResult(
                        EndReason.STOPPED,
                        new TrainingHistory(records, 2),
                        project.split().classes(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        return new Finished(result, Optional.of(Given.kept(project, 1)));
    }

    private static void waitForTheEnd(Cancellation cancellation) {
        while (!cancellation.isRequested()) {
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
        if (cancellation.request() == Cancellation.Request.CANCEL) {
            throw new CancellationException();
        }
    }

    @Override
    public Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SavedRun> unfinished(OpenProject project) {
        return Optional.empty();
    }

    @Override
    public void decline(OpenProject project, SavedRun run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<KeptRun> newest(OpenProject project) {
        return Optional.empty();
    }
}
