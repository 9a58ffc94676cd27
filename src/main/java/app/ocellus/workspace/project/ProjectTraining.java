package app.ocellus.workspace.project;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.RunTraining;
import app.ocellus.workspace.run.SavedRun;

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

    private final RunTraining training;
    private final ModelFiles models;

    /** Training by {@code trainer}. */
    public ProjectTraining(Trainer trainer, BackboneStore backbones, ModelFiles models) {
        this.training = new RunTraining(trainer, backbones);
        this.models = models;
    }

    /**
     * Trains on the project's split; the model is on the disk when this returns.
     *
     * @throws UserException when the project may only be looked at, or there is too little to learn
     *     from
     */
    public Finished train(
            OpenProject project,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var split = config.partOf(project.trainable());
        var run = project.project().runs().begin(config, split);
        return finished(training.train(run, project.name(), split, events, cancellation));
    }

    /**
     * Goes on with a run that was interrupted or cancelled, on what the data are now.
     *
     * @throws UserException when that is not possible, and why
     */
    public Finished resume(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var split = requireNonNull(run.record().config()).partOf(project.trainable());
        var open = project.project().runs().resume(run, split);
        return finished(training.train(open, project.name(), split, events, cancellation));
    }

    /**
     * Trains the model of a run that has ended further, by the same choices, on what the data are
     * now; what comes of it is another run.
     *
     * @throws UserException when its model cannot be read, or cannot learn from these data
     */
    public Finished further(
            OpenProject project,
            SavedRun run,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var model = models.read(run.model());
        var config = requireNonNullElseGet(run.record().config(), () -> choices(model));
        var split = config.partOf(project.trainable());
        var open = project.project().runs().begin(config, split, model);
        return finished(training.train(open, project.name(), split, events, cancellation));
    }

    /** Of a model that came without them: the defaults of what it learnt by. */
    private static TrainingConfig choices(ModelBundle model) {
        var backbone = model.backbone().id();
        var input = model.preprocessing();
        return model.weights().backbone().isEmpty()
                ? TrainingConfig.quick(backbone, input, /* seed= */ 1)
                : TrainingConfig.fineTune(backbone, input, /* seed= */ 1);
    }

    private static Finished finished(RunTraining.Outcome outcome) {
        return new Finished(
                outcome.result(),
                outcome.model()
                        .flatMap(model -> outcome.saved().map(saved -> new KeptRun(saved, model))));
    }

    /** The newest run, if somebody may go on with it and nobody has declined to. */
    public Optional<SavedRun> unfinished(OpenProject project) {
        return project.project().runs().list().stream()
                .filter(_ -> !project.project().isReadOnly())
                .findFirst()
                .filter(run -> run.resumable() && !run.record().declined());
    }

    /** Remembers that nobody wants to be asked again; the run stays among the others. */
    public void decline(OpenProject project, SavedRun run) {
        project.project().runs().decline(run);
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
