package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.TrainingEvent;

import java.time.Duration;

/** One progress for a whole run: first the features, then the steps of all epochs. */
final class TrainingProgress {

    private final Progress.Listener listener;
    private int batches = 1;
    private int epochs = 1;
    private long began;

    TrainingProgress(Progress.Listener listener) {
        this.listener = listener;
    }

    void report(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Preparing(var progress) -> listener.report(progress);
            case TrainingEvent.Started started -> {
                batches = started.batchesPerEpoch();
                epochs = started.epochs();
                began = System.nanoTime();
            }
            case TrainingEvent.BatchCompleted batch ->
                    listener.report(
                            new Progress(
                                    (batch.epoch() - 1L) * batches + batch.batch(),
                                    (long) epochs * batches,
                                    Duration.ofNanos(System.nanoTime() - began)));
            case TrainingEvent.StartValidated _,
                    TrainingEvent.MemoryShort _,
                    TrainingEvent.EpochCompleted _ -> {}
        }
    }
}
