package app.ocellus.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Tiles of one width and height side by side, in as many rows as the width asks for. */
public class TileRow extends Pane {

    private static final double GAP = 10;
    private static final double NARROWEST = 134;

    /** A row of these tiles. */
    public TileRow(Node... tiles) {
        super(tiles);
        setMinWidth(NARROWEST);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().size() * (NARROWEST + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var columns = columns(width < 0 ? computePrefWidth(-1) : width);
        var rows = Math.ceilDiv(getChildren().size(), columns);
        return rows * (tileHeight(tileWidth(width, columns)) + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        var columns = columns(getWidth());
        var width = tileWidth(getWidth(), columns);
        var height = tileHeight(width);
        for (int i = 0; i < getChildren().size(); i++) {
            var x = snapPositionX(i % columns * (width + GAP));
            var y = snapPositionY(i / columns * (height + GAP));
            getChildren().get(i).resizeRelocate(x, y, snapSizeX(width), snapSizeY(height));
        }
    }

    /** As many as there is room for, but with the rows as even as may be: three and three. */
    private int columns(double width) {
        var most = Math.clamp((long) ((width + GAP) / (NARROWEST + GAP)), 1, getChildren().size());
        return Math.ceilDiv(getChildren().size(), Math.ceilDiv(getChildren().size(), most));
    }

    private static double tileWidth(double width, int columns) {
        return (width + GAP) / columns - GAP;
    }

    private double tileHeight(double width) {
        return getChildren().stream().mapToDouble(tile -> tile.prefHeight(width)).max().orElse(0);
    }
}
