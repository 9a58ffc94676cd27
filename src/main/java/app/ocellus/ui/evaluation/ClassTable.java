package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.ClassMetrics;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Precision, recall, F1 and support of each class; sortable. */
final class ClassTable extends TableView<ClassTable.Row> {

    /** One class. */
    record Row(String name, ClassMetrics metrics) {}

    private static final double NOT_AVAILABLE = -1;

    private final EvaluationViewModel model;

    ClassTable(EvaluationViewModel model) {
        this.model = model;
        setId("class-table");
        accessibleTextProperty().bind(Messages.binding("evaluation.classes"));
        getStyleClass().addAll("striped", "oc-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(nameColumn());
        getColumns().add(share("metric.precision-short", ClassMetrics::precision));
        getColumns().add(share("metric.recall-short", ClassMetrics::recall));
        getColumns().add(share("metric.f1-short", ClassMetrics::f1));
        getColumns().add(supportColumn());
        InvalidationListener show = _ -> show();
        model.reportProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private static TableColumn<Row, String> nameColumn() {
        var column = new TableColumn<Row, String>();
        column.textProperty().bind(Messages.binding("metric.class"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().name()));
        return column;
    }

    private static TableColumn<Row, Double> share(
            String key, Function<ClassMetrics, OptionalDouble> value) {
        var column = new TableColumn<Row, Double>();
        column.textProperty().bind(Messages.binding(key));
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyObjectWrapper<>(
                                value.apply(cell.getValue().metrics()).orElse(NOT_AVAILABLE)));
        column.setCellFactory(_ -> new ShareCell());
        column.getStyleClass().add("oc-number-column");
        return column;
    }

    private static TableColumn<Row, Integer> supportColumn() {
        var column = new TableColumn<Row, Integer>();
        column.textProperty().bind(Messages.binding("metric.support-short"));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().metrics().support()));
        column.getStyleClass().add("oc-number-column");
        return column;
    }

    private void show() {
        var report = model.reportProperty().get();
        if (report == null) {
            return;
        }
        var classes = report.evaluation().matrix().classes();
        var metrics = report.evaluation().metrics().perClass();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            rows.add(new Row(classes.get(i).name(), metrics.get(i)));
        }
        getItems().setAll(rows);
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
}
