package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a place says while it has nothing to show: what it is for, and what to do. */
public final class EmptyState extends VBox {

    private static final int ICON = 36;
    private static final double WIDTH = 460;

    /** An icon, a title, a sentence, and the buttons that lead on. */
    public EmptyState(
            Icon icon,
            ObservableValue<String> title,
            ObservableValue<String> text,
            Node... actions) {
        super(10);
        getStyleClass().add("oc-empty");
        setAlignment(Pos.CENTER);
        getChildren().addAll(icon.node(ICON), label(title, "oc-heading"), label(text, "oc-muted"));
        if (actions.length > 0) {
            var row = new HBox(10, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }

    private static Label label(ObservableValue<String> text, String style) {
        var label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
