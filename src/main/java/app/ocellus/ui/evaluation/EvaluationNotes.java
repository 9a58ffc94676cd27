package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.model.TrainedOn;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/**
 * What one should know before believing the figures; nothing when there is nothing, and when other
 * data are shown, whose bar says it.
 */
final class EvaluationNotes extends HBox {

    private final EvaluationViewModel model;

    EvaluationNotes(EvaluationViewModel model) {
        super(14);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        InvalidationListener show = _ -> show();
        model.reportProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var report = model.reportProperty().get();
        getChildren()
                .setAll(
                        report == null || model.data().otherProperty().get() != null
                                ? List.of()
                                : notes(report).stream().map(EvaluationNotes::label).toList());
    }

    private static Label label(String text) {
        var label = new Label(text, Icon.WARNING.node(15));
        label.getStyleClass().add("oc-warn-text");
        label.setTooltip(new Tooltip(text));
        label.setMinWidth(0);
        return label;
    }

    private List<String> notes(Evaluator.Report report) {
        var notes = new ArrayList<String>();
        long known = trainedOn(report);
        if (known > 0) {
            notes.add(Messages.get("evaluation.note-trained-on", known));
        }
        if (!report.skipped().isEmpty()) {
            notes.add(Messages.get("evaluation.note-skipped", report.skipped().size()));
        }
        if (!report.matching().onlyInData().isEmpty()) {
            notes.add(
                    Messages.get(
                            "evaluation.note-unknown-classes",
                            String.join(
                                    ", ",
                                    report.matching().onlyInData().stream()
                                            .map(ClassLabel::name)
                                            .toList())));
        }
        return notes;
    }

    private long trainedOn(Evaluator.Report report) {
        var run = model.runProperty().getValue();
        return run == null ? 0 : TrainedOn.count(run.model(), report.hashes());
    }
}
