package app.ocellus.model;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.training.Learner.Validation;
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
        return Optional.ofNullable(result.weights())
                .map(
                        weights ->
                                new ModelBundle(
                                        name,
                                        new ModelBundle.BackboneReference(
                                                backbone.id(), backbone.onnx().sha256()),
                                        result.classes(),
                                        result.input(),
                                        weights,
                                        new ModelBundle.Output(
                                                result.temperature(),
                                                0,
                                                config.input().flipAveraging()),
                                        summary(result, config, split),
                                        TrainedOn.marks(result.trainedOn())));
    }

    private static TrainingSummary summary(
            TrainingResult result, TrainingConfig config, DatasetSplit split) {
        var best = result.history().kept();
        return new TrainingSummary(
                config.mode().text(),
                config.seed(),
                result.history().epochs().size(),
                result.history().bestEpoch(),
                result.reason().text(),
                best.map(Validation::loss).orElse(null),
                best.map(Validation::accuracy).orElse(null),
                split.training().size(),
                split.validation().size(),
                null);
    }
}
