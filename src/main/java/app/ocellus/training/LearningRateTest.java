package app.ocellus.training;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.LearningRateSweep.End;
import app.ocellus.training.LearningRateSweep.Point;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes a learner through a range of learning rates, in a rehearsal that leaves no trace. */
public final class LearningRateTest {

    /** How many times its lowest value the smoothed loss may reach. */
    private static final double RUIN = 4;

    private final Learner learner;
    private final LearningRateRange range;
    private final Consumer<LearningRateFinder.Event> events;
    private final Cancellation cancellation;
    private final List<Point> points = new ArrayList<>();
    private final LossSmoothing smoothing = new LossSmoothing();
    private double lowest = Double.POSITIVE_INFINITY;

    /** A test of {@code learner}, which may be anywhere in its training. */
    public LearningRateTest(
            Learner learner,
            LearningRateRange range,
            Consumer<LearningRateFinder.Event> events,
            Cancellation cancellation) {
        this.learner = learner;
        this.range = range;
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * Tries rate after rate until the end of the range, or until the loss is past use.
     *
     * @param skipped asked at the end for the files that the learner could not use
     * @throws java.util.concurrent.CancellationException when it is stopped or cancelled
     */
    public LearningRateSweep run(Supplier<List<SkippedFile>> skipped) {
        try (var _ = learner.rehearse()) {
            var end = sweep();
            return new LearningRateSweep(points, end, skipped.get());
        }
    }

    private End sweep() {
        long began = System.nanoTime();
        int batches = learner.batches();
        for (int i = 0; i < range.steps(); i++) {
            cancellation.throwIfRequested();
            if (i % batches == 0) {
                learner.beginEpoch(1 + i / batches);
            }
            double rate = range.at(i);
            var step = learner.step(i % batches, rate);
            // a batch of which no file could be read says nothing
            if (step.samples() == 0) {
                continue;
            }
            double loss = step.loss();
            if (!Double.isFinite(loss)) {
                return End.NOT_FINITE;
            }
            var point = tried(i, rate, loss, began);
            if (point.smoothed() > RUIN * lowest) {
                return End.DIVERGED;
            }
        }
        return End.COMPLETED;
    }

    private Point tried(int index, double rate, double loss, long began) {
        var point = new Point(rate, loss, smoothing.add(loss));
        points.add(point);
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        var progress = new Progress(index + 1L, range.steps(), elapsed);
        events.accept(new LearningRateFinder.Event.Tried(point, progress));
        lowest = Math.min(lowest, point.smoothed());
        return point;
    }
}
