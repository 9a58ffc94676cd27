package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Dialogs;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The figures on top, the confusion matrix on the left, its pictures on the right. */
final class ResultsPane extends VBox {

    private static final double MATRIX_SHARE = 0.46;

    ResultsPane(
            EvaluationViewModel model,
            EvaluationEdits edits,
            ClassFigures figures,
            SamplePictures pictures,
            Dialogs dialogs,
            EvaluationView.Ways ways) {
        super(12);
        var matrix = new MatrixPane(model, dialogs);
        var gallery = new GalleryPane(model, edits, figures, dialogs, pictures, ways.alike());
        HBox.setHgrow(gallery, Priority.ALWAYS);
        var row = new HBox(12, matrix, gallery);
        matrix.prefWidthProperty().bind(row.widthProperty().multiply(MATRIX_SHARE));
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren()
                .addAll(new ChangesBar(model, edits, ways.retrain()), new MetricsRow(model), row);
    }
}
