package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent.Preparing;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * The figures of the tiles at one moment.
 *
 * @param preparing the stage before the epochs that was heard of last
 * @param place where in the epochs it is
 * @param latest the newest validation
 * @param best the validation of what would be kept now
 * @param imagesPerSecond of what is going on now, validation left out; 0 before there is a pace
 * @param left time left if all epochs are run
 * @param elapsed since the run began
 * @param learning since the epochs began, with what those before would have taken where the run
 *     goes on
 */
public record RunStatus(
        Preparing preparing,
        Place place,
        @Nullable Mark latest,
        @Nullable Mark best,
        double imagesPerSecond,
        Optional<Duration> left,
        Duration elapsed,
        Duration learning) {

    /**
     * A place among the steps of a run.
     *
     * @param epoch that is being run, from 1; 0 before the first
     * @param epochs at most
     * @param batch that was completed last, from 1; 0 before the first
     * @param batches of the epoch
     */
    public record Place(int epoch, int epochs, int batch, int batches) {

        /** Before the epochs. */
        public static final Place BEFORE = new Place(0, 0, 0, 1);
    }

    /**
     * What a validation said.
     *
     * @param epoch after which; 0 for the start
     * @param accuracy in [0,1]
     */
    public record Mark(int epoch, double loss, double accuracy) {

        /** What the validation after an epoch said. */
        static Mark of(EpochRecord epoch) {
            return new Mark(epoch.epoch(), epoch.validationLoss(), epoch.validationAccuracy());
        }

        /** What the validation of the start said. */
        static Mark of(Validation start) {
            return new Mark(0, start.loss(), start.accuracy());
        }
    }

    /** Before a run. */
    public static final RunStatus NOTHING = preparing(none(), 0, Optional.empty());

    private static Preparing none() {
        return new Preparing(PreparationStage.FEATURES, new Progress(0, 0, Duration.ZERO));
    }

    /** Before the epochs. */
    static RunStatus preparing(Preparing preparing, double pace, Optional<Duration> left) {
        return new RunStatus(
                preparing, Place.BEFORE, null, null, pace, left, Duration.ZERO, Duration.ZERO);
    }

    /** While epochs run. */
    static RunStatus running(
            Place place,
            @Nullable Mark latest,
            @Nullable Mark best,
            double imagesPerSecond,
            Optional<Duration> left) {
        return new RunStatus(
                none(), place, latest, best, imagesPerSecond, left, Duration.ZERO, Duration.ZERO);
    }

    /** The same so long after the beginning. */
    RunStatus at(Duration sinceRun, Duration sinceEpochs) {
        return new RunStatus(
                preparing, place, latest, best, imagesPerSecond, left, sinceRun, sinceEpochs);
    }

    /** The epoch that is being run, from 1; 0 before the first. */
    public int epoch() {
        return place.epoch();
    }

    /** The share of the epoch that is done, in [0,1]. */
    public double epochProgress() {
        return (double) place.batch() / place.batches();
    }

    /**
     * The share of the time that is over of what is going on, a stage before the epochs or all of
     * them, in [0,1].
     */
    public double fraction() {
        if (epoch() == 0) {
            return Math.max(0, preparing.progress().fraction());
        }
        double over = learning.toNanos();
        return left.map(rest -> over / Math.max(1, over + rest.toNanos()))
                .orElse((epoch() - 1.0) / place.epochs());
    }
}
