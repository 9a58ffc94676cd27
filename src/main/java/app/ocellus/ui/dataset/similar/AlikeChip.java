package app.ocellus.ui.dataset.similar;

import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Says what picture the shown images are like, or how far looking for them is; and undoes it. */
public final class AlikeChip extends HBox {

    private static final double LONGEST_NAME = 150;

    private final SimilarViewModel model;
    private final Label name = new Label();
    private final Label far = new Label();

    /** A chip that is there while something is asked. */
    public AlikeChip(SimilarViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("oc-filter-chip");
        setId("alike");
        setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(LONGEST_NAME);
        name.setTooltip(new Tooltip());
        far.getStyleClass().addAll("oc-muted", "oc-small");
        far.setMinWidth(USE_PREF_SIZE);
        var clear = new Button("", Icon.CLOSE.node(13));
        clear.setId("alike-clear");
        clear.getStyleClass().addAll("flat", "small");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.accessibleTextProperty().bind(Messages.binding("similar.clear"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("similar.clear"));
        clear.setTooltip(tip);
        clear.setOnAction(_ -> model.clear());
        getChildren().addAll(name, far, clear);
        managedProperty().bind(visibleProperty());
        model.stateProperty().addListener(_ -> show());
        model.pictureProperty().addListener(_ -> show());
        model.progressProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        var picture = model.pictureProperty().get();
        var state = model.stateProperty().get();
        setVisible(picture != null && state != AlikeState.FAILED);
        if (picture == null) {
            return;
        }
        name.setText(Messages.get("similar.like", picture.getFileName().toString()));
        name.getTooltip().setText(picture.toString());
        far.setText(state == AlikeState.LOOKING ? far() : "");
        far.setManaged(!far.getText().isEmpty());
    }

    private String far() {
        var progress = model.progressProperty().get();
        var left = progress.remaining().map(Durations::left).orElse("");
        var share = Numbers.wholePercent(Math.max(0, progress.fraction()));
        return left.isEmpty() ? share : share + " · " + left;
    }
}
