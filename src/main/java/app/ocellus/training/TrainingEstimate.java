package app.ocellus.training;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.task.Cancellation;

import java.time.Duration;

/** Says how long a run would take; the core knows no engine, only this. */
@FunctionalInterface
public interface TrainingEstimate {

    /**
     * How long all epochs of a run will take; found out on a few of the images, so ask in the
     * background.
     *
     * @throws app.ocellus.message.UserException when it cannot be known, as a run would fail too
     * @throws java.util.concurrent.CancellationException when it is stopped or cancelled
     */
    Duration expected(DatasetSplit split, TrainingConfig config, Cancellation cancellation);
}
