package app.ocellus.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.skin.VirtualFlow;

import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/** How large the places of a grid are, and how many stand in a row. */
final class GridGeometry {

    /** What the list's scroll bar needs on the right; a constant of ControlsFX's own skin. */
    private static final double SCROLL_BAR = 18;

    private static final double GAP = 10;
    private static final int[] IMAGE_SIDES = {128, 256, 512};

    private final GridView<?> view;
    private final DoubleProperty cellSize = new SimpleDoubleProperty(this, "cellSize", 112);
    private final IntegerProperty captionLines = new SimpleIntegerProperty(this, "captionLines", 0);
    private double width;
    private int columns = 1;

    /** The places of {@code view}. */
    GridGeometry(GridView<?> view) {
        this.view = view;
        view.setHorizontalCellSpacing(GAP / 2);
        view.setVerticalCellSpacing(GAP / 2);
        view.skinProperty().addListener(_ -> fixRows());
        cellSize.addListener(_ -> fit(width));
        captionLines.addListener(_ -> fit(width));
        fit(0);
    }

    /** Fits the places into a width, in pixels. */
    void fit(double newWidth) {
        width = newWidth;
        var room = Math.max(1, width - SCROLL_BAR);
        columns = Math.max(1, (int) (room / (cellSize.get() + GAP)));
        var side = Math.max(16, Math.floor(room / columns - GAP));
        view.setCellWidth(side);
        var lines = captionLines.get();
        var captions =
                lines == 0 ? 0 : lines * ThumbnailTile.CAPTION_LINE + ThumbnailTile.CAPTION_MARGIN;
        view.setCellHeight(side + captions);
        fixRows();
    }

    /** Else the list makes rows only to measure them, again and again. */
    private void fixRows() {
        var flow = flow();
        if (flow != null) {
            flow.setFixedCellSize(heightOf(1));
        }
    }

    /** What so many rows need, in pixels. */
    double heightOf(int rows) {
        return rows * (view.getCellHeight() + 2 * view.getVerticalCellSpacing());
    }

    /** Brings a place into sight. */
    void scrollTo(int index) {
        var flow = flow();
        if (flow != null) {
            flow.scrollTo(index / columns);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    /** How many places are in a row. */
    int columns() {
        return columns;
    }

    /** The side of a picture that fills a place without being enlarged, in pixels of the screen. */
    int imageSide() {
        var scene = view.getScene();
        var window = scene == null ? null : scene.getWindow();
        var wanted = view.getCellWidth() * (window == null ? 1 : window.getOutputScaleX());
        for (var side : IMAGE_SIDES) {
            // a little more than the place itself: the picture covers it and is cut
            if (side >= wanted * 1.15) {
                return side;
            }
        }
        return IMAGE_SIDES[IMAGE_SIDES.length - 1];
    }

    /** The smallest width of a picture, in pixels; pictures grow to fill the row. */
    DoubleProperty cellSizeProperty() {
        return cellSize;
    }

    /** How many lines of caption to leave room for. */
    IntegerProperty captionLinesProperty() {
        return captionLines;
    }
}
