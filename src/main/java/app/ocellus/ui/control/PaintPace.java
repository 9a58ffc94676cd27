package app.ocellus.ui.control;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.util.function.LongSupplier;

/** Lets a stream of changes be shown ten times a second at most, its last state always. */
public final class PaintPace {

    private static final long INTERVAL = 100_000_000;

    private final Runnable paint;
    private final LongSupplier nanos;
    private final PauseTransition later = new PauseTransition();
    private long painted;

    /** A pace at which {@code paint} is called, on the JavaFX thread. */
    public PaintPace(Runnable paint) {
        this(paint, System::nanoTime);
    }

    PaintPace(Runnable paint, LongSupplier nanos) {
        this.paint = paint;
        this.nanos = nanos;
        this.painted = nanos.getAsLong() - INTERVAL;
        later.setOnFinished(_ -> paint());
    }

    /** Something changed: it is painted now, or once the interval is over. */
    public void changed() {
        var wait = INTERVAL - (nanos.getAsLong() - painted);
        if (wait <= 0) {
            paint();
        } else if (later.getStatus() != Animation.Status.RUNNING) {
            later.setDuration(Duration.millis(wait / 1e6));
            later.playFromStart();
        }
    }

    /** Nothing more will change for a while: what still waits to be painted is painted now. */
    public void settled() {
        if (later.getStatus() == Animation.Status.RUNNING) {
            paint();
        }
    }

    /** All that changed so far has been painted, for whatever reason. */
    void painted() {
        painted = nanos.getAsLong();
        later.stop();
    }

    private void paint() {
        painted();
        paint.run();
    }
}
