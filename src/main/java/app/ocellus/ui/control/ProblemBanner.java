package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says above a page what did not work, until it is closed or has been put right. */
public final class ProblemBanner extends HBox {

    private final Label sentence = new Label();

    /**
     * A banner that is not there yet.
     *
     * @param close what its cross does
     * @param remedies buttons that may put it right
     */
    public ProblemBanner(Runnable close, Node... remedies) {
        super(10);
        getStyleClass().add("oc-problem");
        setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().add("oc-danger-text");
        sentence.setGraphic(Icon.ERROR.node(16));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        var cross = new Button("", Icon.CLOSE.node(15));
        cross.getStyleClass().add("flat");
        cross.accessibleTextProperty().bind(Messages.binding("dialogs.close"));
        cross.setMinWidth(USE_PREF_SIZE);
        cross.setOnAction(_ -> close.run());
        getChildren().add(sentence);
        getChildren().addAll(remedies);
        getChildren().add(cross);
        show("");
    }

    /** Shows a sentence; an empty one takes the banner away. */
    public void show(String text) {
        sentence.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
