package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import app.ocellus.image.SampleRandom;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

/**
 * What dropout leaves of the features below the head, drawn from seed, epoch and sample: a run that
 * goes on draws the same.
 *
 * @param config says how much is hidden, and from which seed it is drawn
 * @param epoch from 1
 * @param width features of a sample
 */
record DropoutMask(TrainingConfig config, int epoch, int width) {

    /**
     * The factors of these samples, (samples, width): 0 for what is hidden, 1/(1-rate) for the
     * rest; null where nothing is hidden.
     */
    @Nullable NDArray of(NDManager scope, int[] samples) {
        double rate = config.regularisation().dropout();
        if (rate == 0) {
            return null;
        }
        var kept = new float[samples.length * width];
        for (int i = 0; i < samples.length; i++) {
            // other numbers than those that the augmentation drew
            var random = SampleRandom.of(~config.seed(), epoch, samples[i]);
            for (int k = 0; k < width; k++) {
                kept[i * width + k] = random.nextFloat() < rate ? 0 : (float) (1 / (1 - rate));
            }
        }
        return scope.create(kept, new Shape(samples.length, width));
    }
}
