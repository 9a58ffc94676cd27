package app.ocellus.ui.control;

/**
 * A place on the x axis of a chart that is worth seeing.
 *
 * @param label a few words at its top
 */
public record ChartMarker(double x, String label, Kind kind) {

    /** Why it is worth seeing. */
    public enum Kind {
        /** What was reached here is kept. */
        BEST(Tint.GOOD),
        /** This is what a person would take; it can be moved. */
        CHOSEN(Tint.HANDLE),
        /** This could be taken instead. */
        SUGGESTED(Tint.MUTED);

        private final Tint tint;

        Kind(Tint tint) {
            this.tint = tint;
        }

        Tint tint() {
            return tint;
        }
    }
}
