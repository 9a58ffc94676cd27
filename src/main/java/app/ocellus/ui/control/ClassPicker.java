package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Popup;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A class is chosen by typing the beginning of its name, with the arrows or by a click; a name that
 * no class has makes a new one.
 */
public final class ClassPicker {

    /**
     * A class to choose.
     *
     * @param key the digit that chooses it where digits do; empty for none
     */
    public record Choice(String name, Color color, String key) {}

    private static final double WIDTH = 240;
    private static final double ROW = 30;
    private static final int MOST_ROWS = 9;

    /** Below the top of a large place there is room for it. */
    private static final double FAR = 120;

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private List<Choice> choices = List.of();
    private Consumer<String> chosen = _ -> {};

    /** A picker that is not shown yet. */
    public ClassPicker() {
        field.setId("class-picker");
        field.promptTextProperty().bind(Messages.binding("picker.prompt"));
        field.accessibleTextProperty().bind(Messages.binding("picker.prompt"));
        field.textProperty().addListener((_, _, now) -> offer(now));
        list.setId("class-picker-list");
        list.accessibleTextProperty().bind(Messages.binding("dataset.classes"));
        list.setCellFactory(_ -> new Row());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        var content = new VBox(6, field, list);
        content.getStyleClass().add("oc-picker");
        content.setPrefWidth(WIDTH);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(_ -> take());
        popup.getContent().add(content);
        popup.getScene().getRoot().getStyleClass().add("oc-popup");
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.setHideOnEscape(true);
    }

    /**
     * Shows it beside a node.
     *
     * @param typed what has been typed already
     * @param taken is told the name that was chosen or typed
     */
    public void show(Node anchor, List<Choice> all, String typed, Consumer<String> taken) {
        var place = anchor.localToScreen(anchor.getBoundsInLocal());
        if (place == null) {
            return;
        }
        choices = all;
        chosen = taken;
        popup.getScene().setUserAgentStylesheet(anchor.getScene().getUserAgentStylesheet());
        popup.getScene().getStylesheets().setAll(anchor.getScene().getStylesheets());
        field.setText(typed);
        offer(typed);
        popup.show(
                lasting(anchor),
                place.getMinX() + 8,
                place.getMinY() + Math.min(place.getHeight(), FAR) + 4);
        field.requestFocus();
        field.positionCaret(typed.length());
    }

    /**
     * What owns a popup closes it when it disappears, and a cell disappears whenever its list is
     * filled anew: what holds the cells stays.
     */
    private static Node lasting(Node anchor) {
        var lasting = anchor;
        for (Node node = anchor; node != null; node = node.getParent()) {
            if (node instanceof IndexedCell && node.getParent() != null) {
                lasting = node.getParent();
            }
        }
        return lasting;
    }

    private void offer(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var matching = new ArrayList<Choice>();
        choices.stream().filter(c -> lower(c).startsWith(wanted)).forEach(matching::add);
        choices.stream()
                .filter(c -> !lower(c).startsWith(wanted) && lower(c).contains(wanted))
                .forEach(matching::add);
        if (!wanted.isEmpty() && choices.stream().noneMatch(c -> lower(c).equals(wanted))) {
            matching.add(new Choice(typed.strip(), ClassPalette.neutral(), ""));
        }
        list.getItems().setAll(matching);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(MOST_ROWS, Math.max(1, matching.size())) * ROW + 4);
    }

    private static String lower(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> take();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        var choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice != null) {
            chosen.accept(choice.name());
        }
    }

    private boolean isNew(Choice choice) {
        return !choices.contains(choice);
    }

    /** A class with its colour and its digit. */
    private final class Row extends ListCell<@Nullable Choice> {

        private final Circle dot = new Circle(4.5);
        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox line = new HBox(9, dot, name, key);

        Row() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            key.getStyleClass().add("oc-key");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(isNew(choice) ? Messages.get("picker.new", choice.name()) : choice.name());
            dot.setFill(choice.color());
            key.setText(choice.key());
            key.setVisible(!choice.key().isEmpty());
            setGraphic(line);
            setAccessibleText(name.getText());
        }
    }
}
