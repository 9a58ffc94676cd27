package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A large button that says where it leads. */
public final class DoorCard extends Button {

    private static final int ICON = 30;
    private static final double WIDTH = 236;
    private static final double TEXT_WIDTH = 196;

    /** A door to {@code action}. */
    public DoorCard(
            Icon icon,
            ObservableValue<String> title,
            ObservableValue<String> text,
            Runnable action) {
        getStyleClass().setAll("oc-door");
        var name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("oc-heading");
        var explanation = new Label();
        explanation.textProperty().bind(text);
        explanation.getStyleClass().add("oc-muted");
        explanation.setWrapText(true);
        // fixed, as a wrapped text without a width asks for any height
        explanation.setPrefWidth(TEXT_WIDTH);
        explanation.setMinWidth(TEXT_WIDTH);
        explanation.setTextAlignment(TextAlignment.CENTER);
        var content = new VBox(8, icon.node(ICON), name, explanation);
        content.setAlignment(Pos.TOP_CENTER);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(WIDTH);
        setMaxHeight(Double.MAX_VALUE);
        accessibleTextProperty().bind(title);
        accessibleHelpProperty().bind(text);
        setOnAction(_ -> action.run());
    }
}
