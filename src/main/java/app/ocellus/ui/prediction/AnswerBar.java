package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many answers there are, which of them are shown, and what can be done with these. */
final class AnswerBar extends HBox {

    /** In less room the choices would be cut; the list of kinds has the same numbers. */
    private static final double ROOM_FOR_NOTE = 900;

    private final PredictionViewModel model;
    private final AnswerFilter filter;
    private final Label count = new Label();
    private final Label note = new Label();

    AnswerBar(PredictionViewModel model, AnswerSaving saving, Node table) {
        super(8);
        this.model = model;
        this.filter = model.filter();
        setAlignment(Pos.CENTER_LEFT);
        count.setId("answer-count");
        count.getStyleClass().add("oc-strong");
        count.setMinWidth(USE_PREF_SIZE);
        count.setLabelFor(table);
        note.getStyleClass().add("oc-muted");
        note.setMinWidth(USE_PREF_SIZE);
        note.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_NOTE));
        note.managedProperty().bind(note.visibleProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(count, note, room);
        // there is nothing to choose from one picture
        var several = Bindings.size(model.pictures()).greaterThan(1);
        for (var control : List.of(search(), kinds(), new ConfidenceRange(filter))) {
            control.visibleProperty().bind(several);
            control.managedProperty().bind(several);
            getChildren().add(control);
        }
        getChildren().addAll(saving.button(), folders());
        InvalidationListener counted = _ -> showCounts();
        filter.countsProperty().addListener(counted);
        Messages.localeProperty().addListener(counted);
        showCounts();
    }

    private CustomTextField search() {
        var field = new CustomTextField();
        field.setId("answer-search");
        field.setLeft(Icon.SEARCH.node(15));
        field.promptTextProperty().bind(Messages.binding("prediction.search"));
        field.accessibleTextProperty().bind(Messages.binding("prediction.search"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("prediction.search-tip"));
        field.setTooltip(tip);
        field.setPrefWidth(130);
        field.setMinWidth(90);
        field.textProperty().bindBidirectional(filter.textProperty());
        return field;
    }

    private ComboBox<@Nullable AnswerKind> kinds() {
        var box = new ComboBox<@Nullable AnswerKind>(filter.kinds());
        box.setId("answer-kind");
        ChoiceCell.name(box, AnswerBar::name);
        box.setCellFactory(_ -> new KindCell(filter));
        box.setPrefWidth(150);
        box.setMinWidth(120);
        box.accessibleTextProperty().bind(Messages.binding("prediction.kind"));
        box.valueProperty().bindBidirectional(filter.kindProperty());
        return box;
    }

    private static String name(@Nullable AnswerKind kind) {
        return switch (kind) {
            case null -> "";
            case AnswerKind.Any _ -> Messages.get("prediction.any-kind");
            case AnswerKind.OfClass(var label) -> label.name();
            case AnswerKind.NotSure _ -> Messages.get("prediction.not-sure");
            case AnswerKind.Unreadable _ -> Messages.get("prediction.unreadable");
        };
    }

    private Button folders() {
        var copying = model.copying();
        var folders = new Button("", Icon.FOLDER.node(15));
        folders.setId("copy-into-folders");
        folders.textProperty().bind(Messages.binding("prediction.folders"));
        folders.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("folders.heading"));
        folders.setTooltip(tip);
        folders.setOnAction(_ -> copying.ask());
        folders.disableProperty().bind(Bindings.isEmpty(filter.shown()));
        return folders;
    }

    private void showCounts() {
        var counts = filter.countsProperty().get();
        count.setText(
                counts.isPartial()
                        ? Messages.get("prediction.count-some", counts.shown(), counts.all())
                        : Messages.get("prediction.count", counts.all()));
        note.setText(
                Stream.of(
                                some("prediction.count-unsure", new AnswerKind.NotSure()),
                                some("prediction.count-unreadable", new AnswerKind.Unreadable()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private String some(String key, AnswerKind kind) {
        int many = filter.count(kind);
        return many == 0 ? "" : Messages.get(key, many);
    }

    /** A kind with how many there are of it just now. */
    private static final class KindCell extends ListCell<@Nullable AnswerKind> {

        private final AnswerFilter filter;
        private final InvalidationListener count = _ -> show();

        KindCell(AnswerFilter filter) {
            this.filter = filter;
            getStyleClass().add("oc-counted");
            // weak: what is counted outlives every list
            filter.countsProperty().addListener(new WeakInvalidationListener(count));
            Messages.localeProperty().addListener(new WeakInvalidationListener(count));
        }

        @Override
        protected void updateItem(@Nullable AnswerKind kind, boolean empty) {
            super.updateItem(kind, empty);
            show();
        }

        private void show() {
            var kind = getItem();
            setText(
                    isEmpty() || kind == null
                            ? null
                            : Messages.get(
                                    "prediction.kind-count", name(kind), filter.count(kind)));
        }
    }
}
