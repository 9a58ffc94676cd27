package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** Evaluation: the figures on top, the confusion matrix on the left, its pictures on the right. */
public final class EvaluationView extends StackPane {

    private static final double MATRIX_SHARE = 0.46;

    private final EvaluationViewModel model;
    private final VBox workspace;
    private final StackPane middle = new StackPane();
    private final VBox figures;
    private final Label problem = new Label();
    private final EmptyState noModel;
    private final EmptyState evaluating =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("evaluation.running"),
                    Messages.binding("evaluation.running-text"));
    private final EmptyState failed;

    /**
     * A view of the evaluation of the present model.
     *
     * @param pictures makes thumbnails of files
     * @param train what the empty view offers
     * @param retrain trains again by the same choices
     */
    public EvaluationView(
            EvaluationViewModel model,
            EvaluationEdits edits,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Runnable train,
            Runnable retrain) {
        this.model = model;
        this.noModel =
                new EmptyState(
                        Icon.EVALUATE,
                        Messages.binding("evaluation.no-model"),
                        Messages.binding("evaluation.no-model-text"),
                        button("evaluation.train", train));
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
        figures = new VBox(12, new ChangesBar(model, edits, retrain), new MetricsRow(model), row);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var reports = new ReportBar(model.reports(), dialogs);
        workspace =
                new VBox(
                        12,
                        controls(new DataChooser(model.data(), dialogs), reports.button(model)),
                        reports,
                        new OtherDataBar(model),
                        middle);
        workspace.getStyleClass().add("oc-page");
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

    private HBox controls(DataChooser data, Button report) {
        var notes = new EvaluationNotes(model);
        HBox.setHgrow(notes, Priority.ALWAYS);
        var row = new HBox(10, data, notes, report);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showState() {
        var error = model.errorProperty().get();
        problem.setText(error == null ? "" : error.in(Messages.locale()));
        switch (model.stateProperty().get()) {
            case NO_MODEL -> show(this, noModel);
            case EVALUATING -> showInWorkspace(evaluating);
            case READY -> showInWorkspace(figures);
            case FAILED -> showInWorkspace(failed);
        }
    }

    /** The split can be changed whatever came of the one before. */
    private void showInWorkspace(Node node) {
        show(middle, node);
        show(this, workspace);
    }

    private static void show(StackPane place, Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }
}
