package app.ocellus.ui.training;

import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingEvent.EpochCompleted;
import app.ocellus.training.TrainingEvent.Preparing;
import app.ocellus.training.TrainingEvent.StartValidated;
import app.ocellus.training.TrainingEvent.Started;
import app.ocellus.training.TrainingHistory;
import app.ocellus.ui.training.RunStatus.Mark;
import app.ocellus.ui.training.RunStatus.Place;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Works the events of one run into figures: pace, time left, where it stands. What is left are the
 * steps that are to come, each as long as the last ones were, and the validations, each as long as
 * the last one was. An event comes with the time at which it happened, in nanoseconds; when it is
 * heard of may be later.
 */
final class RunClock {

    private static final int RECENT = 30;

    private final Deque<Long> steps = new ArrayDeque<>();
    private Started run = new Started(0, 1, 0);
    private long stepNanos;
    private long validationNanos;
    private long began;
    private long learning;
    private long before;
    private int validated;
    private int resumed;
    private RunStatus status = RunStatus.NOTHING;

    /** What an event makes of the figures. */
    RunStatus tell(TrainingEvent event, long nanos) {
        if (began == 0) {
            began = nanos;
        }
        status =
                switch (event) {
                    case Preparing preparing -> prepare(preparing);
                    case Started started -> start(started, nanos);
                    case StartValidated(var start) -> {
                        validated(nanos);
                        yield mark(Mark.of(start), true);
                    }
                    case BatchCompleted batch -> step(batch, nanos);
                    case EpochCompleted(var record, var best) -> {
                        validated(nanos);
                        validated = record.epoch();
                        yield mark(Mark.of(record), best);
                    }
                    case TrainingEvent.Resumed(var history) -> resume(history);
                    case TrainingEvent.MemoryShort _, TrainingEvent.Remark _ -> status;
                };
        status =
                status.at(
                        Duration.ofNanos(nanos - began),
                        Duration.ofNanos(nanos - learning + behind()));
        return status;
    }

    /** How long the epochs before a run that goes on would have taken at its pace. */
    private long behind() {
        return steps.isEmpty()
                ? 0
                : (long) (resumed * (run.batchesPerEpoch() * step() + validationNanos));
    }

    private RunStatus prepare(Preparing preparing) {
        var progress = preparing.progress();
        double seconds = progress.elapsed().toNanos() / 1e9;
        // epochs of the head alone are no images
        boolean images = preparing.stage() != PreparationStage.HEAD;
        double pace = images && seconds > 0 ? progress.done() / seconds : 0;
        return RunStatus.preparing(preparing, pace, progress.remaining());
    }

    private RunStatus start(Started started, long nanos) {
        run = started;
        learning = nanos;
        before = nanos;
        return RunStatus.running(
                new Place(1, run.epochs(), 0, run.batchesPerEpoch()), null, null, 0, left(1, 0));
    }

    private RunStatus resume(TrainingHistory history) {
        validated = history.epochs().size();
        resumed = validated;
        var start = history.start() == null ? null : Mark.of(history.start());
        var latest = validated == 0 ? start : Mark.of(history.epochs().getLast());
        int epoch = Math.min(validated + 1, run.epochs());
        return RunStatus.running(
                new Place(epoch, run.epochs(), 0, run.batchesPerEpoch()),
                latest,
                history.best().map(Mark::of).orElse(start),
                0,
                left(epoch, 0));
    }

    private void validated(long nanos) {
        validationNanos = nanos - before;
        before = nanos;
    }

    private RunStatus step(BatchCompleted batch, long nanos) {
        steps.addLast(nanos - before);
        stepNanos += nanos - before;
        before = nanos;
        // more than an epoch would look back at a machine that has changed
        if (steps.size() > Math.min(RECENT, Math.max(1, run.batchesPerEpoch()))) {
            stepNanos -= steps.removeFirst();
        }
        double samples = (double) run.samplesPerEpoch() / run.batchesPerEpoch();
        return RunStatus.running(
                new Place(batch.epoch(), run.epochs(), batch.batch(), run.batchesPerEpoch()),
                status.latest(),
                status.best(),
                1e9 * samples / Math.max(1, step()),
                left(batch.epoch(), batch.batch()));
    }

    private RunStatus mark(Mark mark, boolean best) {
        var place = status.place();
        return RunStatus.running(
                place,
                mark,
                best ? mark : status.best(),
                status.imagesPerSecond(),
                left(place.epoch(), place.batch()));
    }

    /** How long a step takes of late. */
    private double step() {
        return (double) stepNanos / steps.size();
    }

    private Optional<Duration> left(int epoch, int batch) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int batches = run.batchesPerEpoch();
        double toLearn = ((run.epochs() - epoch) * (double) batches + batches - batch) * step();
        double toValidate = (run.epochs() - validated) * (double) validationNanos;
        return Optional.of(Duration.ofNanos((long) (toLearn + toValidate)));
    }

    /** Where in the run a batch lies, in epochs. */
    double position(BatchCompleted batch) {
        return batch.epoch() - 1 + (double) batch.batch() / run.batchesPerEpoch();
    }
}
