package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.task.Cancellation;
import app.ocellus.training.LearningRateSchedule;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingResult;

import java.util.function.Consumer;
import java.util.function.Function;

/** Quick: features of the frozen backbone once, then the head alone, in seconds. */
public final class QuickTrainer implements Trainer {

    private final Function<TrainingConfig, FeatureSource> features;
    private final TorchEngine engine;

    /** A trainer that gets the features of a configuration's backbone from {@code features}. */
    public QuickTrainer(Function<TrainingConfig, FeatureSource> features, TorchEngine engine) {
        this.features = features;
        this.engine = engine;
    }

    @Override
    public TrainingResult train(
            DatasetSplit split,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var data =
                HeadData.of(
                        features.apply(config),
                        split,
                        progress -> events.accept(new TrainingEvent.Preparing(progress)),
                        cancellation);
        try (var learner = data.learner(engine.newManager(), config)) {
            var end = TorchEngine.alone(loop(learner, config, events, cancellation)::run);
            return new TrainingResult(
                    end.reason(),
                    end.history(),
                    split.classes(),
                    learner.best(),
                    data.trainedOn(),
                    data.table().skipped());
        }
    }

    private static TrainingLoop loop(
            HeadLearner learner,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        return new TrainingLoop(
                learner,
                LearningRateSchedule.cosine(config.optimisation().learningRate()),
                config.optimisation().epochs(),
                config.earlyStopping(),
                events,
                cancellation);
    }
}
