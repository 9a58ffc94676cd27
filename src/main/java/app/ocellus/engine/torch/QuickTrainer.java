package app.ocellus.engine.torch;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.LearningRateSchedule;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingResult;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

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
        var samples =
                Stream.concat(split.training().stream(), split.validation().stream()).toList();
        var table =
                features.apply(config)
                        .features(
                                samples,
                                progress -> events.accept(new TrainingEvent.Preparing(progress)),
                                cancellation);
        var training = part(table, split.training(), split, "dataset.class-without-training");
        var validation = part(table, split.validation(), split, "dataset.class-without-validation");
        try (var learner = learner(training, validation, split.classes().size(), config)) {
            var end = loop(learner, config, events, cancellation).run();
            return new TrainingResult(
                    end.reason(),
                    end.history(),
                    split.classes(),
                    learner.best(),
                    trainedOn(table, training),
                    table.skipped());
        }
    }

    private HeadLearner learner(
            LabelledFeatures training,
            LabelledFeatures validation,
            int classes,
            TrainingConfig config) {
        return new HeadLearner(
                engine.newManager(),
                training,
                validation,
                classes,
                config.optimisation(),
                config.seed());
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

    /** Damage shows only when files are decoded, so every class is counted once more. */
    private static LabelledFeatures part(
            FeatureTable table, List<ImageSample> samples, DatasetSplit split, String tooFew) {
        var ids = split.classes().stream().map(ClassLabel::id).toList();
        var part = LabelledFeatures.of(table, samples, sample -> ids.indexOf(sample.classId()));
        for (int c = 0; c < ids.size(); c++) {
            int wanted = c;
            if (java.util.Arrays.stream(part.labels()).noneMatch(label -> label == wanted)) {
                throw new UserException(Sentence.of(tooFew, split.classes().get(c).name()));
            }
        }
        return part;
    }

    private static List<app.ocellus.dataset.features.ContentHash> trainedOn(
            FeatureTable table, LabelledFeatures training) {
        return java.util.Arrays.stream(training.rows()).mapToObj(table.hashes()::get).toList();
    }
}
