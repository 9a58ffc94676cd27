package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.EvaluationDifference;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been put right since the evaluation and what that changes; not there while nothing has.
 */
final class ChangesBar extends VBox {

    private final EvaluationViewModel model;
    private final EvaluationEdits edits;
    private final Label waiting = new Label("", Icon.INFORMATION.node(15));
    private final Label figures = new Label();
    private final Label warning = new Label();
    private final HBox pendingRow;
    private final HBox differenceRow;

    /**
     * A bar above the figures.
     *
     * @param retrain trains again by the same choices
     */
    ChangesBar(EvaluationViewModel model, EvaluationEdits edits, Runnable retrain) {
        super(8);
        this.model = model;
        this.edits = edits;
        setId("changes");
        getStyleClass().add("oc-card");
        figures.setId("difference");
        figures.getStyleClass().add("oc-strong");
        figures.setWrapText(true);
        warning.getStyleClass().add("oc-muted");
        warning.setWrapText(true);
        pendingRow =
                row(
                        waiting,
                        button(
                                "reevaluate",
                                "changes.reevaluate",
                                "changes.reevaluate-tip",
                                edits::reevaluate),
                        button("retrain", "changes.retrain", "changes.retrain-tip", retrain));
        differenceRow =
                row(
                        new VBox(2, figures, warning),
                        button(
                                "show-flipped",
                                "changes.show",
                                "changes.show-tip",
                                this::showFlipped));
        getChildren().addAll(pendingRow, differenceRow);
        InvalidationListener show = _ -> show();
        edits.pendingProperty().addListener(show);
        edits.differenceProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private static HBox row(Region words, Button... buttons) {
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(10, words);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button button(String id, String key, String tipKey, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(tipKey));
        button.setTooltip(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        int pending = edits.pendingProperty().get();
        var difference = edits.differenceProperty().get();
        pendingRow.setVisible(pending > 0);
        waiting.setText(Messages.get("changes.pending", pending));
        differenceRow.setVisible(difference != null);
        if (difference != null) {
            figures.setText(figures(difference));
            boolean flatters = difference.relabelled() + difference.gone() > 0;
            warning.setText(Messages.get(flatters ? "changes.flatters" : "changes.other-run"));
        }
        setVisible(pending > 0 || difference != null);
        setManaged(isVisible());
    }

    private static String figures(EvaluationDifference difference) {
        var parts = new ArrayList<String>();
        parts.add(
                Messages.get(
                        "changes.accuracy",
                        Numbers.percent(difference.accuracyBefore()),
                        Numbers.percent(difference.accuracyAfter())));
        count(parts, "changes.relabelled", difference.relabelled());
        count(parts, "changes.gone", difference.gone());
        count(parts, "changes.added", difference.added());
        count(parts, "changes.now-right", difference.nowRight().size());
        count(parts, "changes.now-wrong", difference.nowWrong().size());
        count(parts, "changes.cells", difference.cells().size());
        return String.join(" · ", parts);
    }

    private static void count(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(Messages.get(key, count));
        }
    }

    private void showFlipped() {
        var difference = edits.differenceProperty().get();
        if (difference != null) {
            model.selectionProperty()
                    .set(
                            new Selection.Flipped(
                                    Stream.of(difference.nowWrong(), difference.nowRight())
                                            .flatMap(List::stream)
                                            .toList()));
        }
    }
}
