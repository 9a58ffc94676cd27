package app.ocellus.ui.dataset.health;

import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ThinBar;
import app.ocellus.ui.dataset.health.HealthViewModel.State;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many pictures were looked at, how long the rest takes, and a button that stops it. */
final class LookProgress extends VBox {

    private final HealthViewModel model;
    private final Label words = new Label();
    private final Label left = new Label();
    private final ThinBar bar = new ThinBar(4);
    private final Button pause = new Button();

    LookProgress(HealthViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("oc-look-progress");
        words.getStyleClass().addAll("oc-muted", "oc-small");
        left.getStyleClass().addAll("oc-muted", "oc-small");
        words.setWrapText(true);
        words.setMinWidth(0);
        pause.setId("pause-looking");
        pause.getStyleClass().addAll("small", "flat");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(_ -> toggle());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var below = new HBox(6, left, room, pause);
        below.managedProperty().bind(pause.managedProperty());
        getChildren().addAll(words, bar, below);
        model.stateProperty().addListener(_ -> show());
        model.progressProperty().addListener(_ -> show());
        model.reportProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    private void toggle() {
        if (model.stateProperty().get() == State.LOOKING) {
            model.pause();
        } else {
            model.goOn();
        }
    }

    private void show() {
        var state = model.stateProperty().get();
        var progress = model.progressProperty().get();
        var looking = state == State.LOOKING;
        var unfinished = looking || state == State.PAUSED;
        bar.setVisible(unfinished);
        bar.setManaged(unfinished);
        pause.setVisible(unfinished);
        pause.setManaged(unfinished);
        bar.setShare(Math.max(0, progress.fraction()));
        pause.setText(Messages.get(looking ? "health.pause" : "health.go-on"));
        left.setText(looking ? progress.remaining().map(Durations::left).orElse("") : "");
        var report = model.reportProperty().get();
        words.setText(
                unfinished
                        ? Messages.get(
                                "health.looked",
                                Numbers.count(progress.done()),
                                Numbers.count(progress.total()))
                        : Messages.get("health.looked-all", Numbers.count(report.looked())));
    }
}
