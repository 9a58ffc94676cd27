package app.ocellus.workspace.run;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelContinuation;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import java.util.Optional;
import java.util.function.Consumer;

/** Works on a run until it ends, and writes down what came of it. */
public final class RunTraining {

    /**
     * What a run came to.
     *
     * @param saved the run as it is kept; nothing where there was nothing to keep
     * @param model what it left behind; nothing where it was cancelled or finished no epoch
     */
    public record Outcome(
            TrainingResult result, Optional<SavedRun> saved, Optional<ModelBundle> model) {}

    private final Trainer trainer;
    private final BackboneStore backbones;

    /** Training by {@code trainer}. */
    public RunTraining(Trainer trainer, BackboneStore backbones) {
        this.trainer = trainer;
        this.backbones = backbones;
    }

    /**
     * Trains to the end; what came of it is on the disk when this returns, and the run is closed. A
     * run that fails can be resumed if it got anywhere.
     *
     * @param name of the model, for people
     * @param split the part of the dataset that the run learns from
     */
    public Outcome train(
            OpenRun run,
            String name,
            DatasetSplit split,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        try (run) {
            try {
                // found now: somebody may remove it while the training runs
                var backbone = backbones.find(run.config().backbone());
                var context = new Context(name, split, backbone, run.start());
                return train(run, context, events, cancellation);
            } catch (RuntimeException | Error e) {
                run.leave();
                throw e;
            }
        }
    }

    /** What a run stands in. */
    private record Context(
            String name, DatasetSplit split, BackboneInfo backbone, Optional<ModelBundle> start) {}

    private Outcome train(
            OpenRun run,
            Context context,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var start = start(context, events);
        if (run.dataChanged()) {
            events.accept(new TrainingEvent.Remark(Sentence.of("training.data-changed")));
        }
        var checkpoints = run.checkpoints();
        var config = start.map(known -> known.fitted(run.config())).orElse(run.config());
        var weights = start.map(ModelContinuation::weights).orElse(null);
        var task = new TrainingTask(context.split(), config, weights, checkpoints);
        var result = trainer.train(task, events, cancellation);
        var outcome = keep(run, result, model(run, context, result));
        checkpoints.trouble().map(TrainingEvent.Remark::new).ifPresent(events);
        return outcome;
    }

    private static Optional<ModelContinuation> start(
            Context context, Consumer<TrainingEvent> events) {
        var backbone = context.backbone();
        var classes = context.split().classes();
        var known = context.start().map(m -> ModelContinuation.of(m, backbone, classes));
        known.stream()
                .flatMap(start -> start.remarks().stream())
                .forEach(remark -> events.accept(new TrainingEvent.Remark(remark)));
        return known;
    }

    private static Optional<ModelBundle> model(
            OpenRun run, Context context, TrainingResult result) {
        var model =
                TrainedModels.bundle(
                        context.name(), result, run.config(), context.backbone(), context.split());
        return model.map(made -> context.start().map(made::alsoTrainedOnThatOf).orElse(made));
    }

    private static Outcome keep(OpenRun run, TrainingResult result, Optional<ModelBundle> model) {
        boolean cancelled = result.reason() == EndReason.CANCELLED;
        if (cancelled ? !run.resumable() : model.isEmpty()) {
            run.leave();
            return new Outcome(result, Optional.empty(), Optional.empty());
        }
        var saved = run.end(result, model);
        return new Outcome(result, Optional.of(saved), cancelled ? Optional.empty() : model);
    }
}
