package app.ocellus.ui.training;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The parts of a form: each field has its name and, behind a question mark or F1, a sentence. */
final class Fields {

    private static final double HALF = 100;
    private static final double NUMBER = 60;

    private Fields() {}

    /** A field; the text of its help has the field's key and "-help". */
    static VBox field(String key, Node editor) {
        return field(key, editor, editor);
    }

    /** The same where the editor shares its row. */
    static VBox field(String key, Node editor, Node editorRow) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().addAll("oc-muted", "oc-small");
        label.setLabelFor(editor);
        var help = help(key);
        var row = new HBox(6, label, help);
        row.setAlignment(Pos.CENTER_LEFT);
        return explained(new VBox(4, row, editorRow), help);
    }

    /** Two fields side by side. */
    static HBox pair(VBox left, VBox right) {
        for (var half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(HALF);
        }
        return new HBox(10, left, right);
    }

    /** A yes or no. */
    static HBox check(String key, String id, BooleanProperty value) {
        var box = box(key, id, value);
        var help = help(key);
        var row = new HBox(6, box, help);
        row.setAlignment(Pos.CENTER_LEFT);
        return explained(row, help);
    }

    /** A yes or no that has a strength. */
    static HBox check(String key, String id, Strength strength, double least, double most) {
        var row = check(key, id, strength.onProperty());
        var number = named(NumberField.of(strength.valueProperty(), least, most), id + "-strength");
        number.accessibleTextProperty().bind(Messages.binding(key));
        number.disableProperty().bind(strength.onProperty().not());
        row.getChildren().addAll(room(), narrow(number));
        return row;
    }

    /** A field in one line: its name on the left, the number on the right. */
    static HBox row(String key, NumberField editor) {
        return row(key, (Region) narrow(editor));
    }

    /** A field in one line: its name on the left, a small editor on the right. */
    static HBox row(String key, Region editor) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.setLabelFor(editor);
        label.setMinWidth(0);
        editor.setMinWidth(Region.USE_PREF_SIZE);
        var help = help(key);
        var row = new HBox(6, label, help, room(), editor);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("oc-field-row");
        return explained(row, help);
    }

    private static NumberField narrow(NumberField number) {
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.getStyleClass().add("small");
        return number;
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private static CheckBox box(String key, String id, BooleanProperty value) {
        var box = new CheckBox();
        box.textProperty().bind(Messages.binding(key));
        box.selectedProperty().bindBidirectional(value);
        box.setId(id);
        box.setMinWidth(0);
        return box;
    }

    /** A choice of a few, all in sight. */
    static <T> SegmentedControl<T> segments(
            String id, Property<T> value, List<Segment<T>> segments, boolean small) {
        var control = new SegmentedControl<T>();
        if (small) {
            control.small();
        }
        control.setSegments(segments);
        control.valueProperty().bindBidirectional(value);
        control.setId(id);
        return control;
    }

    static <T extends Node> T named(T node, String id) {
        node.setId(id);
        return node;
    }

    private static HelpMark help(String key) {
        return new HelpMark(Messages.binding(key + "-help"));
    }

    private static <P extends Pane> P explained(P field, HelpMark help) {
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F1) {
                        help.fire();
                        event.consume();
                    }
                });
        return field;
    }
}
