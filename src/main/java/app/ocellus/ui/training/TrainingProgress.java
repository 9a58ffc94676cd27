package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.RunFigures.Timed;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One progress for a whole run: first its preparation, then the epochs. What is left of them is
 * what the tiles say.
 */
final class TrainingProgress {

    /** Of a whole, where no time is known. */
    private static final int PARTS = 1000;

    private final Jobs.Told listener;
    private final Consumer<Timed> window;
    private final RunClock clock = new RunClock();

    /**
     * A progress of a run.
     *
     * @param window hears of the events too, and when they happened, as it may hear later
     */
    TrainingProgress(Jobs.Told listener, Consumer<Timed> window) {
        this.listener = listener;
        this.window = window;
    }

    /** Takes an event at the moment it happens. */
    void tell(TrainingEvent event) {
        var timed = new Timed(event, System.nanoTime());
        window.accept(timed);
        var status = clock.tell(event, timed.nanos());
        if (event instanceof TrainingEvent.Preparing(var stage, var progress)) {
            listener.report(Stages.job(stage), progress);
        } else {
            listener.report(progress(status));
        }
    }

    /** So much of the time that it takes, as the time that is left follows from it. */
    private static Progress progress(RunStatus status) {
        long done = Math.max(1, status.learning().toMillis());
        return status.left()
                .map(left -> new Progress(done, done + left.toMillis(), status.learning()))
                .orElseGet(
                        () ->
                                new Progress(
                                        (long) (PARTS * status.fraction()), PARTS, Duration.ZERO));
    }
}
