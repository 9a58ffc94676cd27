package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Reason;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One evaluated picture, large, beside the five classes that the model holds most probable. */
final class SampleDetail extends VBox {

    /** Less has no room for a second picture beside the words. */
    private static final double ROOM_FOR_TWO = 540;

    private static final double ALONE = 180;
    private static final double BESIDE = 150;

    private final SampleParts parts;
    private final VBox words;
    private final VBox below = new VBox(8);
    private final Reason buttons;

    SampleDetail(EvaluationViewModel model, EvaluationEdits edits, SampleParts parts) {
        super(8);
        this.parts = parts;
        getStyleClass().add("oc-detail");
        parts.relabel.setId("evaluated-class");
        parts.exclude.setId("evaluated-exclude");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var heading = new HBox(8, parts.name, room, parts.alike, parts.reveal);
        heading.setAlignment(Pos.CENTER_LEFT);
        buttons =
                Reason.behind(
                        new FlowPane(8, 6, parts.relabel, parts.exclude), parts.whyReadOnly());
        words = new VBox(8, heading, parts.verdict, parts.bars);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        parts.pictures.setSides(ALONE, BESIDE);
        parts.pictures.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new HBox(14, parts.pictures, words), below, parts.bar().words());
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        model.selectedProperty().addListener((_, _, now) -> show(now));
        edits.pendingProperty().addListener(_ -> show(model.selectedProperty().get()));
        Messages.localeProperty().addListener(_ -> show(model.selectedProperty().get()));
        show(model.selectedProperty().get());
    }

    private void fit(double width) {
        boolean narrow = width < ROOM_FOR_TWO;
        parts.setMost(narrow ? 1 : 2);
        var place = narrow ? below : words;
        if (buttons.getParent() != place) {
            for (var node : List.of(parts.bar().controls(), buttons)) {
                below.getChildren().remove(node);
                words.getChildren().remove(node);
                place.getChildren().add(node);
            }
        }
    }

    private void show(@Nullable EvaluatedSample sample) {
        setVisible(sample != null);
        setManaged(sample != null);
        parts.show(sample);
    }
}
