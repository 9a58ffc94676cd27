package app.ocellus.evaluation.suspects;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.evaluation.Prediction;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.Regularisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEstimate;

import java.time.Duration;
import java.util.List;

/**
 * Answers for every sample of a dataset by a head that has not learnt from it; the core knows no
 * engine, only this.
 */
@FunctionalInterface
public interface CrossValidation {

    /** Into how many parts the samples are dealt. */
    int FOLDS = 5;

    /** Epochs of a head, and its highest rate: it is to be surer than one that is kept. */
    int EPOCHS = 20;

    /** See {@link #EPOCHS}. */
    double RATE = 2e-2;

    /**
     * How heads learn that are to find wrong labels: faster and without label smoothing, so that a
     * label that nothing speaks for gets next to no probability and comes to the front.
     */
    static TrainingConfig recipe(String backbone, Preprocessing input, long seed) {
        var quick = TrainingConfig.quick(backbone, input, seed);
        return quick.withOptimisation(
                        quick.optimisation().withEpochs(EPOCHS).withLearningRate(RATE))
                .withRegularisation(
                        new Regularisation(
                                quick.regularisation().dropout(),
                                0,
                                Regularisation.ClassWeights.OFF));
    }

    /**
     * How long it will take; found out on a few of the images, so ask in the background.
     *
     * @throws app.ocellus.message.UserException when it cannot be known
     * @throws java.util.concurrent.CancellationException when it is stopped or cancelled
     */
    static Duration expected(
            TrainingEstimate estimate,
            DatasetSnapshot snapshot,
            TrainingConfig config,
            Cancellation cancellation) {
        var all = new DatasetSplit(snapshot.classes(), snapshot.samples(), List.of(), List.of());
        var how = config.optimisation();
        // each of the heads learns from all folds but one
        var epochs = config.withOptimisation(how.withEpochs((FOLDS - 1) * how.epochs()));
        return estimate.expected(all, epochs, cancellation);
    }

    /**
     * What was answered.
     *
     * @param predictions in the order of the samples
     * @param unjudged samples of a class that only one of the parts has, so that no head that has
     *     not learnt from them knows it
     * @param skipped samples that could not be read
     */
    record Answers(
            List<Prediction> predictions, List<ImageSample> unjudged, List<SkippedFile> skipped) {

        /** Copies the lists. */
        public Answers {
            predictions = List.copyOf(predictions);
            unjudged = List.copyOf(unjudged);
            skipped = List.copyOf(skipped);
        }
    }

    /** Hears how far a stage is. */
    @FunctionalInterface
    interface Listener {
        /** For callers that do not care. */
        Listener NONE = (_, _) -> {};

        /** Called after every unit or so; must be quick. */
        void report(PreparationStage stage, Progress progress);
    }

    /**
     * Deals all samples into {@link #FOLDS} parts and lets a head learn from all but one of them,
     * for each in turn. The same data and the same configuration give the same answers.
     *
     * @param config backbone, input, seed, and how a head learns, see {@link #recipe}; for all its
     *     epochs, as nothing is held out that could end it
     * @throws app.ocellus.message.UserException when there are not two classes
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    Answers answer(
            DatasetSnapshot snapshot,
            TrainingConfig config,
            Listener listener,
            Cancellation cancellation);
}
