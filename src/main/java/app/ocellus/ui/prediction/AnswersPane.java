package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.ThumbnailSource;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** All pictures of a drop with their answers, and what can be done with those that are shown. */
final class AnswersPane extends VBox {

    AnswersPane(
            PredictionViewModel model,
            AnswerColors colors,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs) {
        super(8);
        getStyleClass().add("oc-card");
        var table = new AnswerTable(model, colors, pictures, dialogs);
        VBox.setVgrow(table, Priority.ALWAYS);
        var saving = new AnswerSaving(model, dialogs);
        getChildren().addAll(new AnswerBar(model, saving, table), saving.notice(), table);
    }
}
