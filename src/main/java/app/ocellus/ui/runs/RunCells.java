package app.ocellus.ui.runs;

import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.InPlaceField;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Function;

/** The cells of the table of runs. */
final class RunCells {

    private RunCells() {}

    /** A value in words; what is not known is a dash. */
    static final class Words<T> extends TableCell<RunRow, @Nullable T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            if (empty) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(value == null ? RunWords.NOTHING : words.apply(value));
        }
    }

    /** The name, which is written where it stands, and a mark at the run that is used. */
    static final class Name extends TableCell<RunRow, @Nullable RunRow> {

        private final RunsViewModel model;
        private final Label mark = new Label("", Icon.DONE.node(15));

        Name(RunsViewModel model) {
            this.model = model;
            mark.getStyleClass().add("oc-good-text");
        }

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            show();
        }

        private void show() {
            var row = getItem();
            if (isEmpty() || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(row.title());
            setGraphic(model.used().is(row.saved()) ? mark : null);
            setTooltip(new Tooltip(getText()));
        }

        @Override
        public void startEdit() {
            super.startEdit();
            var row = getItem();
            if (!isEditing() || row == null) {
                return;
            }
            var name = Objects.requireNonNullElse(row.record().name(), "");
            var field = new InPlaceField(name, now -> take(row, name, now), this::cancelEdit);
            field.setId("run-name");
            field.setPromptText(row.title());
            field.setAccessibleText(row.title());
            setText(null);
            setGraphic(field);
            field.begin();
        }

        private void take(RunRow row, String before, String now) {
            cancelEdit();
            if (!now.strip().equals(before)) {
                model.rename(row, now);
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            show();
            var table = getTableView();
            if (table != null) {
                table.requestFocus();
            }
        }
    }
}
