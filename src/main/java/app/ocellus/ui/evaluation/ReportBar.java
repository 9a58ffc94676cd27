package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What came of the last report, with ways to it; not there while nothing did. */
final class ReportBar extends VBox {

    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final Label name = new Label("", Icon.DONE.node(15));
    private final HBox written;
    private final ProblemBanner problem;

    ReportBar(ReportViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.problem = new ProblemBanner(model::dismiss);
        setId("report-written");
        setMinHeight(USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        written =
                new HBox(
                        10,
                        name,
                        link("open-report", "evaluation.report-open", dialogs::open),
                        link("reveal-report", "evaluation.report-reveal", dialogs::reveal),
                        cross());
        written.setAlignment(Pos.CENTER_LEFT);
        written.getStyleClass().addAll("oc-card", "oc-slim");
        HBox.setHgrow(name, Priority.SOMETIMES);
        getChildren().addAll(written, problem);
        InvalidationListener show = _ -> show();
        model.writtenProperty().addListener(show);
        model.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    /** The button that asks where a report is to be written. */
    Button button(EvaluationViewModel evaluation) {
        var button = new Button("", Icon.SAVE.node(15));
        button.setId("report");
        button.textProperty().bind(Messages.binding("evaluation.report"));
        button.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("evaluation.report-tip"));
        button.setTooltip(tip);
        button.disableProperty()
                .bind(evaluation.evaluatedProperty().isNull().or(model.busyProperty()));
        button.setOnAction(_ -> ask(evaluation));
        return button;
    }

    private void ask(EvaluationViewModel evaluation) {
        var run = evaluation.runProperty().getValue();
        var suggested = run == null ? "report" : "report-run-" + run.saved().record().number();
        dialogs.saveFile(Messages.get("evaluation.save-report"), suggested, Dialogs.FileKind.HTML)
                .ifPresent(model::write);
    }

    private Hyperlink link(String id, String key, Consumer<Path> action) {
        var link = new Hyperlink();
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.textProperty().bind(Messages.binding(key));
        link.setOnAction(
                _ -> {
                    var file = model.writtenProperty().get();
                    if (file != null) {
                        action.accept(file);
                    }
                });
        return link;
    }

    private Button cross() {
        var cross = new Button("", Icon.CLOSE.node(15));
        cross.getStyleClass().add("flat");
        cross.accessibleTextProperty().bind(Messages.binding("dialogs.close"));
        cross.setMinWidth(USE_PREF_SIZE);
        cross.setOnAction(_ -> model.dismiss());
        return cross;
    }

    private void show() {
        var file = model.writtenProperty().get();
        written.setVisible(file != null);
        written.setManaged(file != null);
        if (file != null) {
            name.setText(Messages.get("evaluation.report-written", file.getFileName().toString()));
            name.getTooltip().setText(file.toString());
        }
        var error = model.errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
        setVisible(file != null || error != null);
        setManaged(isVisible());
    }
}
