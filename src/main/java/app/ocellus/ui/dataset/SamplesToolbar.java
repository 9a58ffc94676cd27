package app.ocellus.ui.dataset;

import app.ocellus.ui.dataset.similar.AlikeChip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tabs, what looks alike, and the filters: in one row where there is room for it, else two. */
final class SamplesToolbar extends VBox {

    private static final double NARROW = 900;

    /** In less, what stands beside the tabs would leave none for their names. */
    private static final double ROOM_FOR_CHIP = 560;

    private final HBox first;
    private final StackPane alike;
    private final SamplesBar filters;

    SamplesToolbar(Region tabs, AlikeChip chip, SamplesBar filters) {
        super(8);
        this.filters = filters;
        getStyleClass().add("oc-toolbar");
        alike = new StackPane(chip);
        alike.visibleProperty().bind(filters.visibleProperty().and(chip.visibleProperty()));
        alike.managedProperty().bind(alike.visibleProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        first = new HBox(10, tabs, alike, room, filters);
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(first);
        widthProperty().addListener((_, _, width) -> arrange(width.doubleValue()));
    }

    private void arrange(double width) {
        boolean narrow = width < NARROW;
        move(filters, narrow ? this : first, narrow ? 1 : first.getChildren().size());
        boolean tight = width < ROOM_FOR_CHIP;
        move(alike, tight ? filters : first, tight ? 0 : 1);
    }

    private static void move(Node node, Pane place, int index) {
        if (node.getParent() != place) {
            ((Pane) node.getParent()).getChildren().remove(node);
            place.getChildren().add(index, node);
        }
    }
}
