package app.ocellus.engine.torch;

import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;

import java.time.Duration;

/** Tells how far a head is that learns before the backbone does. */
final class HeadProgress {
    private final Preparation.Listener listener;
    private final long began = System.nanoTime();
    private int epochs;

    HeadProgress(Preparation.Listener listener) {
        this.listener = listener;
    }

    void tell(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            epochs = started.epochs();
            report(0);
        } else if (event instanceof TrainingEvent.EpochCompleted(var record, var _)) {
            report(record.epoch());
        }
    }

    private void report(int done) {
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        listener.preparing(PreparationStage.HEAD, new Progress(done, epochs, elapsed));
    }
}
