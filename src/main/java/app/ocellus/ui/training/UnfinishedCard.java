package app.ocellus.ui.training;

import app.ocellus.ui.common.Messages;
import app.ocellus.workspace.run.RunRecord;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A run that was left: whether to go on with it. Not there while there is none. */
final class UnfinishedCard extends HBox {

    private final TrainingViewModel model;
    private final Label question = new Label();

    UnfinishedCard(TrainingViewModel model) {
        super(12);
        this.model = model;
        setId("unfinished");
        getStyleClass().add("oc-card");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        var resume = button("training.resume", "resume", model::resume);
        resume.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        question,
                        button("training.discard", "discard", model.unfinished()::decline),
                        resume);
        InvalidationListener show = _ -> show();
        model.unfinished().property().addListener(show);
        model.busyProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private static Button button(String key, String id, Runnable action) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        var left = model.unfinished().property().get();
        boolean wanted = left != null && !model.busyProperty().get();
        setVisible(wanted);
        setManaged(wanted);
        question.setText(left == null ? "" : question(left));
    }

    private static String question(SavedRun left) {
        var record = left.record();
        var config = record.config();
        int atMost = config == null ? record.epochs() : config.optimisation().epochs();
        var key =
                left.state() == RunState.CANCELLED
                        ? "training.unfinished-cancelled"
                        : "training.unfinished-interrupted";
        return Messages.get(key, name(record), record.epochs(), atMost);
    }

    private static String name(RunRecord record) {
        return record.name() == null
                ? Messages.get("training.run-number", record.number())
                : record.name();
    }
}
