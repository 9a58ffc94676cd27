package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** The figures on top, the confusion matrix on the left, its pictures on the right. */
final class ResultsPane extends StackPane {

    private static final double MATRIX_SHARE = 0.46;

    private final EvaluationViewModel model;
    private final VBox figures;
    private final Label problem = new Label();
    private final EmptyState noModel;
    private final EmptyState evaluating =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("evaluation.running"),
                    Messages.binding("evaluation.running-text"));
    private final EmptyState failed;

    ResultsPane(
            EvaluationViewModel model,
            EvaluationEdits edits,
            SamplePictures pictures,
            Dialogs dialogs,
            EvaluationView.Ways ways) {
        this.model = model;
        this.noModel =
                new EmptyState(
                        Icon.EVALUATE,
                        Messages.binding("evaluation.no-model"),
                        Messages.binding("evaluation.no-model-text"),
                        button("evaluation.train", ways.train()));
        this.failed =
                new EmptyState(
                        Icon.ERROR,
                        Messages.binding("evaluation.failed"),
                        problem.textProperty(),
                        button("evaluation.again", model::evaluate));
        var matrix = new MatrixPane(model, dialogs);
        var gallery = new GalleryPane(model, edits, dialogs, pictures);
        HBox.setHgrow(gallery, Priority.ALWAYS);
        var row = new HBox(12, matrix, gallery);
        matrix.prefWidthProperty().bind(row.widthProperty().multiply(MATRIX_SHARE));
        VBox.setVgrow(row, Priority.ALWAYS);
        var changes = new ChangesBar(model, edits, ways.retrain());
        figures = new VBox(12, changes, new MetricsRow(model), row);
        model.stateProperty().addListener((_, _, _) -> showState());
        Messages.localeProperty().addListener(_ -> showState());
        showState();
    }

    private static Button button(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void showState() {
        var error = model.errorProperty().get();
        problem.setText(error == null ? "" : error.in(Messages.locale()));
        show(
                switch (model.stateProperty().get()) {
                    case NO_MODEL -> noModel;
                    case EVALUATING -> evaluating;
                    case READY -> figures;
                    case FAILED -> failed;
                });
    }

    private void show(Node node) {
        if (!getChildren().equals(List.of(node))) {
            getChildren().setAll(node);
        }
    }
}
