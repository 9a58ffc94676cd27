package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.Evaluator;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.MetricTile;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The figures of an evaluation, each with a sentence that says what it means. */
final class MetricsRow extends HBox {

    private final EvaluationViewModel model;
    private final MetricTile accuracy = new MetricTile(Messages.binding("metric.accuracy"));
    private final MetricTile precision = new MetricTile(Messages.binding("metric.precision"));
    private final MetricTile recall = new MetricTile(Messages.binding("metric.recall"));
    private final MetricTile f1 = new MetricTile(Messages.binding("metric.f1"));
    private final MetricTile loss = new MetricTile(Messages.binding("metric.loss"));

    MetricsRow(EvaluationViewModel model) {
        super(10);
        setMinHeight(USE_PREF_SIZE);
        this.model = model;
        accuracy.setId("accuracy");
        for (var tile : List.of(accuracy, precision, recall, f1, loss)) {
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setMaxWidth(Double.MAX_VALUE);
            tile.setPrefWidth(200);
            getChildren().add(tile);
        }
        InvalidationListener show = _ -> show(model.reportProperty().get());
        model.reportProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show(model.reportProperty().get());
    }

    private void show(Evaluator.@Nullable Report report) {
        if (report == null) {
            return;
        }
        var metrics = report.evaluation().metrics();
        accuracy.setValue(Numbers.percent(metrics.accuracy()), "");
        accuracy.setNote(
                Messages.get(
                        "metric.accuracy-note",
                        Numbers.decimal(100 * metrics.accuracyInterval().low(), 1),
                        Numbers.decimal(100 * metrics.accuracyInterval().high(), 1)));
        precision.setValue(Numbers.percent(metrics.macro().precision()), "");
        precision.setNote(Messages.get("metric.precision-note"));
        recall.setValue(Numbers.percent(metrics.macro().recall()), "");
        recall.setNote(Messages.get("metric.recall-note"));
        f1.setValue(Numbers.percent(metrics.macro().f1()), "");
        f1.setNote(Messages.get("metric.f1-note"));
        loss.setValue(Numbers.decimal(report.evaluation().loss(), 3), "");
        loss.setNote(Messages.get("metric.loss-note"));
    }
}
