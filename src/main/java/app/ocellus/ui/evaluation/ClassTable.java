package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.ConfusedPair;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.evaluation.ClassFigures.Row;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/** Each class with its figures; sortable, and a click opens its images. */
final class ClassTable extends TableView<Row> {

    private static final double NOT_AVAILABLE = -1;
    private static final double NAME = 84;
    private static final double SHARE = 70;
    private static final double LONG_HEADING = 90;
    private static final double LONGEST_HEADING = 108;
    private static final double CONFUSED = 118;

    /** In less room every figure would be cut. */
    private static final double ROOM_FOR_AUC = 440;

    private static final double ROOM_FOR_CONFUSED = 580;
    private static final Comparator<@Nullable ConfusedPair> BY_COUNT =
            Comparator.comparingInt(pair -> pair == null ? 0 : pair.count());

    private final ClassFigures figures;

    /**
     * A table of what {@code figures} says.
     *
     * @param open shows the images of a class
     */
    ClassTable(ClassFigures figures, Consumer<Row> open) {
        this.figures = figures;
        setId("class-table");
        accessibleTextProperty().bind(Messages.binding("evaluation.classes"));
        getStyleClass().addAll("striped", "oc-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        addColumns();
        setRowFactory(_ -> row(open));
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openSelected(open);
                        event.consume();
                    }
                });
        InvalidationListener show = _ -> show();
        figures.tableProperty().addListener(show);
        Messages.localeProperty().addListener(_ -> refresh());
        show();
    }

    private void addColumns() {
        var precision =
                share(
                        "metric.precision-short",
                        "metric.precision-help",
                        row -> row.metrics().precision());
        precision.setPrefWidth(LONGEST_HEADING);
        var recall =
                share("metric.recall-short", "metric.recall-help", row -> row.metrics().recall());
        var f1 = share("metric.f1-short", "metric.f1-help", row -> row.metrics().f1());
        var auc = share("metric.auc-short", "metric.auc-help", Row::auc);
        var support = supportColumn();
        var confused = confusedColumn();
        getColumns().addAll(List.of(nameColumn(), precision, recall, f1, auc, support, confused));
        auc.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_AUC));
        support.visibleProperty().bind(auc.visibleProperty());
        confused.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_CONFUSED));
        // the cells of a column that comes back are not laid out by themselves
        auc.visibleProperty().addListener(_ -> refresh());
        confused.visibleProperty().addListener(_ -> refresh());
    }

    /** A click beside the rows, such as on a heading, opens nothing. */
    private static TableRow<Row> row(Consumer<Row> open) {
        var row = new TableRow<Row>();
        row.setOnMouseClicked(
                _ -> {
                    if (!row.isEmpty()) {
                        open.accept(row.getItem());
                    }
                });
        return row;
    }

    private void openSelected(Consumer<Row> open) {
        var row = getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }

    private static TableColumn<Row, String> nameColumn() {
        var column = new TableColumn<Row, String>();
        column.textProperty().bind(Messages.binding("metric.class"));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().label().name()));
        column.setPrefWidth(NAME);
        column.setMinWidth(NAME);
        return column;
    }

    private static TableColumn<Row, Double> share(
            String key, String helpKey, Function<Row, OptionalDouble> value) {
        var column = new TableColumn<Row, Double>();
        column.setGraphic(heading(key, helpKey));
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyObjectWrapper<>(
                                value.apply(cell.getValue()).orElse(NOT_AVAILABLE)));
        column.setCellFactory(_ -> new ShareCell());
        column.setPrefWidth(SHARE);
        column.setMinWidth(SHARE);
        column.getStyleClass().add("oc-number-column");
        return column;
    }

    private static TableColumn<Row, Integer> supportColumn() {
        var column = new TableColumn<Row, Integer>();
        column.setGraphic(heading("metric.support-short", "metric.support-help"));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().metrics().support()));
        column.setPrefWidth(LONG_HEADING);
        column.getStyleClass().add("oc-number-column");
        return column;
    }

    private static TableColumn<Row, @Nullable ConfusedPair> confusedColumn() {
        var column = new TableColumn<Row, @Nullable ConfusedPair>();
        column.setGraphic(heading("metric.confused-short", "metric.confused-help"));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().confused().orElse(null)));
        column.setCellFactory(_ -> new ConfusedCell());
        column.setComparator(BY_COUNT);
        column.setPrefWidth(CONFUSED);
        return column;
    }

    /** A heading that says in a sentence what it means. */
    private static Label heading(String key, String helpKey) {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(helpKey));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        heading.setTooltip(tip);
        return heading;
    }

    private void show() {
        getItems().setAll(figures.tableProperty().get().orElse(ClassFigures.Table.EMPTY).rows());
        sort();
    }

    /** A percentage, or "n/a" for a class without support. */
    private static final class ShareCell extends TableCell<Row, @Nullable Double> {
        @Override
        protected void updateItem(@Nullable Double value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setText(null);
            } else {
                setText(value < 0 ? Messages.get("metric.not-available") : Numbers.percent(value));
            }
        }
    }

    /** What a class is taken for most often, and how often. */
    private static final class ConfusedCell extends TableCell<Row, @Nullable ConfusedPair> {
        @Override
        protected void updateItem(@Nullable ConfusedPair pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(
                    empty || pair == null
                            ? null
                            : Messages.get(
                                    "metric.confused-with", pair.predicted().name(), pair.count()));
        }
    }
}
