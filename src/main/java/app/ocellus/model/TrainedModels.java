package app.ocellus.model;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingResult;

import java.util.Optional;

/** Makes a model that can be handed on out of what a run reached. */
public final class TrainedModels {

    private TrainedModels() {}

    /**
     * The bundle of a run; nothing when no epoch was finished.
     *
     * @param name for people
     */
    public static Optional<ModelBundle> bundle(
            String name,
            TrainingResult result,
            TrainingConfig config,
            BackboneInfo backbone,
            DatasetSplit split) {
        return Optional.ofNullable(result.head())
                .map(
                        head ->
                                new ModelBundle(
                                        name,
                                        new ModelBundle.BackboneReference(
                                                backbone.id(), backbone.onnx().sha256()),
                                        result.classes(),
                                        config.preprocessing(),
                                        head,
                                        ModelBundle.Output.PLAIN,
                                        summary(result, config, split),
                                        TrainedOn.marks(result.trainedOn())));
    }

    private static TrainingSummary summary(
            TrainingResult result, TrainingConfig config, DatasetSplit split) {
        var best = result.history().best();
        return new TrainingSummary(
                config.mode().text(),
                config.seed(),
                result.history().epochs().size(),
                result.history().bestEpoch(),
                result.reason().text(),
                best.map(EpochRecord::validationLoss).orElse(null),
                best.map(EpochRecord::validationAccuracy).orElse(null),
                split.training().size(),
                split.validation().size(),
                null);
    }
}
