package app.ocellus.ui;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.ui.training.Training;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.OpenRun;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A training that learns nothing, but keeps its runs on the disk as a real one does. */
public final class StoredTraining implements Training {

    /** Of every run that was trained, in order. */
    public final List<TrainingConfig> configs = new ArrayList<>();

    /** How a run goes on between its beginning and its end. */
    public Consumer<Cancellation> during = _ -> {};

    /** The validation loss that a run comes close to. */
    public double floor = 0.3;

    /** What keeps a run from being trained. */
    public Optional<RuntimeException> failure = Optional.empty();

    @Override
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation stop) {
        var split = config.partOf(project.split());
        return train(project, () -> project.project().runs().begin(config, split), events, stop);
    }

    /** What is left is gone on with; what has ended is trained once more. */
    @Override
    public Finished resume(
            OpenProject project, SavedRun run, Consumer<TrainingEvent> events, Cancellation stop) {
        var config = Objects.requireNonNull(run.record().config());
        var split = config.partOf(project.split());
        var runs = project.project().runs();
        return train(
                project,
                () -> run.resumable() ? runs.resume(run, split) : runs.begin(config, split),
                events,
                stop);
    }

    private Finished train(
            OpenProject project,
            Supplier<OpenRun> begin,
            Consumer<TrainingEvent> events,
            Cancellation stop) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try (var run = begin.get()) {
            configs.add(run.config());
            during.accept(stop);
            return finished(project, run.config(), events, run);
        }
    }

    private Finished finished(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            OpenRun run) {
        int count = config.optimisation().epochs();
        events.accept(new TrainingEvent.Started(count, 1, 8));
        var epochs = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= count; epoch++) {
            var record = epoch(epoch);
            epochs.add(record);
            events.accept(new TrainingEvent.EpochCompleted(record, true));
        }
        var result =
                new TrainingResult(
                        EndReason.COMPLETED,
                        new TrainingHistory(epochs, count),
                        project.split().classes(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        var model = Given.model(project);
        return new Finished(
                result, Optional.of(new KeptRun(run.end(result, Optional.of(model)), model)));
    }

    private EpochRecord epoch(int epoch) {
        double loss = floor + 1.2 / epoch;
        return new EpochRecord(
                epoch,
                floor / 2 + 1.4 / epoch,
                1 - 0.35 / epoch,
                loss,
                Math.max(0, 1 - floor / 3 - 0.4 / epoch),
                1e-3);
    }

    @Override
    public Optional<SavedRun> unfinished(OpenProject project) {
        return Optional.empty();
    }

    @Override
    public void decline(OpenProject project, SavedRun run) {}

    @Override
    public Optional<KeptRun> newest(OpenProject project) {
        return project.project().runs().list().stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .findFirst()
                .map(run -> new KeptRun(run, Given.model(project)));
    }
}
