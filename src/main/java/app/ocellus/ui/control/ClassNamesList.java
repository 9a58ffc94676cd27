package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/** The classes of a model, each renamed where it stands. */
public final class ClassNamesList extends ListView<String> {

    private static final double ROW = 30;

    private final BiConsumer<String, String> rename;

    /**
     * A list without classes.
     *
     * @param rename is told the name and what is to stand in its place
     */
    public ClassNamesList(BiConsumer<String, String> rename) {
        this.rename = rename;
        setFixedCellSize(ROW);
        setEditable(true);
        accessibleTextProperty().bind(Messages.binding("dataset.classes"));
        getStyleClass().add("oc-plain-list");
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows these classes. */
    public void show(List<String> classes) {
        if (!getItems().equals(classes)) {
            getItems().setAll(classes);
        }
    }

    private void pressed(KeyEvent event) {
        boolean wanted = event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER;
        if (wanted && getEditingIndex() < 0) {
            edit(getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private final class Cell extends ListCell<@Nullable String> {

        private final Circle dot = new Circle(4.5);

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            show();
        }

        private void show() {
            if (isEmpty() || getItem() == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(getItem());
            dot.setFill(ClassPalette.color(getIndex()));
            setGraphic(dot);
        }

        @Override
        public void startEdit() {
            super.startEdit();
            var name = getItem();
            if (!isEditing() || name == null) {
                return;
            }
            var field = new InPlaceField(name, now -> take(name, now), this::cancelEdit);
            field.setId("class-name");
            field.setAccessibleText(name);
            setText(null);
            setGraphic(field);
            field.begin();
        }

        private void take(String name, String now) {
            cancelEdit();
            if (!now.strip().equals(name)) {
                rename.accept(name, now);
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            show();
            ClassNamesList.this.requestFocus();
        }
    }
}
