package app.ocellus.ui.control;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.ChartType;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.chart.ChartData;

import javafx.scene.shape.Rectangle;

import java.util.Arrays;

/** A curve so small that only its course is seen, for the foot of a tile. */
public final class SparkLine extends PaintedRegion {

    private static final double HEIGHT = 33;
    private static final double EDGE = 4;

    /** So much of the tile's scale lies below the lowest value: a taller tile has a bolder line. */
    private static final double FLOOR = 0.35;

    private final Tile tile = RingGauge.bare(SkinType.SMOOTH_AREA_CHART);
    private final Rectangle window = new Rectangle();
    private final Tint tint;
    private double[] shares = new double[0];

    /** A curve of nothing yet. */
    public SparkLine(Tint tint) {
        this.tint = tint;
        getStyleClass().add("oc-spark-line");
        tile.setChartType(ChartType.LINE);
        tile.setDataPointsVisible(false);
        // smoothing asks for a third point, and would invent what lies between them
        tile.setSmoothing(false);
        getChildren().add(tile);
        setClip(window);
        setMouseTransparent(true);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows these values, evenly apart, from their lowest to their highest; one shows nothing. */
    public void setValues(double[] values) {
        var range = Arrays.stream(values).summaryStatistics();
        var spread = range.getMax() - range.getMin();
        var now =
                Arrays.stream(values)
                        .map(value -> spread > 0 ? (value - range.getMin()) / spread : 0.5)
                        .toArray();
        if (!Arrays.equals(now, shares)) {
            shares = now;
            requestLayout();
        }
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    /** The tile draws in its lower half, from nought to the highest; the rest lies outside. */
    @Override
    protected void layoutChildren() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        var points =
                Arrays.stream(shares)
                        .mapToObj(share -> new ChartData(FLOOR + (1 - FLOOR) * share))
                        .toList();
        var half = (getHeight() - 2 * EDGE) / (1 - FLOOR);
        tile.setVisible(points.size() >= 2);
        tile.setBarColor(tint(tint));
        tile.getChartData().setAll(points);
        tile.resizeRelocate(0, EDGE - half, getWidth(), 2 * half);
    }
}
