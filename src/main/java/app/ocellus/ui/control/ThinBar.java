package app.ocellus.ui.control;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A share of a whole as a rounded bar on a track. */
public final class ThinBar extends Region {

    private static final String PLAIN = "plain";

    private final Region fill = new Region();
    private final double height;
    private double share;

    /** An empty bar, {@code height} pixels high. */
    public ThinBar(double height) {
        this.height = height;
        getStyleClass().add("oc-bar");
        fill.getStyleClass().add(PLAIN);
        fill.setManaged(false);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getChildren().add(fill);
    }

    /** Shows a share in [0,1]; what lies outside is cut. */
    public void setShare(double now) {
        share = Math.clamp(now, 0, 1);
        requestLayout();
    }

    /** Colours the bar; without a colour it has the theme's accent. */
    public void setColor(Color color) {
        // the style sheet would overrule a colour that is set here
        fill.getStyleClass().remove(PLAIN);
        fill.setBackground(
                new Background(
                        new BackgroundFill(color, new CornerRadii(height / 2), Insets.EMPTY)));
    }

    @Override
    protected void layoutChildren() {
        // something that is there at all must be seen
        double width = share == 0 ? 0 : Math.max(2, share * getWidth());
        fill.resizeRelocate(0, (getHeight() - height) / 2, width, height);
    }
}
