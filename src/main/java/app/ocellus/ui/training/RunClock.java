package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingEvent.BatchCompleted;
import app.ocellus.training.TrainingEvent.Started;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** Works the events of one run into figures: pace, time left, where it stands. */
final class RunClock {

    private Started started = new Started(0, 1, 0);
    private long epochsBegan = System.nanoTime();
    private @Nullable EpochRecord latest;
    private @Nullable EpochRecord best;
    private RunStatus status = RunStatus.NOTHING;

    RunStatus preparing(Progress progress) {
        double seconds = progress.elapsed().toNanos() / 1e9;
        double pace = seconds > 0 ? progress.done() / seconds : 0;
        status =
                new RunStatus(
                        Math.max(0, progress.fraction()),
                        0,
                        0,
                        0,
                        null,
                        null,
                        pace,
                        progress.remaining());
        return status;
    }

    void started(Started begun) {
        started = begun;
        epochsBegan = System.nanoTime();
    }

    RunStatus start(Validation validation) {
        return status;
    }

    /** Where in the run a batch lies, in epochs. */
    double position(BatchCompleted batch) {
        return batch.epoch() - 1 + (double) batch.batch() / started.batchesPerEpoch();
    }

    RunStatus batch(BatchCompleted batch) {
        double done = position(batch);
        double seconds = (System.nanoTime() - epochsBegan) / 1e9;
        double left = seconds / done * (started.epochs() - done);
        status =
                new RunStatus(
                        1,
                        batch.epoch(),
                        started.epochs(),
                        (double) batch.batch() / started.batchesPerEpoch(),
                        latest,
                        best,
                        done * started.samplesPerEpoch() / Math.max(1e-9, seconds),
                        Optional.of(Duration.ofMillis((long) (left * 1e3))));
        return status;
    }

    RunStatus epoch(EpochRecord record, boolean isBest) {
        latest = record;
        best = isBest ? record : best;
        status =
                new RunStatus(
                        1,
                        record.epoch(),
                        started.epochs(),
                        1,
                        latest,
                        best,
                        status.imagesPerSecond(),
                        status.left());
        return status;
    }
}
