package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassOrder;
import app.ocellus.evaluation.ConfusionCsv;
import app.ocellus.ui.common.Clipboards;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.MatrixMode;
import app.ocellus.ui.control.MatrixSelection;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The confusion matrix with its switches; what is selected in it fills the gallery. */
final class MatrixPane extends VBox {

    private static final double LEAST_WIDTH = 340;
    private static final double WIDTH = 760;

    /** From here on not every number can be read at once on a screen of ordinary size. */
    private static final int MANY = 25;

    private final EvaluationViewModel model;
    private final Dialogs dialogs;
    private final ConfusionHeatmap heatmap = new ConfusionHeatmap();
    private final ObjectProperty<@Nullable ClassOrder> order =
            new SimpleObjectProperty<>(ClassOrder.GIVEN);
    private final MatrixHeading heading;
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
        heading = new MatrixHeading(heatmap, order, menu());
        getChildren().addAll(heading, switches(), heatmap, sentence);
        bind();
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

    private ContextMenu menu() {
        var menu =
                PlotMenu.menu(
                        heatmap,
                        image ->
                                dialogs.saveFile(
                                                Messages.get("evaluation.save-matrix"),
                                                "confusion.png",
                                                Dialogs.FileKind.PNG)
                                        .ifPresent(file -> SavePng.write(image, file)));
        var csv = new MenuItem();
        csv.textProperty().bind(Messages.binding("evaluation.matrix-copy-csv"));
        csv.setOnAction(_ -> copyCsv());
        menu.getItems().add(csv);
        return menu;
    }

    private void copyCsv() {
        var report = model.reportProperty().get();
        if (report != null) {
            Clipboards.copy(ConfusionCsv.text(report.evaluation().matrix(), classes));
        }
    }

    private void bind() {
        PlotMenu.install(heatmap, menu());
        model.reportProperty().addListener((_, _, _) -> showMatrix());
        order.addListener((_, _, _) -> showMatrix());
        heatmap.selectionProperty().addListener((_, _, now) -> select(now));
        model.selectionProperty().addListener((_, _, now) -> mark(now));
        showMatrix();
    }

    private void showMatrix() {
        var report = model.reportProperty().get();
        var wanted = order.get();
        if (report == null || wanted == null) {
            return;
        }
        var matrix = report.evaluation().matrix();
        classes = wanted.of(matrix);
        heatmap.setMatrix(classes.stream().map(ClassLabel::name).toList(), matrix.counts(classes));
        heading.setZoomable(classes.size() >= MANY);
        mark(model.selectionProperty().get());
    }

    /** A new matrix chooses nothing, which says nothing about what a person looks at. */
    private void select(MatrixSelection selection) {
        switch (selection) {
            case MatrixSelection.Cell(int row, int column) ->
                    look(new Selection.Cell(classes.get(row), classes.get(column)));
            case MatrixSelection.Row(int row) -> look(new Selection.Row(classes.get(row)));
            case MatrixSelection.Column(int column) ->
                    look(new Selection.Column(classes.get(column)));
            case MatrixSelection.Errors _ -> look(new Selection.Errors());
            case MatrixSelection.None _ -> {}
        }
    }

    private void look(Selection selection) {
        if (!selection.equals(model.selectionProperty().get())) {
            model.selectionProperty().set(selection);
        }
    }

    /** Shows in the matrix what was chosen elsewhere, or before the matrix changed. */
    private void mark(Selection selection) {
        heatmap.selectionProperty()
                .set(
                        switch (selection) {
                            case Selection.Cell(var actual, var predicted) ->
                                    new MatrixSelection.Cell(index(actual), index(predicted));
                            case Selection.Row(var actual) ->
                                    new MatrixSelection.Row(index(actual));
                            case Selection.Column(var predicted) ->
                                    new MatrixSelection.Column(index(predicted));
                            case Selection.Errors _ -> new MatrixSelection.Errors();
                            case Selection.Unsure _, Selection.Confident _, Selection.Flipped _ ->
                                    new MatrixSelection.None();
                        });
    }

    /** By identity: a class may have been renamed since it was chosen. */
    private int index(ClassLabel label) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).id().equals(label.id())) {
                return i;
            }
        }
        return -1;
    }
}
