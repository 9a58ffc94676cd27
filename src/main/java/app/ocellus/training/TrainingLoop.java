package app.ocellus.training;

import app.ocellus.task.Cancellation;
import app.ocellus.training.EarlyStopping.Verdict;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingEvent.EpochCompleted;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the epochs of a learner: schedule, validation, early stopping, stop and cancel. */
public final class TrainingLoop {

    /** How a loop ended; the learner holds the weights of the best epoch. */
    public record End(EndReason reason, TrainingHistory history) {}

    private final Learner learner;
    private final LearningRateSchedule schedule;
    private final int epochs;
    private final EarlyStopping stopping;
    private final Consumer<TrainingEvent> events;
    private final Cancellation cancellation;
    private final List<EpochRecord> history = new ArrayList<>();

    /** A loop of at most {@code epochs} epochs. */
    public TrainingLoop(
            Learner learner,
            LearningRateSchedule schedule,
            int epochs,
            EarlyStopping.Rule rule,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        this.learner = learner;
        this.schedule = schedule;
        this.epochs = epochs;
        this.stopping = new EarlyStopping(rule);
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Trains to the end. */
    public End run() {
        events.accept(new TrainingEvent.Started(epochs, learner.batches(), learner.samples()));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            var reason = epoch(epoch);
            if (reason != null) {
                return end(reason);
            }
        }
        return end(EndReason.COMPLETED);
    }

    private End end(EndReason reason) {
        return new End(
                left(reason) ? EndReason.CANCELLED : reason,
                new TrainingHistory(history, stopping.bestEpoch()));
    }

    /** Somebody who cancels during the last batch or validation has left all the same. */
    private boolean left(EndReason reason) {
        return reason != EndReason.NOT_FINITE
                && cancellation.request() == Cancellation.Request.CANCEL;
    }

    /** One epoch; gives the reason when it was the last. */
    private @Nullable EndReason epoch(int epoch) {
        learner.beginEpoch(epoch);
        var sums = new Sums();
        for (int batch = 0; batch < learner.batches(); batch++) {
            var interrupted = interrupted(sums);
            if (interrupted != null) {
                return stoppedWithNothing(interrupted) ? finishPartial(epoch, sums) : interrupted;
            }
            sums.rate =
                    schedule.at(
                            (epoch - 1) * learner.batches() + batch, epochs * learner.batches());
            var step = learner.step(batch, sums.rate);
            if (!Double.isFinite(step.loss())) {
                return EndReason.NOT_FINITE;
            }
            sums.add(step);
            events.accept(new BatchCompleted(epoch, batch + 1, step.loss()));
        }
        return finish(epoch, sums);
    }

    private @Nullable EndReason interrupted(Sums sums) {
        return switch (cancellation.request()) {
            case NONE -> null;
            case STOP -> sums.samples == 0 && history.isEmpty() ? null : EndReason.STOPPED;
            case CANCEL -> EndReason.CANCELLED;
        };
    }

    /** Somebody who stops within the first epoch wants what there is. */
    private boolean stoppedWithNothing(EndReason reason) {
        return reason == EndReason.STOPPED && history.isEmpty();
    }

    private EndReason finishPartial(int epoch, Sums sums) {
        finish(epoch, sums);
        return EndReason.STOPPED;
    }

    private @Nullable EndReason finish(int epoch, Sums sums) {
        var validation = learner.validate();
        if (!Double.isFinite(validation.loss())) {
            return EndReason.NOT_FINITE;
        }
        var verdict = stopping.observe(validation.loss());
        if (verdict == Verdict.BETTER) {
            learner.keep();
        }
        var record =
                new EpochRecord(
                        epoch,
                        sums.loss / sums.samples,
                        (double) sums.right / sums.samples,
                        validation.loss(),
                        validation.accuracy(),
                        sums.rate);
        history.add(record);
        events.accept(new EpochCompleted(record, verdict == Verdict.BETTER));
        return verdict == Verdict.STOP ? EndReason.EARLY_STOPPED : null;
    }

    /** What the batches of an epoch add up to. */
    private static final class Sums {
        private double loss;
        private int right;
        private int samples;
        private double rate;

        private void add(Learner.Step step) {
            loss += step.loss() * step.samples();
            right += step.right();
            samples += step.samples();
        }
    }
}
