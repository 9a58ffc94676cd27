package app.ocellus.ui.evaluation.suspects;

import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ThinBar;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How far the search is, how long its stage still takes, and a button that leaves it. */
final class SearchProgress extends VBox {

    private static final double WIDTH = 320;

    private final SuspectsViewModel model;
    private final ThinBar bar = new ThinBar(6);
    private final Label left = new Label();

    SearchProgress(SuspectsViewModel model) {
        super(12);
        this.model = model;
        setAlignment(Pos.CENTER);
        bar.setMaxWidth(WIDTH);
        bar.accessibleTextProperty().bind(Messages.binding("suspects.looking"));
        left.getStyleClass().add("oc-muted");
        var cancel = new Button();
        cancel.setId("cancel-suspects");
        cancel.textProperty().bind(Messages.binding("dialogs.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        var words =
                new EmptyState(
                        Icon.TIME,
                        Messages.binding("suspects.looking"),
                        Messages.binding("suspects.looking-text"));
        words.setMaxHeight(USE_PREF_SIZE);
        var row = new HBox(cancel);
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(words, bar, left, row);
        InvalidationListener show = _ -> show();
        model.progressProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var progress = model.progressProperty().get();
        bar.setShare(Math.max(0, progress.fraction()));
        left.setText(progress.remaining().map(Durations::left).orElse(" "));
    }
}
