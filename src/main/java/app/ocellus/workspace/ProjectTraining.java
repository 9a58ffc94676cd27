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

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains on a project and keeps what came of it among the project's runs. */
public final class ProjectTraining {

    /** A run that was kept, and its model. */
    public record KeptRun(SavedRun saved, ModelBundle model) {}

    /** What a run came to; nothing is kept of a cancelled one, or where no epoch was finished. */
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

    /** Trains on the project's split; the model is on the disk when this returns. */
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        long began = System.nanoTime();
        var split = config.partOf(project.split());
        var result = trainer.train(split, config, events, cancellation);
        if (result.reason() == EndReason.CANCELLED) {
            return new Finished(result, Optional.empty());
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Finished(
                result,
                TrainedModels.bundle(
                                project.name(),
                                result,
                                config,
                                backbones.find(config.backbone()),
                                split)
                        .map(model -> keep(project, config, result, model, took)));
    }

    private static KeptRun keep(
            OpenProject project,
            TrainingConfig config,
            TrainingResult result,
            ModelBundle model,
            Duration took) {
        return new KeptRun(project.project().saveRun(config, result, model, took), model);
    }

    /** The newest run whose model can be read. */
    public Optional<KeptRun> newest(OpenProject project) {
        for (var run : project.project().runs()) {
            try {
                return Optional.of(new KeptRun(run, models.read(run.model())));
            } catch (UserException e) {
                LOG.warn("The run {} is passed over: {}", run.folder(), e.getMessage());
            }
        }
        return Optional.empty();
    }
}
