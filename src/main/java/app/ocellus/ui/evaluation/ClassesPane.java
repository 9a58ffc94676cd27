package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** The classes in a table, and the figures that are less often asked for. */
final class ClassesPane extends VBox {

    private static final int[] TOP = {2, 3, 5};
    private static final double HELP = 320;

    private final EvaluationViewModel model;
    private final ClassFigures figures;
    private final FlowPane more = new FlowPane(18, 4);

    ClassesPane(EvaluationViewModel model, ClassFigures figures) {
        super(10);
        this.model = model;
        this.figures = figures;
        var table =
                new ClassTable(
                        figures,
                        row -> model.selectionProperty().set(new Selection.Row(row.label())));
        VBox.setVgrow(table, Priority.ALWAYS);
        more.setId("more-figures");
        more.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(table, more);
        InvalidationListener show = _ -> show();
        figures.tableProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        more.getChildren().clear();
        var report = model.reportProperty().get();
        if (report == null) {
            return;
        }
        var evaluation = report.evaluation();
        var weighted = evaluation.metrics().weighted();
        for (int k : TOP) {
            if (k < evaluation.matrix().classes().size()) {
                add(
                        Messages.get("metric.top", k, Numbers.percent(evaluation.topK(k))),
                        Messages.get("metric.top-help", k));
            }
        }
        figures.tableProperty()
                .get()
                .orElse(ClassFigures.Table.EMPTY)
                .auc()
                .ifPresent(
                        auc ->
                                add(
                                        Messages.get("metric.auc-mean", Numbers.percent(auc)),
                                        Messages.get("metric.auc-help")));
        add(
                Messages.get(
                        "metric.weighted",
                        Numbers.percent(weighted.precision()),
                        Numbers.percent(weighted.recall()),
                        Numbers.percent(weighted.f1())),
                Messages.get("metric.weighted-help"));
    }

    private void add(String text, String help) {
        var label = new Label(text);
        label.getStyleClass().add("oc-muted");
        var tip = new Tooltip(help);
        tip.setWrapText(true);
        tip.setMaxWidth(HELP);
        label.setTooltip(tip);
        label.setAccessibleHelp(help);
        more.getChildren().addAll(List.of(label));
    }
}
