package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.SplitRole;
import app.ocellus.message.Sentence;
import app.ocellus.model.EvaluationRemarks;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which other data are shown, what did not match, and the way back; not there otherwise. */
final class OtherDataBar extends VBox {

    private static final int MOST_FILES = 20;
    private static final double TIP_WIDTH = 480;

    private final EvaluationViewModel model;
    private final Label name = new Label("", Icon.FOLDER.node(16));
    private final FlowPane remarks = new FlowPane(16, 4);

    OtherDataBar(EvaluationViewModel model) {
        super(6);
        this.model = model;
        setId("other-data");
        getStyleClass().addAll("oc-card", "oc-slim");
        setMinHeight(USE_PREF_SIZE);
        name.setId("other-data-name");
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var back = new Button();
        back.setId("back-to-own");
        back.setMinWidth(USE_PREF_SIZE);
        back.textProperty().bind(Messages.binding("evaluation.back"));
        back.setOnAction(_ -> model.data().choose(SplitRole.TEST));
        var row = new HBox(10, name, back);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, remarks);
        InvalidationListener show = _ -> show();
        model.data().otherProperty().addListener(show);
        model.evaluatedProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var other = model.data().otherProperty().get();
        var evaluated = model.evaluatedProperty().get();
        setVisible(other != null);
        setManaged(other != null);
        remarks.getChildren().clear();
        remarks.setManaged(false);
        if (other == null) {
            return;
        }
        name.setTooltip(new Tooltip(paths(other)));
        if (evaluated == null || evaluated.other() == null) {
            name.setText(other.name());
            return;
        }
        int images = evaluated.report().evaluation().samples().size();
        var key = evaluated.part() == null ? "evaluation.other-all" : "evaluation.other-test";
        name.setText(Messages.get(key, other.name(), images));
        remarks.getChildren().setAll(remarks(evaluated));
        remarks.setManaged(true);
    }

    private static String paths(OtherData data) {
        return data.paths().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** In few words, so that the figures keep their room; the whole sentence is a tip. */
    private static List<Label> remarks(Evaluated evaluated) {
        var labels = new ArrayList<Label>();
        for (var remark : EvaluationRemarks.of(evaluated.report(), evaluated.run().model())) {
            labels.add(warning(brief(remark), remark.in(Messages.locale())));
        }
        if (!evaluated.skipped().isEmpty()) {
            var files = evaluated.skipped();
            labels.add(
                    warning(Messages.get("evaluation.note-skipped", files.size()), reasons(files)));
        }
        labels.add(
                label(
                        Messages.get("evaluation.brief-read-only"),
                        Icon.INFORMATION,
                        "oc-muted",
                        Messages.get("evaluation.read-only-other")));
        return labels;
    }

    private static String brief(Sentence remark) {
        var first = remark.arguments().getFirst();
        return switch (remark.key()) {
            case "evaluation.unknown-classes" ->
                    Messages.get("evaluation.note-unknown-classes", first);
            case "evaluation.absent-classes" -> Messages.get("evaluation.brief-absent", first);
            case "evaluation.renamed-classes" -> Messages.get("evaluation.brief-renamed", first);
            default -> Messages.get("evaluation.brief-trained-on", first);
        };
    }

    private static String reasons(List<SkippedFile> files) {
        var reasons =
                files.stream()
                        .limit(MOST_FILES)
                        .map(file -> file.reason().in(Messages.locale()))
                        .collect(Collectors.joining("\n"));
        return files.size() > MOST_FILES ? reasons + "\n…" : reasons;
    }

    private static Label warning(String text, String whole) {
        return label(text, Icon.WARNING, "oc-warn-text", whole);
    }

    private static Label label(String text, Icon icon, String style, String whole) {
        var label = new Label(text, icon.node(15));
        label.getStyleClass().add(style);
        var tip = new Tooltip(whole);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        label.setTooltip(tip);
        label.setAccessibleHelp(whole);
        return label;
    }
}
