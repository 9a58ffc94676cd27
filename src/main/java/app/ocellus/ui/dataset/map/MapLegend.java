package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.dataset.SplitNames;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** What the colours of the map mean. */
final class MapLegend extends FlowPane {

    /** With more classes names would take the place of the map. */
    private static final int MOST = 24;

    private final MapViewModel model;

    MapLegend(MapViewModel model) {
        super(14, 4);
        this.model = model;
        setId("map-legend");
    }

    /** Says it anew. */
    void show() {
        getChildren().clear();
        switch (model.coloringProperty().get()) {
            case CLASS -> classes();
            case SPLIT -> {
                for (var role : SplitRole.values()) {
                    add(MapColors.of(role), SplitNames.full(role));
                }
            }
            case ANSWER -> {
                add(MapColors.of(Boolean.TRUE), Messages.get("map.right"));
                add(MapColors.of(Boolean.FALSE), Messages.get("map.wrong"));
                add(MapColors.unknown(), Messages.get("map.not-asked"));
            }
        }
        if (!model.facts().excluded().isEmpty()) {
            add(MapColors.unknown(), Messages.get("map.excluded"));
        }
    }

    private void classes() {
        var classes = model.facts().classes();
        for (int i = 0; i < Math.min(MOST, classes.size()); i++) {
            add(MapColors.ofPlace(i), classes.get(i).name());
        }
        if (classes.size() > MOST) {
            var more = new Label(Messages.get("map.more-classes", classes.size() - MOST));
            more.getStyleClass().add("oc-muted");
            getChildren().add(more);
        }
    }

    private void add(Color color, String name) {
        var label = new Label(name, new Circle(4.5, color));
        label.setGraphicTextGap(6);
        getChildren().add(label);
    }
}
