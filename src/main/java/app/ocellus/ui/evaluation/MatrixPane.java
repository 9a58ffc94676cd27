package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.MatrixMode;
import app.ocellus.ui.control.MatrixSelection;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The confusion matrix with its switches; what is selected in it fills the gallery. */
final class MatrixPane extends VBox {

    private static final double LEAST_WIDTH = 340;
    private static final double WIDTH = 760;

    private final EvaluationViewModel model;
    private final Dialogs dialogs;
    private final ConfusionHeatmap heatmap = new ConfusionHeatmap();
    private List<ClassLabel> classes = List.of();

    MatrixPane(EvaluationViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("oc-card");
        setSpacing(8);
        setMinWidth(LEAST_WIDTH);
        setMaxWidth(WIDTH);
        heatmap.setId("confusion");
        VBox.setVgrow(heatmap, Priority.ALWAYS);
        var sentence = new Label();
        sentence.textProperty().bind(heatmap.sentenceProperty());
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setAlignment(Pos.CENTER);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(heading(), switches(), heatmap, sentence);
        bind();
    }

    private static HBox heading() {
        var title = new Label();
        title.textProperty().bind(Messages.binding("evaluation.confusion"));
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var axes = new Label();
        axes.textProperty().bind(Messages.binding("evaluation.axes"));
        axes.getStyleClass().add("oc-muted");
        var row = new HBox(8, title, axes);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private HBox switches() {
        var modes = new SegmentedControl<MatrixMode>().small();
        modes.setSegments(
                List.of(
                        Segment.of(MatrixMode.COUNTS, Messages.binding("evaluation.counts")),
                        Segment.of(
                                MatrixMode.ROW_SHARE, Messages.binding("evaluation.row-percent")),
                        Segment.of(
                                MatrixMode.COLUMN_SHARE,
                                Messages.binding("evaluation.column-percent"))));
        modes.setMinWidth(Region.USE_PREF_SIZE);
        modes.valueProperty().bindBidirectional(heatmap.modeProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var hide = new CheckBox();
        hide.textProperty().bind(Messages.binding("evaluation.hide-diagonal"));
        hide.selectedProperty().bindBidirectional(heatmap.diagonalHiddenProperty());
        var row = new HBox(8, modes, room, hide);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bind() {
        PlotMenu.install(
                heatmap,
                image ->
                        dialogs.saveFile(
                                        Messages.get("evaluation.save-matrix"),
                                        "confusion.png",
                                        Dialogs.FileKind.PNG)
                                .ifPresent(file -> SavePng.write(image, file)));
        model.reportProperty().addListener((_, _, _) -> showMatrix());
        heatmap.selectionProperty().addListener((_, _, now) -> select(now));
        showMatrix();
    }

    private void showMatrix() {
        var report = model.reportProperty().get();
        if (report == null) {
            return;
        }
        var matrix = report.evaluation().matrix();
        classes = matrix.classes();
        heatmap.setMatrix(classes.stream().map(ClassLabel::name).toList(), matrix.counts());
        if (model.stateProperty().get() != EvaluationViewModel.State.READY) {
            // other answers, not other labels of the same
            heatmap.selectionProperty().set(new MatrixSelection.None());
        }
    }

    private void select(MatrixSelection selection) {
        model.selectionProperty()
                .set(
                        switch (selection) {
                            case MatrixSelection.Cell(int row, int column) ->
                                    new Selection.Cell(classes.get(row), classes.get(column));
                            case MatrixSelection.Row(int row) ->
                                    new Selection.Row(classes.get(row));
                            case MatrixSelection.Column(int column) ->
                                    new Selection.Column(classes.get(column));
                            case MatrixSelection.Errors _, MatrixSelection.None _ ->
                                    new Selection.Errors();
                        });
    }
}
