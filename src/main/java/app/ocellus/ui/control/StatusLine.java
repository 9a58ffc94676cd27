package app.ocellus.ui.control;

import app.ocellus.ui.common.Later;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ProcessMemory;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line at the foot of the window: what happened last, and the memory the process has. */
public final class StatusLine extends HBox {

    private static final long EVERY_MILLIS = 2000;

    private final Label message = new Label();
    private final Label memory = new Label();

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
        Messages.localeProperty().addListener(_ -> measure());
        measure();
        Later.whileShown(this).subscribe(this::watch);
    }

    /** Says whatever {@code text} says. */
    public void show(ObservableValue<String> text) {
        message.textProperty().bind(text);
    }

    private void watch(boolean shown) {
        if (shown) {
            measure();
            Later.run(EVERY_MILLIS, this, () -> watch(true));
        }
    }

    private void measure() {
        memory.setText(Messages.get("status.memory", Numbers.bytes(ProcessMemory.bytes())));
    }
}
