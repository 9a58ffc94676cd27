package app.ocellus.ui.control;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;

import java.util.List;

/** How far a heat map's cells are scrolled, by two bars that are there when they are needed. */
final class HeatmapScroll {

    private static final double BAR = 8;

    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();

    HeatmapScroll(InvalidationListener moved) {
        down.setOrientation(Orientation.VERTICAL);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        across.valueProperty().addListener(moved);
        down.valueProperty().addListener(moved);
    }

    List<Node> bars() {
        return List.of(across, down);
    }

    double x() {
        return across.getValue();
    }

    double y() {
        return down.getValue();
    }

    /** Puts the bars at the edges of a region of this size. */
    void place(HeatmapLayout layout, double width, double height) {
        fit(across, layout.maxScrollX(), layout.viewWidth(), layout.fullSize());
        fit(down, layout.maxScrollY(), layout.viewHeight(), layout.fullSize());
        across.resizeRelocate(layout.left(), height - BAR, layout.viewWidth(), BAR);
        down.resizeRelocate(width - BAR, layout.top(), BAR, layout.viewHeight());
    }

    /** Scrolls to a place, as far as there is something to scroll. */
    void to(HeatmapLayout layout, double x, double y) {
        across.setValue(Math.clamp(x, 0, layout.maxScrollX()));
        down.setValue(Math.clamp(y, 0, layout.maxScrollY()));
    }

    /** Scrolls as little as shows all of a place. */
    void reveal(HeatmapLayout layout, MatrixCursor place) {
        across.setValue(layout.reveal(place.column(), x(), layout.viewWidth()));
        down.setValue(layout.reveal(place.row(), y(), layout.viewHeight()));
    }

    private static void fit(ScrollBar bar, double max, double view, double all) {
        bar.setVisible(max > 0);
        bar.setMax(max);
        bar.setVisibleAmount(all <= 0 ? 0 : max * view / all);
        bar.setValue(Math.min(bar.getValue(), max));
    }
}
