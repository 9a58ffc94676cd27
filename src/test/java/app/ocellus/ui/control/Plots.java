package app.ocellus.ui.control;

import javafx.geometry.Point2D;

import java.util.Objects;

/** What the tests of whole windows need to know of plots. */
public final class Plots {

    private Plots() {}

    /** The x values of a curve. */
    public static double[] xs(LiveChart chart, String curve) {
        return Objects.requireNonNull(chart.curve(curve), curve).xs().clone();
    }

    /** The y values of a curve. */
    public static double[] ys(LiveChart chart, String curve) {
        return Objects.requireNonNull(chart.curve(curve), curve).ys().clone();
    }

    /** The place of an x in the middle of a chart, in the chart's own coordinates. */
    public static Point2D at(LiveChart chart, double x) {
        return new Point2D(Objects.requireNonNull(chart.plot()).x(x), chart.getHeight() / 2);
    }

    /** The middle of a cell, in the heat map's own coordinates. */
    public static Point2D cell(ConfusionHeatmap heatmap, int row, int column) {
        var cells = heatmap.cells();
        return new Point2D(
                cells.left() + (column + 0.5) * cells.cell(),
                cells.top() + (row + 0.5) * cells.cell());
    }

    /** The name of a row, in the heat map's own coordinates. */
    public static Point2D rowHead(ConfusionHeatmap heatmap, int row) {
        return cell(heatmap, row, 0).subtract(heatmap.cells().cell(), 0);
    }

    /** The name of a column, in the heat map's own coordinates. */
    public static Point2D columnHead(ConfusionHeatmap heatmap, int column) {
        return cell(heatmap, 0, column).subtract(0, heatmap.cells().cell());
    }
}
