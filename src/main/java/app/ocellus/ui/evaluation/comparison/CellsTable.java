package app.ocellus.ui.evaluation.comparison;

import app.ocellus.evaluation.comparison.ChangedCell;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.evaluation.comparison.Part.Side;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The cells of the confusion matrix that hold other images, those with the most changes first. A
 * number opens the images that it counts; a class opens all that changed in its row.
 */
final class CellsTable extends TableView<ChangedCell> {

    private static final double ROW = 30;
    private static final double NUMBER = 56;

    private final ComparisonViewModel model;
    private final Map<TableColumn<ChangedCell, ?>, Side> sides = new HashMap<>();

    CellsTable(ComparisonViewModel model) {
        this.model = model;
        setId("compare-cells");
        accessibleTextProperty().bind(Messages.binding("compare.cells"));
        getStyleClass().addAll("striped", "oc-table", "tight");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(name("compare.actual", cell -> cell.actual().name()));
        getColumns().add(name("compare.predicted", cell -> cell.predicted().name()));
        getColumns().add(number("compare.in-1", Side.FIRST));
        getColumns().add(number("compare.in-2", Side.SECOND));
        getColumns().add(number("compare.gained", Side.GAINED));
        getColumns().add(number("compare.lost", Side.LOST));
        var none = new Label();
        none.textProperty().bind(Messages.binding("compare.no-cells"));
        none.getStyleClass().add("oc-muted");
        setPlaceholder(none);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel()
                .getSelectedCells()
                .addListener((ListChangeListener<TablePosition>) _ -> open());
        InvalidationListener show = _ -> show();
        model.comparedProperty().addListener(show);
        Messages.localeProperty().addListener(_ -> refresh());
        show();
    }

    private TableColumn<ChangedCell, String> name(String key, Function<ChangedCell, String> value) {
        var column = new TableColumn<ChangedCell, String>();
        column.textProperty().bind(Messages.binding(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        sides.put(column, Side.CHANGED);
        return column;
    }

    private TableColumn<ChangedCell, Integer> number(String key, Side side) {
        var column = new TableColumn<ChangedCell, Integer>();
        column.textProperty().bind(Messages.binding(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(side.of(cell.getValue()).size()));
        column.setCellFactory(_ -> new CountCell());
        column.getStyleClass().add("oc-number-column");
        column.setMinWidth(NUMBER);
        column.setMaxWidth(NUMBER);
        sides.put(column, side);
        return column;
    }

    private void open() {
        var chosen = getSelectionModel().getSelectedCells();
        if (chosen.isEmpty()) {
            return;
        }
        var position = chosen.getFirst();
        var cell = getItems().get(position.getRow());
        var side = sides.getOrDefault(getVisibleLeafColumn(position.getColumn()), Side.CHANGED);
        model.partProperty().set(new Part.Cell(cell.actual().id(), cell.predicted().id(), side));
    }

    private void show() {
        var cells =
                model.comparedProperty()
                        .get()
                        .map(now -> now.comparison().changedCells())
                        .orElse(List.of());
        if (!cells.equals(getItems())) {
            getSelectionModel().clearSelection();
            getItems().setAll(cells);
        }
    }

    /** A count as the language writes it. */
    private static final class CountCell extends TableCell<ChangedCell, @Nullable Integer> {
        @Override
        protected void updateItem(@Nullable Integer count, boolean empty) {
            super.updateItem(count, empty);
            setText(empty || count == null ? null : Numbers.count(count));
        }
    }
}
