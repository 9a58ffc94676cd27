package app.ocellus.ui.control;

import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;

import java.util.ArrayList;
import java.util.Arrays;

/** A curve so small that only its course is seen, for the foot of a tile. */
public final class SparkLine extends PaintedRegion {

    private static final double HEIGHT = 33;
    private static final double EDGE = 4;
    private static final double WIDTH = 1.6;

    private final Polyline line = new Polyline();
    private final Tint tint;
    private double[] shares = new double[0];

    /** A curve of nothing yet. */
    public SparkLine(Tint tint) {
        this.tint = tint;
        getStyleClass().add("oc-spark-line");
        line.setManaged(false);
        line.setFill(Color.TRANSPARENT);
        line.setStrokeWidth(WIDTH);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().add(line);
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

    @Override
    protected void layoutChildren() {
        var points = new ArrayList<Double>();
        double step = (getWidth() - WIDTH) / Math.max(1, shares.length - 1);
        for (int i = 0; i < shares.length; i++) {
            points.add(WIDTH / 2 + i * step);
            points.add(EDGE + (1 - shares[i]) * (getHeight() - 2 * EDGE));
        }
        line.getPoints().setAll(points);
        line.setVisible(shares.length >= 2);
        line.setStroke(tint(tint));
    }
}
