package app.ocellus.dataset.features;

import app.ocellus.dataset.ImageSample;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.util.List;

/** Where the features of samples come from: computed once, then remembered. */
@FunctionalInterface
public interface FeatureSource {

    /**
     * The features of all {@code samples} that can be read, in their order.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled; what was
     *     computed is remembered
     */
    FeatureTable features(
            List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation);
}
