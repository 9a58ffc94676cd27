package app.ocellus.ui.control;

import java.util.List;
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
    HANDLE,
    /** The first of several alike, in the colours of {@link ClassPalette}. */
    FIRST,
    /** The second of several alike. */
    SECOND,
    /** The third of several alike. */
    THIRD,
    /** The fourth of several alike. */
    FOURTH,
    /** The fifth of several alike. */
    FIFTH,
    /** The sixth of several alike. */
    SIXTH;

    /** The colours of things of a kind that lie beside each other, as many as can be told apart. */
    public static final List<Tint> BESIDE = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

    String css() {
        return "-oc-paint-" + name().toLowerCase(Locale.ROOT);
    }
}
