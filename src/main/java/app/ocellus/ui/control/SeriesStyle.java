package app.ocellus.ui.control;

/**
 * How a curve is drawn and called.
 *
 * @param name in the legend and in the box of values; empty for a curve that is in neither
 * @param width of the line in pixels
 * @param opacity in [0,1]
 */
public record SeriesStyle(String name, Tint tint, double width, double opacity) {

    /** A curve that is read. */
    public static SeriesStyle line(String name, Tint tint) {
        return new SeriesStyle(name, tint, 2, 1);
    }

    /** The raw measurements behind such a curve. */
    public static SeriesStyle raw(Tint tint) {
        return new SeriesStyle("", tint, 1, 0.4);
    }

    boolean isNamed() {
        return !name.isEmpty();
    }
}
