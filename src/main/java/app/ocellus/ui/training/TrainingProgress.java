package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.TrainingEvent;

/**
 * One progress for a whole run: first the features, then the epochs. What is left of them is what
 * the tiles say.
 */
final class TrainingProgress {

    private final Progress.Listener listener;
    private final RunClock clock = new RunClock();

    TrainingProgress(Progress.Listener listener) {
        this.listener = listener;
    }

    void report(RunFigures.Timed timed) {
        var status = clock.tell(timed.event(), timed.nanos());
        if (timed.event() instanceof TrainingEvent.Preparing(var progress)) {
            listener.report(progress);
        } else {
            status.left().ifPresent(_ -> listener.report(progress(status)));
        }
    }

    /** So much of the time that it takes, as the time that is left follows from it. */
    private static Progress progress(RunStatus status) {
        long done = Math.max(1, status.learning().toMillis());
        long left = status.left().orElseThrow().toMillis();
        return new Progress(done, done + left, status.learning());
    }
}
