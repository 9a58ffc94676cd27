package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The classes with their counts, a bar each. The first row stands for all of them, the last for
 * what has no class yet, if anything. A name is changed where it stands: by a double click or F2.
 */
public final class ClassList extends StackPane {

    /** One class, and how many samples it has. */
    public record Entry(String name, long count, Color color) {}

    /** Takes a new name of the class at an index. */
    @FunctionalInterface
    public interface Renaming {
        /** The class at {@code index} is to be called so. */
        void rename(int index, String name);
    }

    /** The index that means all classes. */
    public static final int ALL = -1;

    /** The index that means what has no class. */
    public static final int NONE = -2;

    /** A row: a class, or one of the two that stand for something else. */
    private record Row(int index, Entry entry) {}

    private final ListView<Row> list = new ListView<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(ALL);
    private long largest = 1;
    private int edited = ALL;
    private @Nullable Renaming renaming;
    private IntFunction<@Nullable ContextMenu> menus = _ -> null;

    /** A list without classes. */
    public ClassList() {
        getStyleClass().add("oc-classes");
        list.setId("classes");
        list.accessibleTextProperty().bind(Messages.binding("dataset.classes"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> selected.set(row == null ? ALL : row.index()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::editByKey);
        // the key for it is pressed in the list, not in a row
        list.setOnContextMenuRequested(
                event -> openMenu(list.getSelectionModel().getSelectedItem(), list, event));
        Messages.localeProperty().addListener(_ -> list.refresh());
        getChildren().add(list);
    }

    /** Lets names be changed. */
    public void setRenaming(@Nullable Renaming now) {
        renaming = now;
    }

    /**
     * What else can be done with the class at an index; asked for when somebody wants to see it.
     */
    public void setMenus(IntFunction<@Nullable ContextMenu> now) {
        menus = now;
    }

    private void openMenu(@Nullable Row row, Node place, ContextMenuEvent event) {
        var menu = row == null || row.index() < 0 ? null : menus.apply(row.index());
        if (menu != null) {
            menu.setAutoHide(true);
            menu.show(place, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /**
     * Shows these classes; the selected row stays selected where it is still there.
     *
     * @param unlabelled how many samples have no class
     */
    public void setEntries(List<Entry> entries, long unlabelled) {
        largest = entries.stream().mapToLong(Entry::count).max().orElse(1);
        long all = unlabelled + entries.stream().mapToLong(Entry::count).sum();
        var rows = new ArrayList<Row>();
        rows.add(new Row(ALL, new Entry("", all, ClassPalette.neutral())));
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new Row(i, entries.get(i)));
        }
        if (unlabelled > 0) {
            rows.add(new Row(NONE, new Entry("", unlabelled, ClassPalette.neutral())));
        }
        int before = selected.get();
        list.getItems().setAll(rows);
        select(before);
    }

    /** Selects the row of an index; that of all classes where there is none. */
    public void select(int index) {
        var row = list.getItems().stream().filter(r -> r.index() == index).findFirst();
        row.ifPresentOrElse(
                list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    /** Makes the name of a class editable. */
    public void edit(int index) {
        if (renaming != null && index >= 0) {
            edited = index;
            list.refresh();
        }
    }

    private void editByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F2 && selected.get() >= 0) {
            edit(selected.get());
            event.consume();
        }
    }

    private void ended(int index, @Nullable String name) {
        edited = ALL;
        list.refresh();
        list.requestFocus();
        if (name != null) {
            Objects.requireNonNull(renaming).rename(index, name);
        }
    }

    /**
     * The selected class, counted from 0; {@link #ALL} for all of them, {@link #NONE} for what has
     * none.
     */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Name and count above the bar; the rows that are no class have none. */
    private final class Cell extends ListCell<@Nullable Row> {

        private final Circle dot = new Circle(4.5);
        private final Label name = new Label();
        private final Label count = new Label();
        private final ThinBar bar = new ThinBar(3);
        private final HBox line = new HBox(9, dot, name, count);
        private final VBox content = new VBox(4, line, bar);

        Cell() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("oc-muted");
            count.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            content.setAlignment(Pos.CENTER_LEFT);
            VBox.setMargin(bar, new Insets(0, 0, 0, 18));
            setPrefWidth(0);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::editByClick);
            setOnContextMenuRequested(event -> openMenu(getItem(), this, event));
        }

        private void editByClick(MouseEvent event) {
            var row = getItem();
            if (row != null
                    && event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2) {
                edit(row.index());
            }
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean isClass = row.index() >= 0;
            name.setText(words(row));
            count.setText(Numbers.count(row.entry().count()));
            dot.setFill(row.entry().color());
            bar.setShare((double) row.entry().count() / Math.max(1, largest));
            bar.setColor(row.entry().color());
            bar.setVisible(isClass);
            bar.setManaged(isClass);
            setGraphic(isClass && row.index() == edited ? field(row) : content);
            setAccessibleText(name.getText() + " " + count.getText());
        }

        private static String words(Row row) {
            return switch (row.index()) {
                case ALL -> Messages.get("classes.all");
                case NONE -> Messages.get("classes.none");
                default -> row.entry().name();
            };
        }

        private InPlaceField field(Row row) {
            var field =
                    new InPlaceField(
                            row.entry().name(),
                            text -> ended(row.index(), text),
                            () -> ended(row.index(), null));
            field.setId("class-name");
            field.accessibleTextProperty().bind(Messages.binding("classes.rename"));
            javafx.application.Platform.runLater(field::begin);
            return field;
        }
    }
}
