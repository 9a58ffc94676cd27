package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.look.Look;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.util.List;
import java.util.function.BiConsumer;

/** Looks at all pictures of a dataset, in the background. */
@FunctionalInterface
public interface Looking {

    /**
     * Tells of every picture; what is remembered comes first and at once.
     *
     * @throws java.util.concurrent.CancellationException when cancelled; it goes on where it was
     */
    void run(
            List<ImageSample> samples,
            BiConsumer<ImageSample, Look> found,
            Progress.Listener progress,
            Cancellation cancellation);
}
