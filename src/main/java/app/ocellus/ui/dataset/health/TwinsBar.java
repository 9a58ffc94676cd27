package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ThinBar;
import app.ocellus.ui.dataset.health.HealthViewModel.State;
import app.ocellus.ui.dataset.similar.AlikeState;
import app.ocellus.ui.dataset.similar.TwinsViewModel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Looks for copies that a hash does not find, when a person asks; how far that is. */
final class TwinsBar extends VBox {

    private final HealthViewModel health;
    private final TwinsViewModel model;
    private final Label words = new Label();
    private final Label left = new Label();
    private final ThinBar bar = new ThinBar(4);
    private final Button look = new Button();

    TwinsBar(HealthViewModel health, TwinsViewModel model) {
        super(6);
        this.health = health;
        this.model = model;
        getStyleClass().add("oc-look-progress");
        words.getStyleClass().addAll("oc-muted", "oc-small");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        left.getStyleClass().addAll("oc-muted", "oc-small");
        look.setId("find-altered");
        look.getStyleClass().addAll("small", "flat");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(_ -> toggle());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(words, bar, new HBox(6, left, room, look));
        bar.managedProperty().bind(bar.visibleProperty());
        model.stateProperty().addListener(_ -> show());
        model.pairsProperty().addListener((_, _, now) -> turnTo(now));
        model.progressProperty().addListener(_ -> show());
        health.stateProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    /** Who looked for them wants to see them. */
    private void turnTo(@Nullable List<NearTwins.Pair> found) {
        if (found != null && !found.isEmpty()) {
            health.checkProperty().set(HealthCheck.NEAR_DUPLICATE);
        }
    }

    private void toggle() {
        if (model.stateProperty().get() == AlikeState.LOOKING) {
            model.pause();
        } else {
            model.look(health.looks());
        }
    }

    private void show() {
        var looking = model.stateProperty().get() == AlikeState.LOOKING;
        var progress = model.progressProperty().get();
        words.setText(words());
        bar.setVisible(looking);
        bar.setShare(Math.max(0, progress.fraction()));
        left.setText(looking ? progress.remaining().map(Durations::left).orElse("") : "");
        look.setText(Messages.get(looking ? "health.pause" : "health.find-altered"));
        // copies are told by what was seen of them, too
        look.setDisable(!looking && health.stateProperty().get() != State.DONE);
    }

    private String words() {
        var error = model.errorProperty().get();
        var pairs = model.pairsProperty().get();
        return switch (model.stateProperty().get()) {
            case NONE -> Messages.get("health.altered");
            case LOOKING ->
                    Messages.get(
                            "health.altered-looking",
                            Numbers.count(model.progressProperty().get().done()),
                            Numbers.count(model.progressProperty().get().total()));
            case FOUND -> Messages.get("health.altered-found", pairs == null ? 0 : pairs.size());
            case FAILED -> error == null ? "" : error.in(Messages.locale());
        };
    }
}
