package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.evaluation.GalleryPane.Tab;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** What the gallery shows, in words, and the choice of it. */
final class GalleryHeading extends HBox {

    /** In less room the order would be a letter and dots. */
    private static final double ROOM_FOR_ORDER = 460;

    private final Label count = new Label();
    private final SegmentedControl<Tab> tabs = new SegmentedControl<Tab>().small();

    GalleryHeading() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().add("oc-strong");
        count.setId("gallery-title");
        count.setTooltip(new Tooltip());
        count.getTooltip().textProperty().bind(count.textProperty());
        tabs.setSegments(
                List.of(
                        Segment.of(Tab.PICTURES, Messages.binding("evaluation.pictures")),
                        Segment.of(Tab.CLASSES, Messages.binding("evaluation.classes")),
                        Segment.of(Tab.PAIRS, Messages.binding("evaluation.pairs"))));
        tabs.valueProperty().set(Tab.PICTURES);
        tabs.setId("gallery-tabs");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(count, order(), room, tabs);
    }

    private Label order() {
        var order = new Label();
        order.textProperty().bind(Messages.binding("evaluation.worst-first"));
        order.getStyleClass().add("oc-muted");
        order.setMinWidth(0);
        order.visibleProperty()
                .bind(
                        tabs.valueProperty()
                                .isEqualTo(Tab.PICTURES)
                                .and(widthProperty().greaterThan(ROOM_FOR_ORDER)));
        order.managedProperty().bind(order.visibleProperty());
        return order;
    }

    /** Says what is shown. */
    void show(String title) {
        count.setText(title);
    }

    /** What is chosen. */
    ObjectProperty<Tab> tabProperty() {
        return tabs.valueProperty();
    }
}
