package app.ocellus.ui.control;

import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

import java.util.List;

/** A share as a ring, for the foot of a tile; the number itself stands elsewhere. */
public final class RingGauge extends PaintedRegion {

    private static final double SIDE = 50;
    private static final double WIDTH = 4;
    private static final double MARGIN = 4;
    private static final double TOP = 90;
    private static final double ROUND = 360;

    private final Circle track = new Circle();
    private final Arc bar = new Arc();
    private double share;

    /** An empty ring. */
    public RingGauge() {
        getStyleClass().add("oc-ring-gauge");
        for (var shape : List.of(track, bar)) {
            shape.setManaged(false);
            shape.setFill(Color.TRANSPARENT);
            shape.setStrokeWidth(WIDTH);
        }
        bar.setStrokeLineCap(StrokeLineCap.BUTT);
        bar.setStartAngle(TOP);
        getChildren().addAll(track, bar);
        setMouseTransparent(true);
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    /** Fills the ring to a share in [0,1]. */
    public void setShare(double share) {
        if (this.share != share) {
            this.share = share;
            requestLayout();
        }
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double radius = (Math.min(getWidth(), getHeight()) - WIDTH) / 2 - MARGIN;
        track.setCenterX(getWidth() / 2);
        track.setCenterY(getHeight() / 2);
        track.setRadius(radius);
        track.setStroke(tint(Tint.SOFT));
        bar.setCenterX(getWidth() / 2);
        bar.setCenterY(getHeight() / 2);
        bar.setRadiusX(radius);
        bar.setRadiusY(radius);
        bar.setLength(-ROUND * share);
        bar.setVisible(share > 0);
        bar.setStroke(tint(Tint.GOOD));
    }
}
