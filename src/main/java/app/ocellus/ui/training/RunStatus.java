package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * The figures of the tiles at one moment.
 *
 * @param preparing share of the features that are there, in [0,1]; 1 once the epochs run
 * @param epoch that is being run, from 1; 0 before the first
 * @param epochs at most
 * @param epochProgress share of the epoch that is done, in [0,1]
 * @param latest the newest finished epoch
 * @param best the best epoch so far
 * @param imagesPerSecond of what is going on now; 0 before there is a pace
 * @param left time left if all epochs are run
 */
public record RunStatus(
        double preparing,
        int epoch,
        int epochs,
        double epochProgress,
        @Nullable EpochRecord latest,
        @Nullable EpochRecord best,
        double imagesPerSecond,
        Optional<Duration> left) {

    /** Before a run. */
    public static final RunStatus NOTHING =
            new RunStatus(0, 0, 0, 0, null, null, 0, Optional.empty());

    /** The share that is done of what is going on, features first and then the epochs, in [0,1]. */
    public double fraction() {
        return epoch == 0 ? preparing : (epoch - 1 + epochProgress) / epochs;
    }
}
