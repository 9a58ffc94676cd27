package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ProcessMemory;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** The line at the foot of the window: what happened last, and the memory the process has. */
public final class StatusLine extends HBox {

    private final Label message = new Label();
    private final Label memory = new Label();
    private final Timeline watch = new Timeline(new KeyFrame(Duration.seconds(2), _ -> measure()));

    /** A line that says nothing yet. */
    public StatusLine() {
        super(10);
        getStyleClass().add("oc-status");
        setAlignment(Pos.CENTER_LEFT);
        message.setId("status");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setMinWidth(0);
        message.setTooltip(new Tooltip());
        message.getTooltip().textProperty().bind(message.textProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        memory.getStyleClass().add("oc-muted");
        memory.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(message, memory);
        watch.setCycleCount(Animation.INDEFINITE);
        InvalidationListener shown = _ -> watchWhileShown();
        sceneProperty().addListener(shown);
        Messages.localeProperty().addListener(_ -> measure());
        measure();
    }

    /** Says whatever {@code text} says. */
    public void show(ObservableValue<String> text) {
        message.textProperty().bind(text);
    }

    private void watchWhileShown() {
        if (getScene() == null) {
            watch.stop();
        } else {
            watch.play();
        }
    }

    private void measure() {
        memory.setText(Messages.get("status.memory", Numbers.bytes(ProcessMemory.bytes())));
    }
}
