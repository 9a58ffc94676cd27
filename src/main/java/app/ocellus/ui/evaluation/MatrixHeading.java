package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.ClassOrder;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.Icon;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** What stands above the matrix: the order of its classes, how large it is, and its menu. */
final class MatrixHeading extends HBox {

    private final HBox zoom;

    /**
     * A heading.
     *
     * @param order of the classes; the heading changes it
     * @param menu what can be done with the whole of the matrix
     */
    MatrixHeading(
            ConfusionHeatmap heatmap,
            ObjectProperty<@Nullable ClassOrder> order,
            ContextMenu menu) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label();
        title.textProperty().bind(Messages.binding("evaluation.confusion"));
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        zoom =
                new HBox(
                        2,
                        button(Icon.ZOOM_OUT, "evaluation.matrix-smaller", heatmap::zoomOut),
                        button(Icon.ZOOM_IN, "evaluation.matrix-larger", heatmap::zoomIn));
        zoom.managedProperty().bind(zoom.visibleProperty());
        zoom.setVisible(false);
        var more = button(Icon.MORE, "evaluation.matrix-menu", () -> {});
        more.setId("matrix-menu");
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        getChildren().addAll(title, room, zoom, orders(order), more);
    }

    /** There is nothing to enlarge where every number can be read. */
    void setZoomable(boolean many) {
        zoom.setVisible(many);
    }

    private static ComboBox<@Nullable ClassOrder> orders(
            ObjectProperty<@Nullable ClassOrder> order) {
        var box = new ComboBox<@Nullable ClassOrder>();
        box.setId("matrix-order");
        box.getItems().addAll(ClassOrder.values());
        ChoiceCell.name(box, MatrixHeading::name);
        box.getStyleClass().add("small");
        box.valueProperty().bindBidirectional(order);
        box.accessibleTextProperty().bind(Messages.binding("evaluation.matrix-order"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("evaluation.matrix-order"));
        box.setTooltip(tip);
        return box;
    }

    private static String name(@Nullable ClassOrder order) {
        return switch (order) {
            case null -> "";
            case GIVEN -> Messages.get("evaluation.matrix-order-given");
            case ERRORS -> Messages.get("evaluation.matrix-order-errors");
            case TOGETHER -> Messages.get("evaluation.matrix-order-together");
        };
    }

    private static Button button(Icon icon, String key, Runnable action) {
        var button = new Button("", icon.node(16));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.accessibleTextProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(key));
        button.setTooltip(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
