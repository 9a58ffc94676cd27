package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.map.MapStage;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ThinBar;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far the map is that is being made, how long the rest takes, and a button that leaves it. */
final class MapWaiting extends VBox {

    private static final double WIDTH = 380;

    private final MapViewModel model;
    private final Label words = new Label();
    private final Label left = new Label();
    private final ThinBar bar = new ThinBar(6);

    MapWaiting(MapViewModel model) {
        super(10);
        this.model = model;
        setId("map-waiting");
        setAlignment(Pos.CENTER);
        words.getStyleClass().add("oc-heading");
        left.getStyleClass().add("oc-muted");
        var cancel = new Button();
        cancel.setId("map-cancel");
        cancel.textProperty().bind(Messages.binding("map.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(8, left, room, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        for (var part : new Region[] {bar, row}) {
            part.setMaxWidth(WIDTH);
        }
        getChildren().addAll(words, bar, row);
        model.stepProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        var step = model.stepProperty().get();
        var far = step.progress();
        words.setText(
                switch (step.stage()) {
                    case FEATURES -> Messages.get("map.features");
                    case NEIGHBOURS -> Messages.get("map.neighbours");
                    case LAYOUT -> Messages.get("map.layout");
                });
        bar.setShare(Math.max(0, far.fraction()));
        var counted =
                far.total() == 0 || step.stage() == MapStage.LAYOUT
                        ? ""
                        : Messages.get(
                                "map.counted",
                                Numbers.count(far.done()),
                                Numbers.count(far.total()));
        var time = far.remaining().map(Durations::left).orElse("");
        left.setText(
                counted.isEmpty() || time.isEmpty() ? counted + time : counted + "  ·  " + time);
    }
}
