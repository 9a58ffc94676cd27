package app.ocellus.ui.settings;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One card of the settings: a heading, then a row for each thing that can be chosen. */
abstract class SettingsSection extends VBox {

    private static final double WIDTH = 720;
    private static final double WORD = 170;

    /**
     * A card without rows yet.
     *
     * @param title key of its heading
     */
    SettingsSection(String title) {
        super(12);
        getStyleClass().add("oc-card");
        setMaxWidth(WIDTH);
        getChildren().add(label(title, "oc-strong"));
    }

    /** Adds a row: a word on the left, the editor it is for beside it, and what belongs to that. */
    final void addRow(String key, Node editor, Node... more) {
        var word = label(key, "oc-muted");
        word.setMinWidth(WORD);
        word.setPrefWidth(WORD);
        word.setLabelFor(editor);
        var row = new HBox(12, word, editor);
        row.getChildren().addAll(more);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    /** Adds a remark in small words, the width of the card. */
    final void addNote(String key) {
        getChildren().add(label(key, "oc-muted"));
    }

    /** A label of a text that changes with the language. */
    static Label label(String key, String style) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /** Called whenever the settings come into sight, for what has to be measured anew. */
    void shown() {}
}
