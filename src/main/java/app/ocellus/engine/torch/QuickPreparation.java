package app.ocellus.engine.torch;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Learner;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Quick: features of the frozen backbone once, then the head alone, in seconds. */
final class QuickPreparation implements Preparation {

    private final Function<TrainingConfig, FeatureSource> source;
    private final TorchEngine engine;

    /** Gets the features of a configuration's backbone from {@code source}. */
    QuickPreparation(Function<TrainingConfig, FeatureSource> source, TorchEngine engine) {
        this.source = source;
        this.engine = engine;
    }

    @Override
    public Prepared prepare(TrainingTask task, Listener listener, Cancellation cancellation) {
        var config = task.config();
        var start = task.start();
        requireFrozenBackbone(start);
        Progress.Listener features = p -> listener.preparing(PreparationStage.FEATURES, p);
        var data = HeadData.of(source.apply(config), task.split(), features, cancellation);
        var learner = data.learner(engine.newManager(), config);
        if (start != null) {
            learner.startWith(start.head());
        }
        return new Quick(data, learner, config.preprocessing());
    }

    /** The features are those of the backbone as it came. */
    private static void requireFrozenBackbone(@Nullable LearntWeights start) {
        if (start != null && !start.backbone().isEmpty()) {
            throw new UserException(Sentence.of("training.start-is-fine-tuned"));
        }
    }

    private record Quick(HeadData data, HeadLearner head, Preprocessing input) implements Prepared {

        @Override
        public Learner learner() {
            return head;
        }

        @Override
        public @Nullable LearntWeights best() {
            return head.best();
        }

        @Override
        public List<ContentHash> trainedOn() {
            return data.trainedOn();
        }

        @Override
        public List<SkippedFile> skipped() {
            return data.table().skipped();
        }

        @Override
        public void close() {
            head.close();
        }
    }
}
