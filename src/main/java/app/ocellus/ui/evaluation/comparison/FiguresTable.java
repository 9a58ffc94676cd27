package app.ocellus.ui.evaluation.comparison;

import app.ocellus.evaluation.Metrics;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.evaluation.comparison.Figures;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.function.ToDoubleFunction;

/** The figures of two runs side by side, and the second minus the first. */
final class FiguresTable extends GridPane {

    private static final double LEAST_NUMBER = 68;
    private static final double NUMBER = 92;
    private static final int LOSS_DIGITS = 3;

    FiguresTable() {
        super(8, 5);
        setId("compare-figures");
        var name = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, Double.MAX_VALUE);
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
        for (int i = 0; i < 3; i++) {
            var number = new ColumnConstraints(LEAST_NUMBER, NUMBER, NUMBER);
            number.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(number);
        }
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows the figures of two runs of these names. */
    void show(Comparison comparison, String first, String second) {
        getChildren().clear();
        addRow(
                0,
                muted(""),
                muted(Messages.get("compare.first", first)),
                muted(Messages.get("compare.second", second)),
                muted(Messages.get("compare.difference")));
        share(1, "metric.accuracy", comparison, Figures::accuracy);
        addRow(
                2,
                muted(Messages.get("compare.interval")),
                muted(interval(comparison.first().accuracyInterval())),
                muted(interval(comparison.second().accuracyInterval())),
                muted(""));
        share(3, "metric.precision", comparison, Figures::macroPrecision);
        share(4, "metric.recall", comparison, Figures::macroRecall);
        share(5, "metric.f1", comparison, Figures::macroF1);
        double before = comparison.first().loss();
        double after = comparison.second().loss();
        addRow(
                6,
                label(Messages.get("metric.loss")),
                strong(Numbers.decimal(before, LOSS_DIGITS)),
                strong(Numbers.decimal(after, LOSS_DIGITS)),
                label(signed(after - before, LOSS_DIGITS)));
    }

    private void share(
            int row, String key, Comparison comparison, ToDoubleFunction<Figures> figure) {
        double before = figure.applyAsDouble(comparison.first());
        double after = figure.applyAsDouble(comparison.second());
        addRow(
                row,
                label(Messages.get(key)),
                strong(Numbers.percent(before)),
                strong(Numbers.percent(after)),
                label(signed(100 * (after - before), 1)));
    }

    private static String interval(Metrics.Interval interval) {
        return Messages.get(
                "compare.range",
                Numbers.decimal(100 * interval.low(), 1),
                Numbers.decimal(100 * interval.high(), 1));
    }

    /** With its sign; what is written as zero has none. */
    static String signed(double value, int digits) {
        var size = Numbers.decimal(Math.abs(value), digits);
        boolean zero = size.equals(Numbers.decimal(0, digits));
        return zero ? size : (value < 0 ? "\u2212" : "+") + size;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(0);
        return label;
    }

    private static Label muted(String text) {
        var label = label(text);
        label.getStyleClass().addAll("oc-muted", "oc-small");
        return label;
    }

    private static Label strong(String text) {
        var label = label(text);
        label.getStyleClass().add("oc-strong");
        return label;
    }
}
