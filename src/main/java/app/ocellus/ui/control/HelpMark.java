package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A question mark that explains a term when it is pointed at or pressed. */
public final class HelpMark extends Button {

    private static final double WIDTH = 320;
    private static final double BELOW = 6;

    /** Explains with this text. */
    public HelpMark(ObservableValue<String> explanation) {
        super("?");
        getStyleClass().setAll("oc-help");
        var tip = new Tooltip();
        tip.textProperty().bind(explanation);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(250));
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setAutoHide(true);
        setTooltip(tip);
        accessibleTextProperty().bind(explanation);
        setOnAction(
                _ -> {
                    var below = localToScreen(0, getHeight() + BELOW);
                    tip.show(this, below.getX(), below.getY());
                });
    }
}
