package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.DropZone;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Prediction: drop pictures, read what they are; one of them large, all of them in a table. */
public final class PredictionView extends VBox {

    private static final double TABLE = 150;
    private static final double TABLE_OF_MANY = 216;
    private static final double LEAST_TABLE = 150;

    /** In less height the view has no room for all of its parts. */
    private static final double LOW = 760;

    private final PredictionViewModel model;
    private final Dialogs dialogs;
    private final StackPane middle = new StackPane();
    private final VBox answers;
    private final DropZone large;
    private final DropZone small;
    private final Label problem = new Label();
    private final VBox failed;

    /**
     * A view of the answers of the chosen model.
     *
     * @param alike shows images of the dataset that are like a picture
     */
    public PredictionView(
            PredictionViewModel model,
            AnswerParts parts,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Consumer<Path> alike) {
        super(12);
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("oc-page");
        large = dropZone("prediction.drop-large");
        large.setId("drop");
        small = dropZone("prediction.drop-small").small();
        problem.setWrapText(true);
        var failure =
                new EmptyState(
                        Icon.ERROR, Messages.binding("prediction.failed"), problem.textProperty());
        VBox.setVgrow(failure, Priority.ALWAYS);
        failed = new VBox(12, failure, dropZone("prediction.drop-small").small());
        var table = new AnswersPane(model, parts.colors(), pictures, dialogs);
        VBox.setVgrow(table, Priority.ALWAYS);
        var several = Bindings.size(model.pictures()).greaterThan(1);
        // it has what the picture above leaves, which leaves more where there are many
        table.prefHeightProperty()
                .bind(Bindings.when(several).then(TABLE_OF_MANY).otherwise(TABLE));
        table.setMinHeight(LEAST_TABLE);
        var copying = new FolderCopyPane(model, dialogs);
        var answer = new AnswerPane(model, parts, pictures, dialogs, alike);
        var low = heightProperty().lessThan(LOW);
        low.addListener((_, _, now) -> answer.setCompact(now));
        // where there is little room, the one gives way that is needed least
        show(answer, copying.visibleProperty().and(low).not());
        show(small, copying.visibleProperty().or(several.and(low)).not());
        answers = new VBox(12, answer, table, copying, small);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(modelRow(), middle);
        model.stateProperty().addListener(_ -> showState());
        Messages.localeProperty().addListener(_ -> showState());
        showState();
    }

    private static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private DropZone dropZone(String key) {
        return new DropZone(
                Icon.DROP,
                Messages.binding(key),
                Messages.binding("prediction.choose"),
                this::choose,
                model::predict);
    }

    private HBox modelRow() {
        var word = new Label();
        word.textProperty().bind(Messages.binding("prediction.model"));
        word.getStyleClass().add("oc-muted");
        var box = new ComboBox<@Nullable ModelChoice>(model.models());
        box.setId("model");
        word.setLabelFor(box);
        box.valueProperty().bindBidirectional(model.modelProperty());
        ChoiceCell.name(box, ModelNames::of);
        var open = new Button("", Icon.FOLDER_OPEN.node(15));
        open.textProperty().bind(Messages.binding("prediction.open-model"));
        open.setOnAction(
                _ ->
                        dialogs.chooseModel(Messages.get("prediction.open-model"))
                                .ifPresent(model::openModel));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(10, word, box, open, room);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        var chosen = dialogs.chooseImages(Messages.get("prediction.choose-title"));
        if (!chosen.isEmpty()) {
            model.predict(chosen);
        }
    }

    private void showState() {
        var error = model.errorProperty().get();
        problem.setText(error == null ? "" : error.in(Messages.locale()));
        List<Node> shown =
                switch (model.stateProperty().get()) {
                    case EMPTY -> List.of(large);
                    case PREDICTING, DONE -> List.of(answers);
                    // the status line says why, and what was answered before stays
                    case FAILED -> List.of(model.pictures().isEmpty() ? failed : answers);
                };
        if (!middle.getChildren().equals(shown)) {
            middle.getChildren().setAll(shown);
        }
    }
}
