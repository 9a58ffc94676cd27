package app.ocellus.ui.prediction;

import app.ocellus.dataset.NaturalOrder;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.common.Clipboards;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

/** The answers that are shown, a row each; the one that is chosen is shown large. */
final class AnswerTable extends TableView<PredictedPicture> {

    private static final double ROW = 38;

    private final PredictionViewModel model;
    private final Dialogs dialogs;

    AnswerTable(
            PredictionViewModel model,
            AnswerColors colors,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs) {
        super(model.filter().shown());
        this.model = model;
        this.dialogs = dialogs;
        setId("answers");
        getStyleClass().add("oc-table");
        accessibleTextProperty().bind(Messages.binding("prediction.answers"));
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(pictureColumn(pictures));
        getColumns().add(fileColumn());
        getColumns().add(answerColumn(colors));
        getColumns().add(confidenceColumn(colors));
        setRowFactory(_ -> row());
        setContextMenu(menu());
        setPlaceholder(nothing());
        bind();
    }

    /** Where some are filtered out, a way back to all of them. */
    private VBox nothing() {
        var words = new Label();
        words.getStyleClass().add("oc-muted");
        words.textProperty().bind(Messages.binding("prediction.no-match"));
        var all = new Button();
        all.setId("answers-all");
        all.textProperty().bind(Messages.binding("prediction.show-all"));
        all.setOnAction(_ -> model.filter().clear());
        var nothing = new VBox(8, words, all);
        nothing.setAlignment(Pos.CENTER);
        nothing.visibleProperty().bind(Bindings.isNotEmpty(model.pictures()));
        return nothing;
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
        column.setComparator(
                Comparator.comparing(picture -> picture.file().toString(), NaturalOrder.INSTANCE));
        column.setPrefWidth(260);
        return column;
    }

    private static TableColumn<PredictedPicture, PredictedPicture> answerColumn(
            AnswerColors colors) {
        var column = column("prediction.column-answer");
        column.setCellFactory(_ -> new AnswerCells.Answer(colors));
        column.setComparator(Comparator.comparing(AnswerKind::of, AnswerKind.ORDER));
        column.setPrefWidth(240);
        return column;
    }

    private static TableColumn<PredictedPicture, PredictedPicture> confidenceColumn(
            AnswerColors colors) {
        var column = column("prediction.column-confidence");
        column.setCellFactory(_ -> new AnswerCells.Confidence(colors));
        column.setComparator(Comparator.comparingDouble(AnswerCells::confidence));
        column.setPrefWidth(320);
        return column;
    }

    private TableRow<PredictedPicture> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(@Nullable PredictedPicture picture, boolean empty) {
                super.updateItem(picture, empty);
                setAccessibleText(empty || picture == null ? null : AnswerCells.spoken(picture));
            }
        };
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item(
                        "prediction.reveal",
                        Icon.FOLDER_OPEN,
                        picture -> dialogs.reveal(picture.file())),
                item(
                        "prediction.copy-path",
                        Icon.COPY,
                        picture -> Clipboards.copy(picture.file().toString())));
    }

    private MenuItem item(String key, Icon icon, Consumer<PredictedPicture> action) {
        var item = new MenuItem("", icon.node(15));
        item.textProperty().bind(Messages.binding(key));
        item.disableProperty().bind(getSelectionModel().selectedItemProperty().isNull());
        item.setOnAction(_ -> onSelected(action));
        return item;
    }

    private void onSelected(Consumer<PredictedPicture> action) {
        var picture = getSelectionModel().getSelectedItem();
        if (picture != null) {
            action.accept(picture);
        }
    }

    private void bind() {
        model.filter().shown().comparatorProperty().bind(comparatorProperty());
        Messages.localeProperty().addListener((InvalidationListener) _ -> refresh());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && !model.filter().isChanging()) {
                                model.selectedProperty().set(now);
                            }
                        });
        InvalidationListener select = _ -> select();
        model.selectedProperty().addListener(select);
        model.filter().countsProperty().addListener(select);
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        onSelected(model.selectedProperty()::set);
                        event.consume();
                    }
                });
        select();
    }

    /** A picture stays chosen while it is filtered out, and is so again when it comes back. */
    private void select() {
        var wanted = model.selectedProperty().get();
        var selection = getSelectionModel();
        if (wanted == null || !model.filter().isShown(wanted)) {
            selection.clearSelection();
        } else if (!wanted.equals(selection.getSelectedItem())) {
            selection.select(wanted);
        }
    }
}
