package app.ocellus.training;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.time.Duration;
import java.util.function.Consumer;

/** Tries out learning rates; the core knows no engine, only this. */
public interface LearningRateFinder {

    /** What a sweep tells while it goes on. */
    sealed interface Event {

        /** How far the present stage is. */
        Progress progress();

        /** What comes before the first rate is being done. */
        record Preparing(PreparationStage stage, Progress progress) implements Event {}

        /** A rate was tried, and how many of them that makes. */
        record Tried(LearningRateSweep.Point point, Progress progress) implements Event {}
    }

    /**
     * Tries the rates of {@code range}, one a batch; nothing that was learnt stays.
     *
     * @throws app.ocellus.message.UserException when it cannot begin or the data are not enough
     * @throws java.util.concurrent.CancellationException when it is stopped or cancelled
     */
    LearningRateSweep sweep(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Consumer<Event> events,
            Cancellation cancellation);

    /**
     * How long a sweep will take; found out on a few of the images, so ask in the background.
     *
     * @throws app.ocellus.message.UserException when it cannot be known, as a sweep would fail too
     */
    Duration expected(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Cancellation cancellation);
}
