package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

/**
 * Measures the mean and the standard deviation of the training pixels first, if they are wanted and
 * not known: weights go on with those that they have learnt with.
 */
final class NormalisedPreparation implements Preparation {

    /** Looks at all pixels of the training pictures. */
    @FunctionalInterface
    interface Measure {

        /** Their mean and standard deviation. */
        Normalisation of(DatasetSplit split, Progress.Listener progress, Cancellation cancellation);
    }

    private final Measure measure;
    private final Preparation next;

    /** Measures, then lets {@code next} go on. */
    NormalisedPreparation(Measure measure, Preparation next) {
        this.measure = measure;
        this.next = next;
    }

    @Override
    public Prepared prepare(TrainingTask task, Listener listener, Cancellation cancellation) {
        var config = task.config();
        if (config.input().normalisation() == NormalisationSource.BACKBONE
                || config.preprocessing().normalisation() != null) {
            return next.prepare(task, listener, cancellation);
        }
        Progress.Listener pixels = p -> listener.preparing(PreparationStage.PIXELS, p);
        var own = measure.of(task.split(), pixels, cancellation);
        return next.prepare(task.withConfig(with(config, own)), listener, cancellation);
    }

    private static TrainingConfig with(TrainingConfig config, Normalisation own) {
        var input = config.input();
        var before = input.preprocessing();
        var preprocessing = new Preprocessing(before.size(), before.fit(), own);
        return config.withInput(input.withPreprocessing(preprocessing));
    }
}
