package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Comparator;

/** All pictures of a drop with their answers; a click shows one large. */
final class AnswerTable extends VBox {

    private static final double ROW = 38;

    private final PredictionViewModel model;
    private final Dialogs dialogs;
    private final TableView<PredictedPicture> table;
    private final Label count = new Label();
    private final Label note = new Label();

    AnswerTable(PredictionViewModel model, ThumbnailSource<Path> pictures, Dialogs dialogs) {
        super(8);
        this.model = model;
        this.dialogs = dialogs;
        this.table = new TableView<>(model.pictures());
        getStyleClass().add("oc-card");
        setMinHeight(120);
        table.setId("answers");
        count.setLabelFor(table);
        table.getStyleClass().add("oc-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(pictureColumn(pictures));
        table.getColumns().add(fileColumn());
        table.getColumns().add(answerColumn());
        table.getColumns().add(confidenceColumn());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(heading(), table);
        bind();
    }

    private HBox heading() {
        count.getStyleClass().add("oc-strong");
        note.getStyleClass().add("oc-muted");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var csv = new Button("", Icon.SAVE.node(15));
        csv.textProperty().bind(Messages.binding("prediction.csv"));
        csv.setId("csv");
        csv.setOnAction(_ -> save());
        var row = new HBox(8, count, note, room, csv);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TableColumn<PredictedPicture, PredictedPicture> column(String key) {
        var column = new TableColumn<PredictedPicture, PredictedPicture>();
        column.textProperty().bind(Messages.binding(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private static TableColumn<PredictedPicture, PredictedPicture> pictureColumn(
            ThumbnailSource<Path> pictures) {
        var column = column("prediction.column-picture");
        column.setCellFactory(_ -> new AnswerCells.Picture(pictures));
        column.setSortable(false);
        column.setMinWidth(64);
        column.setMaxWidth(64);
        return column;
    }

    private static TableColumn<PredictedPicture, PredictedPicture> fileColumn() {
        var column = column("prediction.column-file");
        column.setCellFactory(_ -> new AnswerCells.FileName());
        column.setComparator(Comparator.comparing(PredictedPicture::file));
        column.setPrefWidth(260);
        return column;
    }

    private TableColumn<PredictedPicture, PredictedPicture> answerColumn() {
        var column = column("prediction.column-answer");
        column.setCellFactory(_ -> new AnswerCells.Answer(model));
        column.setComparator(Comparator.comparing(AnswerCells::name));
        column.setPrefWidth(240);
        return column;
    }

    private TableColumn<PredictedPicture, PredictedPicture> confidenceColumn() {
        var column = column("prediction.column-confidence");
        column.setCellFactory(_ -> new AnswerCells.Confidence(model));
        column.setComparator(Comparator.comparingDouble(AnswerCells::confidence));
        column.setPrefWidth(320);
        return column;
    }

    private void bind() {
        InvalidationListener counted = _ -> count();
        model.pictures().addListener(counted);
        Messages.localeProperty().addListener(counted);
        Messages.localeProperty().addListener((InvalidationListener) _ -> table.refresh());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                model.selectedProperty().set(now);
                            }
                        });
        model.selectedProperty().addListener((_, _, now) -> table.getSelectionModel().select(now));
        count();
    }

    private void count() {
        var pictures = model.pictures();
        long unreadable =
                pictures.stream().filter(PredictedPicture.Unreadable.class::isInstance).count();
        long unsure =
                pictures.stream()
                        .filter(p -> p instanceof PredictedPicture.Answered a && !a.sure())
                        .count();
        count.setText(Messages.get("prediction.count", pictures.size()));
        note.setText(
                unsure + unreadable == 0
                        ? ""
                        : Messages.get("prediction.count-note", unsure, unreadable));
    }

    private void save() {
        dialogs.saveFile(
                        Messages.get("prediction.csv-title"),
                        "predictions.csv",
                        Dialogs.FileKind.CSV)
                .ifPresent(file -> model.save(file, this::saved));
    }

    private void saved(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Failure<Path>(var cause)) {
            dialogs.error(Failures.sentence(cause).in(Messages.locale()), String.valueOf(cause));
        }
    }
}
