package app.ocellus.ui.control;

import java.util.Locale;

/** The theme's colours, for what is painted rather than styled; the style sheets set them. */
public enum Tint {
    /** Text. */
    FG,
    /** Text of less weight. */
    MUTED,
    /** What a card is made of. */
    SURFACE,
    /** Borders. */
    LINE,
    /** Tracks and grid lines. */
    SOFT,
    /** What is chosen, and what acts. */
    ACCENT,
    /** What is lost. */
    DANGER,
    /** What is best. */
    GOOD,
    /** Curves of training data. */
    TRAINING,
    /** Curves of validation data. */
    VALIDATION,
    /** What can be dragged. */
    HANDLE;

    String css() {
        return "-oc-paint-" + name().toLowerCase(Locale.ROOT);
    }
}
