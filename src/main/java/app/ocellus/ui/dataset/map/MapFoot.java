package app.ocellus.ui.dataset.map;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** How many images are chosen on the map, and that they are shown among the samples. */
final class MapFoot extends HBox {

    private final MapViewModel model;
    private final Label words = new Label();
    private final Button show = new Button();

    MapFoot(MapViewModel model, Runnable showSamples) {
        super(10);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        words.setId("map-chosen");
        words.setMinWidth(0);
        words.getStyleClass().add("oc-muted");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        show.setId("map-show");
        show.setGraphic(Icon.DATASET.node(15));
        show.textProperty().bind(Messages.binding("map.show"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> showSamples.run());
        getChildren().addAll(words, show);
        for (var cause : List.<Observable>of(model.chosen(), Messages.localeProperty())) {
            cause.addListener(_ -> say());
        }
        say();
    }

    private void say() {
        int count = model.chosen().size();
        words.setText(count == 0 ? Messages.get("map.hint") : Messages.get("map.chosen", count));
        show.setVisible(count > 1);
        show.setManaged(count > 1);
    }
}
