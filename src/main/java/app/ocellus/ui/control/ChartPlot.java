package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;

import javafx.scene.text.Font;

import java.util.Arrays;

/** Where a chart's values lie on its canvas, in pixels. */
record ChartPlot(
        double left, double top, double width, double height, ChartScale across, ChartScale up) {

    /** Between the plot and the words beside it. */
    static final double GAP = 9;

    /** Above the plot, for the words of markers, so that no curve crosses them. */
    static final double FLAGS = 20;

    static final double TITLE = 18;

    private static final double WORDS = 22;
    private static final double RIGHT = 18;
    private static final double ROW = 36;
    private static final double COLUMN = 52;

    /** The plot that a canvas of this size has room for. */
    static ChartPlot fit(ChartContent content, double width, double height) {
        var axes = content.axes();
        var top = FLAGS + (axes.yTitle().isEmpty() ? 0 : TITLE);
        var bottom = WORDS + (axes.xTitle().isEmpty() ? 0 : TITLE);
        var inner = Math.max(1, height - top - bottom);
        var up = content.yScale(Math.clamp((long) (inner / ROW), 1, 6));
        var words =
                Arrays.stream(up.ticks()).mapToObj(tick -> axes.y().tick(tick, up.step())).toList();
        var left = Math.ceil(TextWidths.widest(words, font()) + GAP);
        var room = Math.max(1, width - left - RIGHT);
        var across = content.xScale(Math.clamp((long) (room / COLUMN), 1, 12));
        return new ChartPlot(left, top, room, inner, across, up);
    }

    static Font font() {
        return Fonts.regular(11);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double value) {
        return left + across.fraction(value) * width;
    }

    double y(double value) {
        return top + (1 - up.fraction(value)) * height;
    }

    /** The value on the x axis at a pixel. */
    double valueAt(double x) {
        return across.value((x - left) / width);
    }
}
