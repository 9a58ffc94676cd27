package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.ConfusedPair;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ThinBar;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Which classes are taken for which, the most frequent first; a click opens their pictures. */
final class PairList extends ListView<ConfusedPair> {

    private static final double COUNTS = 130;

    private final EvaluationViewModel model;
    private final Consumer<ConfusedPair> open;

    /**
     * A list of what {@code model} shows.
     *
     * @param open shows the pictures of a pair
     */
    PairList(EvaluationViewModel model, Consumer<ConfusedPair> open) {
        this.model = model;
        this.open = open;
        setId("pairs");
        getStyleClass().add("oc-pairs");
        accessibleTextProperty().bind(Messages.binding("evaluation.pairs"));
        var nothing = new Label();
        nothing.textProperty().bind(Messages.binding("evaluation.no-pairs"));
        nothing.getStyleClass().add("oc-muted");
        setPlaceholder(nothing);
        setCellFactory(_ -> new PairCell(open));
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        openSelected();
                        event.consume();
                    }
                });
        InvalidationListener show = _ -> show();
        model.reportProperty().addListener(show);
        Messages.localeProperty().addListener(_ -> refresh());
        show();
    }

    private void openSelected() {
        var pair = getSelectionModel().getSelectedItem();
        if (pair != null) {
            open.accept(pair);
        }
    }

    private void show() {
        var report = model.reportProperty().get();
        getItems()
                .setAll(report == null ? List.of() : report.evaluation().matrix().confusedPairs());
    }

    /** A pair in words, with how often. */
    private static final class PairCell extends ListCell<@Nullable ConfusedPair> {

        private final Label words = new Label();
        private final Label count = new Label();
        private final ThinBar bar = new ThinBar(4);
        private final HBox row;

        PairCell(Consumer<ConfusedPair> open) {
            setOnMouseClicked(
                    _ -> {
                        if (getItem() != null) {
                            open.accept(getItem());
                        }
                    });
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            count.getStyleClass().add("oc-muted");
            var right = new VBox(3, count, bar);
            right.setAlignment(Pos.CENTER_RIGHT);
            right.setMinWidth(COUNTS);
            right.setMaxWidth(COUNTS);
            row = new HBox(12, words, right);
            row.setAlignment(Pos.CENTER_LEFT);
            // a list's cells are as wide as the widest unless they are told not to
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ConfusedPair pair, boolean empty) {
            super.updateItem(pair, empty);
            if (empty || pair == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            words.setText(
                    Messages.get("evaluation.pair", pair.actual().name(), pair.predicted().name()));
            count.setText(
                    Messages.get(
                            "evaluation.pair-count",
                            pair.count(),
                            pair.support(),
                            Numbers.wholePercent(pair.share())));
            bar.setShare(pair.share());
            setAccessibleText(words.getText() + ", " + count.getText());
            setGraphic(row);
        }
    }
}
