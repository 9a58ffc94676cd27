package app.ocellus.ui.control;

import javafx.application.Platform;

import org.controlsfx.control.GridView;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The places of a grid and what stands in them. To make a place and to fill it for the first time
 * costs the most, so a few are made at a time, and few are filled at first; in between the window
 * hears a person.
 */
final class GridPlaces<T> {

    private static final int FIRST = 12;
    private static final int PREPARED = 4;

    private final GridView<T> view;
    private final GridGeometry geometry;
    private List<T> items = List.of();
    private boolean restWaits;

    GridPlaces(GridView<T> view, GridGeometry geometry) {
        this.view = view;
        this.geometry = geometry;
    }

    /** Shows these items: the first few, where there were none, and the rest when those stand. */
    void show(List<T> now) {
        restWaits = items.isEmpty() && now.size() > FIRST;
        items = now;
        view.getItems().setAll(restWaits ? first() : now);
    }

    /** The first items, and nothing in the other places: a list of fewer rows drops its places. */
    private List<T> first() {
        int places = Math.min(items.size(), view.getItems().size());
        var first = new ArrayList<T>(items.subList(0, FIRST));
        first.addAll(Collections.nCopies(Math.max(0, places - FIRST), null));
        return first;
    }

    /** Something else stands in a place. */
    void filled() {
        if (restWaits) {
            Platform.runLater(this::showRest);
        }
    }

    /** Makes sure that the item at an index is shown. */
    void reach(int index) {
        if (index >= FIRST) {
            showRest();
        }
    }

    private void showRest() {
        if (restWaits) {
            restWaits = false;
            view.getItems().setAll(items);
        }
    }

    /** Makes a few places for items that will come, as long as they would be in sight. */
    void prepare(double height) {
        int rows = view.getItems().size() / geometry.columns();
        if (items.isEmpty() && geometry.heightOf(rows) < height) {
            view.getItems().addAll(Collections.nCopies(PREPARED, null));
        }
    }
}
