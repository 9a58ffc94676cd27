package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A place of the rail: its icon, its name, what it has come to, and its key. */
public final class NavigationItem extends Button {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int ICON = 18;

    private final Label note = new Label();
    private final VBox words;

    /**
     * A place.
     *
     * @param key that leads to it, as it is written; empty for none
     */
    public NavigationItem(
            Icon icon, ObservableValue<String> title, ObservableValue<String> state, String key) {
        getStyleClass().setAll("oc-navigation");
        var name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("oc-medium");
        note.textProperty().bind(state);
        note.getStyleClass().addAll("oc-muted", "note");
        words = new VBox(name, note);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(11, icon.node(ICON), words);
        content.setAlignment(Pos.CENTER_LEFT);
        if (!key.isEmpty()) {
            var keyMark = new Label(key);
            keyMark.getStyleClass().add("oc-key");
            keyMark.setMinWidth(USE_PREF_SIZE);
            content.getChildren().add(keyMark);
        }
        content.prefWidthProperty().bind(widthProperty().subtract(22));
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        accessibleTextProperty().bind(title);
        accessibleHelpProperty().bind(state);
    }

    /** Leaves the state out, for places that have none, and returns it. */
    public NavigationItem small() {
        words.getChildren().remove(note);
        return this;
    }

    /** Marks the place where one is. */
    public void setSelected(boolean here) {
        pseudoClassStateChanged(SELECTED, here);
    }
}
