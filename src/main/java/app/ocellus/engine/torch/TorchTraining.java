package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.PixelMeter;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.evaluation.labelling.HeadTrainer;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Normalisation;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEstimate;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Everything that learns in PyTorch. */
public final class TorchTraining {

    private final Preparation preparation;
    private final PaceMeter pace;
    private final TorchEngine engine;
    private final CrossValidation crossValidation;

    /**
     * Training with the installed backbones.
     *
     * @param features gives those of a configuration's backbone
     * @param frozen gives the layers that do not learn
     * @param workers decode and augment
     */
    public TorchTraining(
            TorchEngine engine,
            BackboneStore backbones,
            Function<TrainingConfig, FeatureSource> features,
            FrozenLayers.Source frozen,
            ImageDecoder decoder,
            ExecutorService workers) {
        this.engine = engine;
        this.crossValidation = new FoldHeads(features, engine);
        var quick = new QuickPreparation(features, engine);
        var fineTune =
                new FineTunePreparation(features, frozen, backbones, decoder, workers, engine);
        var meter = new PixelMeter(decoder, workers);
        this.pace = new PaceMeter(features, fineTune, engine);
        this.preparation =
                new NormalisedPreparation(
                        (split, progress, cancellation) ->
                                measured(meter, split, progress, cancellation),
                        (task, listener, cancellation) ->
                                (switch (task.config().mode()) {
                                            case QUICK -> quick;
                                            case FINE_TUNE -> fineTune;
                                        })
                                        .prepare(task, listener, cancellation));
    }

    private static Normalisation measured(
            PixelMeter meter,
            DatasetSplit split,
            Progress.Listener progress,
            Cancellation cancellation) {
        return meter.measure(split.training(), progress, cancellation)
                .normalisation()
                .orElseThrow(() -> new UserException(Sentence.of("training.no-normalisation")));
    }

    /** Trains. */
    public Trainer trainer() {
        return new TorchTrainer(preparation, engine.lane());
    }

    /** Tries out learning rates. */
    public LearningRateFinder learningRateFinder() {
        return new TorchRateFinder(preparation, pace, engine.lane());
    }

    /** Answers for every sample by a head that has not learnt from it. */
    public CrossValidation crossValidation() {
        return crossValidation;
    }

    /** Teaches heads from few labels. */
    public HeadTrainer fewLabels() {
        return new FewLabels(engine);
    }

    /** Says how long a run would take. */
    public TrainingEstimate estimate() {
        return (split, config, cancellation) ->
                Duration.ofMillis(
                        (long)
                                (1e3
                                        * (pace.preparing(split, config, cancellation)
                                                + pace.learning(split, config, cancellation))));
    }
}
