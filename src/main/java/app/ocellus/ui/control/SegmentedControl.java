package app.ocellus.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A choice of one among a few, all of them in sight; arrow keys move it. */
public final class SegmentedControl<T> extends HBox {

    /**
     * One choice.
     *
     * @param badge a short word that asks for attention; empty for none
     * @param note a few small words below the title; null for none
     */
    public record Segment<T>(
            T value,
            ObservableValue<String> title,
            String badge,
            @Nullable ObservableValue<String> note) {

        /** A choice without a badge. */
        public static <T> Segment<T> of(T value, ObservableValue<String> title) {
            return new Segment<>(value, title, "", null);
        }

        /** The same choice with a badge, such as the number of things to look at. */
        public Segment<T> withBadge(String word) {
            return new Segment<>(value, title, word, note);
        }

        /** The same choice with a few small words below its title. */
        public Segment<T> withNote(ObservableValue<String> words) {
            return new Segment<>(value, title, badge, words);
        }
    }

    private static final String SMALL = "small";
    private static final String TABS = "oc-tabs";

    /** All alike, as a form's choices look; they grow and shrink together. */
    private static final double WIDTH = 100;

    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final List<Segment<T>> segments = new ArrayList<>();

    /** An empty control. */
    public SegmentedControl() {
        getStyleClass().add("oc-segments");
        setAlignment(Pos.CENTER_LEFT);
        value.addListener((InvalidationListener) _ -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveByKey);
    }

    /** Makes it as low as a row of a toolbar and returns it. */
    public SegmentedControl<T> small() {
        getStyleClass().add(SMALL);
        return this;
    }

    /** Makes it look like the tabs above a page and returns it. */
    public SegmentedControl<T> asTabs() {
        getStyleClass().setAll(TABS);
        return this;
    }

    /** Offers these choices; the present value stays. */
    public void setSegments(List<Segment<T>> choices) {
        segments.clear();
        segments.addAll(choices);
        getChildren().setAll(choices.stream().map(this::button).toList());
        mark();
    }

    /** What is chosen. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(Segment<T> segment) {
        var button = new ToggleButton();
        button.textProperty().bind(segment.title());
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMaxWidth(Double.MAX_VALUE);
        setHgrow(button, Priority.ALWAYS);
        if (!getStyleClass().contains(SMALL) && !getStyleClass().contains(TABS)) {
            button.setPrefWidth(WIDTH);
        }
        // a second click must not leave the control without a choice
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    value.set(segment.value());
                });
        if (!segment.badge().isEmpty()) {
            var badge = new Label(segment.badge());
            badge.getStyleClass().addAll("oc-pill", "warn");
            button.setGraphic(badge);
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        if (segment.note() != null) {
            var note = new Label();
            note.textProperty().bind(segment.note());
            note.getStyleClass().add("note");
            button.setGraphic(note);
            button.setContentDisplay(ContentDisplay.BOTTOM);
        }
        return button;
    }

    private void mark() {
        int chosen = chosen();
        for (int i = 0; i < segments.size(); i++) {
            var button = (ToggleButton) getChildren().get(i);
            button.setSelected(i == chosen);
            // one stop for the Tab key, as with radio buttons
            button.setFocusTraversable(i == Math.max(0, chosen));
        }
    }

    private int chosen() {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).value().equals(value.get())) {
                return i;
            }
        }
        return -1;
    }

    private void moveByKey(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT, UP -> -1;
                    case RIGHT, DOWN -> 1;
                    default -> 0;
                };
        int next = chosen() + step;
        if (step != 0) {
            event.consume();
            if (next >= 0 && next < segments.size()) {
                value.set(segments.get(next).value());
                getChildren().get(next).requestFocus();
            }
        }
    }
}
