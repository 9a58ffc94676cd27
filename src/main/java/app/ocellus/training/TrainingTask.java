package app.ocellus.training;

import app.ocellus.dataset.DatasetSplit;

import org.jspecify.annotations.Nullable;

/**
 * What a trainer is asked for.
 *
 * @param split what is learnt from, and what is validated with
 * @param start weights to begin with, for the classes of the split; null to begin as the mode does
 * @param checkpoints where the run is kept, and from where it goes on
 */
public record TrainingTask(
        DatasetSplit split,
        TrainingConfig config,
        @Nullable LearntWeights start,
        Checkpoints checkpoints) {

    /** A run from nothing, of which only the result is wanted. */
    public static TrainingTask of(DatasetSplit split, TrainingConfig config) {
        return new TrainingTask(split, config, null, Checkpoints.NONE);
    }

    /** The same with other choices. */
    public TrainingTask withConfig(TrainingConfig other) {
        return new TrainingTask(split, other, start, checkpoints);
    }

    /** The same from these weights. */
    public TrainingTask withStart(@Nullable LearntWeights weights) {
        return new TrainingTask(split, config, weights, checkpoints);
    }
}
