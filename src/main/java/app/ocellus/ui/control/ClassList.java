package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The classes with their counts, a bar each; the first row stands for all of them. */
public final class ClassList extends StackPane {

    /** One class, and how many samples it has. */
    public record Entry(String name, long count, Color color) {}

    /** The index that means all classes. */
    public static final int ALL = -1;

    private final ListView<Entry> list = new ListView<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(ALL);
    private long largest = 1;

    /** A list without classes. */
    public ClassList() {
        getStyleClass().add("oc-classes");
        list.setId("classes");
        list.accessibleTextProperty().bind(Messages.binding("dataset.classes"));
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((_, _, row) -> selected.set(Math.max(ALL, row.intValue() - 1)));
        Messages.localeProperty().addListener(_ -> list.refresh());
        getChildren().add(list);
    }

    /** Shows these classes; all of them are selected. */
    public void setEntries(List<Entry> entries) {
        largest = entries.stream().mapToLong(Entry::count).max().orElse(1);
        var rows = new ArrayList<Entry>();
        rows.add(
                new Entry(
                        "",
                        entries.stream().mapToLong(Entry::count).sum(),
                        ClassPalette.neutral()));
        rows.addAll(entries);
        list.getItems().setAll(rows);
        list.getSelectionModel().selectFirst();
    }

    /** The selected class, counted from 0; {@link #ALL} for all of them. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Name and count above the bar; the row of all classes has none. */
    private final class Row extends ListCell<@Nullable Entry> {

        private final Circle dot = new Circle(4.5);
        private final Label name = new Label();
        private final Label count = new Label();
        private final ThinBar bar = new ThinBar(3);
        private final VBox content;

        Row() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("oc-muted");
            count.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(9, dot, name, count);
            line.setAlignment(Pos.CENTER_LEFT);
            content = new VBox(4, line, bar);
            content.setAlignment(Pos.CENTER_LEFT);
            VBox.setMargin(bar, new javafx.geometry.Insets(0, 0, 0, 18));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean all = getIndex() == 0;
            name.setText(all ? Messages.get("classes.all") : entry.name());
            count.setText(Numbers.count(entry.count()));
            dot.setFill(entry.color());
            bar.setShare((double) entry.count() / Math.max(1, largest));
            bar.setColor(entry.color());
            bar.setVisible(!all);
            bar.setManaged(!all);
            setGraphic(content);
            setAccessibleText(name.getText() + " " + count.getText());
        }
    }
}
