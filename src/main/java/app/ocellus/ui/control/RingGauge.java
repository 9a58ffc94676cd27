package app.ocellus.ui.control;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;

import javafx.scene.paint.Color;

/** A share as a ring, for the foot of a tile; the number itself stands elsewhere. */
public final class RingGauge extends PaintedRegion {

    private static final double SIDE = 50;

    private final Tile tile;
    private double share;

    /** An empty ring. */
    public RingGauge() {
        getStyleClass().add("oc-ring-gauge");
        tile = bare(SkinType.CIRCULAR_PROGRESS);
        getChildren().add(tile);
        setMouseTransparent(true);
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    /** A tile of which only the drawing is left: no words, no ground, no animation. */
    static Tile bare(SkinType skin) {
        var tile =
                TileBuilder.create()
                        .skinType(skin)
                        .animated(false)
                        .title("")
                        .text("")
                        .textVisible(false)
                        .unit("")
                        .valueVisible(false)
                        .valueColor(Color.TRANSPARENT)
                        .unitColor(Color.TRANSPARENT)
                        .backgroundColor(Color.TRANSPARENT)
                        .borderColor(Color.TRANSPARENT)
                        .build();
        tile.setFocusTraversable(false);
        return tile;
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

    /** The tile is told here, not at once: while it is not shown it would heap up what it hears. */
    @Override
    protected void layoutChildren() {
        tile.setBarColor(tint(Tint.GOOD));
        tile.setBarBackgroundColor(tint(Tint.SOFT));
        tile.setValue(100 * share);
        tile.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
