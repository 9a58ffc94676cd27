package app.ocellus.ui.common;

import java.time.Duration;

/** Spans of time as the chosen language writes them. */
public final class Durations {

    private Durations() {}

    /** A span on the clock: "3:40", or "1:02:05" from an hour on; never negative. */
    public static String clock(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** What a running job still needs: "3:40 left". */
    public static String left(Duration duration) {
        return Messages.get("duration.left", clock(duration));
    }

    /** A span in its largest unit: "8 s", "12 min", "3 h". */
    public static String rough(Duration duration) {
        var seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 90) {
            return Messages.get("duration.seconds", seconds);
        }
        var minutes = Math.round(seconds / 60.0);
        return minutes < 90
                ? Messages.get("duration.minutes", minutes)
                : Messages.get("duration.hours", Math.round(minutes / 60.0));
    }
}
