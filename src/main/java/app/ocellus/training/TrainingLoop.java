package app.ocellus.training;

import app.ocellus.task.Cancellation;
import app.ocellus.training.EarlyStopping.Verdict;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingEvent.EpochCompleted;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Runs the epochs of a learner: schedule, validation, early stopping, stop and cancel. */
public final class TrainingLoop {

    /** How a loop ended; the learner holds the weights of the best epoch. */
    public record End(EndReason reason, TrainingHistory history) {}

    private final Learner learner;
    private final Optimisation optimisation;
    private final int epochs;
    private final EarlyStopping stopping;
    private final Checkpoints checkpoints;
    private final Consumer<TrainingEvent> events;
    private final Cancellation cancellation;
    private final List<EpochRecord> history = new ArrayList<>();
    private @Nullable Validation start;

    /**
     * A loop of as many epochs as {@code optimisation} says, at the rates of its schedule.
     *
     * @param checkpoints where it is kept after every epoch
     */
    public TrainingLoop(
            Learner learner,
            Optimisation optimisation,
            EarlyStopping.Rule rule,
            Checkpoints checkpoints,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        this.learner = learner;
        this.optimisation = optimisation;
        this.epochs = optimisation.epochs();
        this.stopping = new EarlyStopping(rule);
        this.checkpoints = checkpoints;
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Trains from the beginning to the end. */
    public End run() {
        return run(Optional.empty());
    }

    /** Trains to the end, from where the checkpoint was taken if there is one. */
    public End run(Optional<Checkpoint> from) {
        events.accept(new TrainingEvent.Started(epochs, learner.batches(), learner.samples()));
        from.ifPresentOrElse(this::resume, this::begin);
        if (stopping.exhausted()) {
            return end(EndReason.EARLY_STOPPED);
        }
        for (int epoch = history.size() + 1; epoch <= epochs; epoch++) {
            var reason = epochOrLeft(epoch);
            if (reason != null) {
                return end(reason);
            }
        }
        return end(EndReason.COMPLETED);
    }

    /** A picture may never come: then what the epochs before have reached is all there is. */
    private @Nullable EndReason epochOrLeft(int epoch) {
        try {
            return epoch(epoch);
        } catch (CancellationException e) {
            boolean nothing = history.isEmpty() && start == null;
            return nothing ? EndReason.CANCELLED : EndReason.STOPPED;
        }
    }

    private void resume(Checkpoint checkpoint) {
        learner.resume(checkpoint.learner());
        stopping.resume(checkpoint.stopping());
        start = checkpoint.history().start();
        history.addAll(checkpoint.history().epochs());
        events.accept(new TrainingEvent.Resumed(checkpoint.history()));
    }

    /** Nothing that is worse than the start is worth keeping. */
    private void begin() {
        if (!learner.startsTrained()) {
            return;
        }
        var validation = learner.validate();
        if (Double.isFinite(validation.loss())) {
            start = validation;
            stopping.begin(validation.loss());
            learner.keep();
            events.accept(new TrainingEvent.StartValidated(validation));
            saveCheckpoint();
        }
    }

    private void saveCheckpoint() {
        checkpoints.save(() -> new Checkpoint(learner.state(), told(), stopping.state()));
        checkpoints.trouble().map(TrainingEvent.Remark::new).ifPresent(events);
    }

    private TrainingHistory told() {
        return new TrainingHistory(start, history, stopping.bestEpoch());
    }

    private End end(EndReason reason) {
        return new End(left(reason) ? EndReason.CANCELLED : reason, told());
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
                return stoppedWithNothing(interrupted, sums)
                        ? finishPartial(epoch, sums)
                        : interrupted;
            }
            sums.rate = rate((epoch - 1) * learner.batches() + batch);
            var step = learner.step(batch, sums.rate);
            if (!Double.isFinite(step.loss())) {
                return EndReason.NOT_FINITE;
            }
            sums.add(step);
            if (step.samples() > 0) {
                // of pictures that cannot be read there is no loss to tell
                events.accept(new BatchCompleted(epoch, batch + 1, step.loss()));
            }
        }
        var reason = finish(epoch, sums);
        if (reason != EndReason.NOT_FINITE) {
            saveCheckpoint();
        }
        return reason;
    }

    private double rate(int step) {
        var rate = optimisation.rate();
        return rate.schedule().at(rate.value(), step, epochs * learner.batches());
    }

    private @Nullable EndReason interrupted(Sums sums) {
        return switch (cancellation.request()) {
            case NONE -> null;
            case STOP -> nothingYet(sums) ? null : EndReason.STOPPED;
            case CANCEL -> EndReason.CANCELLED;
        };
    }

    private boolean nothingYet(Sums sums) {
        return sums.samples == 0 && history.isEmpty() && start == null;
    }

    /** Somebody who stops within the first epoch wants what there is. */
    private boolean stoppedWithNothing(EndReason reason, Sums sums) {
        return reason == EndReason.STOPPED && history.isEmpty() && sums.samples > 0;
    }

    private EndReason finishPartial(int epoch, Sums sums) {
        return finish(epoch, sums) == EndReason.NOT_FINITE
                ? EndReason.NOT_FINITE
                : EndReason.STOPPED;
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
                        sums.loss / Math.max(1, sums.samples),
                        (double) sums.right / Math.max(1, sums.samples),
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
