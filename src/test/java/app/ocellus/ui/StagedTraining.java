package app.ocellus.ui;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.ui.training.Training;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/**
 * A fine-tuning that stands still at a place until it is asked to end: a start that knows
 * something, losses that fall in a jagged line, memory that was short once.
 */
public final class StagedTraining implements Training {

    public static final int BATCHES = 38;
    public static final Validation START = new Validation(0.52, 0.83);

    private static final long NAP_MILLIS = 5;

    /** The validation loss after an epoch. */
    public volatile IntToDoubleFunction loss = epoch -> 0.36 + 0.012 * (epoch - 3) * (epoch - 3);

    /** Epochs that are run to their end, and batches of the one after. */
    public volatile int epochs = 2;

    public volatile int batches = 23;

    /** A run that was left. */
    public volatile Optional<SavedRun> left = Optional.empty();

    /** How long a step takes. */
    public volatile long stepMillis;

    @Override
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        events.accept(
                new TrainingEvent.Preparing(
                        PreparationStage.FEATURES, new Progress(12, 12, Duration.ofSeconds(1))));
        events.accept(
                new TrainingEvent.Started(
                        config.optimisation().epochs(), BATCHES, 32 * BATCHES - 5));
        events.accept(new TrainingEvent.StartValidated(START));
        var random = new Random(1);
        var records = new ArrayList<EpochRecord>();
        int best = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            steps(events, epoch, BATCHES, random);
            double now = loss.applyAsDouble(epoch);
            boolean better = now < (best == 0 ? START.loss() : loss.applyAsDouble(best));
            best = better ? epoch : best;
            var record = record(epoch);
            records.add(record);
            events.accept(new TrainingEvent.EpochCompleted(record, better));
        }
        events.accept(new TrainingEvent.MemoryShort(16));
        steps(events, epochs + 1, batches, random);
        await(cancellation);
        return finished(project, records, best);
    }

    private static double trend(double epoch) {
        return 0.3 + 0.7 * Math.exp(-epoch / 2);
    }

    private void steps(Consumer<TrainingEvent> events, int epoch, int count, Random random) {
        for (int batch = 1; batch <= count; batch++) {
            pause(stepMillis);
            double at = epoch - 1 + (double) batch / BATCHES;
            events.accept(
                    new TrainingEvent.BatchCompleted(
                            epoch, batch, trend(at) + 0.1 * random.nextGaussian()));
        }
    }

    private static Finished finished(OpenProject project, List<EpochRecord> records, int best) {
        var result =
                new TrainingResult(
                        EndReason.STOPPED,
                        new TrainingHistory(START, records, best),
                        project.split().classes(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        return new Finished(result, Optional.of(Given.kept(project, 1)));
    }

    private static void await(Cancellation cancellation) {
        while (!cancellation.isRequested()) {
            pause(NAP_MILLIS);
        }
        if (cancellation.request() == Cancellation.Request.CANCEL) {
            throw new CancellationException();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        left = Optional.empty();
        var records = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= run.record().epochs(); epoch++) {
            records.add(record(epoch));
        }
        var history = new TrainingHistory(START, records, records.size());
        events.accept(new TrainingEvent.Started(4, BATCHES, 32 * BATCHES - 5));
        events.accept(new TrainingEvent.Resumed(history));
        steps(events, records.size() + 1, batches, new Random(1));
        await(cancellation);
        return finished(project, records, records.size());
    }

    private EpochRecord record(int epoch) {
        double now = loss.applyAsDouble(epoch);
        return new EpochRecord(
                epoch, trend(epoch), 0.95 - 0.3 / epoch, now, 1.05 - now / 2.5, 1e-4);
    }

    @Override
    public Optional<SavedRun> unfinished(OpenProject project) {
        return left;
    }

    @Override
    public void decline(OpenProject project, SavedRun run) {
        left = Optional.empty();
    }

    @Override
    public Optional<KeptRun> newest(OpenProject project) {
        return Optional.empty();
    }
}
