package app.ocellus.workspace;

import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.Consumer;

/** Trains on a project and keeps what came of it among the project's runs. */
public final class ProjectTraining {

    /** A run that was kept, and its model. */
    public record KeptRun(SavedRun saved, ModelBundle model) {}

    /** What a run came to; of one that was cancelled or finished no epoch there is no model. */
    public record Finished(TrainingResult result, Optional<KeptRun> kept) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProjectTraining.class);

    private final Trainer trainer;
    private final BackboneStore backbones;
    private final ModelFiles models;

    /** Training by {@code trainer}. */
    public ProjectTraining(Trainer trainer, BackboneStore backbones, ModelFiles models) {
        this.trainer = trainer;
        this.backbones = backbones;
        this.models = models;
    }

    /**
     * Trains on the project's split; the model is on the disk when this returns.
     *
     * @throws UserException when the project may only be looked at
     */
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        project.project().requireWritable();
        var split = config.partOf(project.split());
        try (var run = project.project().runs().begin(config, split)) {
            try {
                var result = trainer.train(split, config, events, cancellation);
                var backbone = backbones.find(config.backbone());
                var model = TrainedModels.bundle(project.name(), result, config, backbone, split);
                return new Finished(result, keep(run, result, model));
            } catch (RuntimeException e) {
                run.leave();
                throw e;
            }
        }
    }

    private static Optional<KeptRun> keep(
            OpenRun run, TrainingResult result, Optional<ModelBundle> model) {
        if (result.reason() == EndReason.CANCELLED) {
            if (run.resumable()) {
                run.end(result, Optional.empty());
            } else {
                run.leave();
            }
            return Optional.empty();
        }
        if (model.isEmpty()) {
            run.leave();
            return Optional.empty();
        }
        var saved = run.end(result, model);
        return model.map(bundle -> new KeptRun(saved, bundle));
    }

    /** The newest run whose model can be read. */
    public Optional<KeptRun> newest(OpenProject project) {
        for (var run : project.project().runs().list()) {
            if (run.state() != RunState.FINISHED) {
                continue;
            }
            try {
                return Optional.of(new KeptRun(run, models.read(run.model())));
            } catch (UserException e) {
                LOG.warn("The run {} is passed over: {}", run.folder(), e.getMessage());
            }
        }
        return Optional.empty();
    }
}
