package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** One figure: its name, its value large, and a note that says what it means. */
public final class MetricTile extends VBox {

    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label note = new Label();

    /** A tile without a value yet. */
    public MetricTile(ObservableValue<String> title) {
        getStyleClass().add("oc-tile");
        var name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().addAll("oc-muted", "oc-small");
        value.getStyleClass().add("value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().addAll("oc-muted", "oc-small");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("oc-muted", "note");
        note.setWrapText(true);
        var figure = new HBox(4, value, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, figure, note);
        setMinWidth(0);
    }

    /** Shows a value and, small behind it, its unit; an empty unit leaves none. */
    public void setValue(String text, String unitText) {
        value.setText(text);
        unit.setText(unitText);
    }

    /** Says what the value means, or what to compare it with. */
    public void setNote(String text) {
        note.setText(text);
    }

    /** The shown value, as it is written. */
    public String value() {
        return value.getText();
    }

    /** Puts a small picture at the foot of the tile; null takes it away. */
    public void setExtra(@Nullable Node extra) {
        getChildren().remove(3, getChildren().size());
        if (extra != null) {
            getChildren().add(extra);
        }
    }
}
