package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SplitRole;
import app.ocellus.model.EvaluationRemarks;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which other data are shown, what did not match, and the way back; not there otherwise. */
final class OtherDataBar extends VBox {

    private static final int MOST_FILES = 20;

    private final EvaluationViewModel model;
    private final Label name = new Label("", Icon.FOLDER.node(16));
    private final VBox remarks = new VBox(4);

    OtherDataBar(EvaluationViewModel model) {
        super(6);
        this.model = model;
        setId("other-data");
        getStyleClass().add("oc-card");
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
    }

    private static String paths(OtherData data) {
        return data.paths().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<Label> remarks(Evaluated evaluated) {
        var labels = new ArrayList<Label>();
        for (var remark : EvaluationRemarks.of(evaluated.report(), evaluated.run().model())) {
            labels.add(label(remark.in(Messages.locale()), Icon.WARNING, "oc-warn-text"));
        }
        if (!evaluated.skipped().isEmpty()) {
            labels.add(skipped(evaluated));
        }
        labels.add(label(Messages.get("evaluation.read-only-other"), Icon.INFORMATION, "oc-muted"));
        return labels;
    }

    private static Label skipped(Evaluated evaluated) {
        var files = evaluated.skipped();
        var label =
                label(
                        Messages.get("evaluation.note-skipped", files.size()),
                        Icon.WARNING,
                        "oc-warn-text");
        var reasons =
                files.stream()
                        .limit(MOST_FILES)
                        .map(file -> file.reason().in(Messages.locale()))
                        .collect(Collectors.joining("\n"));
        label.setTooltip(new Tooltip(files.size() > MOST_FILES ? reasons + "\n…" : reasons));
        return label;
    }

    private static Label label(String text, Icon icon, String style) {
        var label = new Label(text, icon.node(15));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
