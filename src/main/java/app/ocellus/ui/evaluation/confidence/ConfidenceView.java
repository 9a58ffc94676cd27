package app.ocellus.ui.evaluation.confidence;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** How far the confidence can be trusted on the left, when to say "not sure" on the right. */
public final class ConfidenceView extends VBox {

    /**
     * A view.
     *
     * @param opened called after images were opened, which another page shows
     */
    public ConfidenceView(ConfidenceViewModel model, Dialogs dialogs, Runnable opened) {
        super(12);
        var panes =
                List.<Region>of(
                        new ReliabilityPane(model, dialogs, opened),
                        new ThresholdPane(model, dialogs, opened));
        var row = new HBox(12);
        for (var pane : panes) {
            pane.setMinWidth(0);
            pane.prefWidthProperty().bind(row.widthProperty().divide(panes.size()));
            HBox.setHgrow(pane, Priority.ALWAYS);
            row.getChildren().add(pane);
        }
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(hint(model), row);
    }

    /** What is chosen on test images makes the test flatter. */
    private static Label hint(ConfidenceViewModel model) {
        var hint = new Label("", Icon.INFORMATION.node(15));
        hint.textProperty().bind(Messages.binding("confidence.on-test"));
        hint.getStyleClass().add("oc-muted");
        hint.setWrapText(true);
        hint.visibleProperty().bind(model.evaluation().roleProperty().isEqualTo(SplitRole.TEST));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }
}
