package app.ocellus.ui.dataset;

import app.ocellus.dataset.ScanProblem;
import app.ocellus.ui.common.Clipboards;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** What was left out and what is worth a look, a sentence each. */
final class ProblemsList extends VBox {

    ProblemsList(ObservableList<ScanProblem> problems) {
        getStyleClass().add("oc-problems");
        setSpacing(8);
        var list = new ListView<>(problems);
        list.setId("problems");
        list.accessibleTextProperty().bind(Messages.binding("dataset.problems"));
        list.setCellFactory(_ -> new ProblemCell());
        list.setPlaceholder(
                new EmptyState(
                        Icon.DONE,
                        Messages.binding("dataset.no-problems"),
                        Messages.binding("dataset.no-problems-text")));
        VBox.setVgrow(list, Priority.ALWAYS);
        Messages.localeProperty().addListener(_ -> list.refresh());
        getChildren().addAll(list, copyButton(problems));
    }

    private static HBox copyButton(ObservableList<ScanProblem> problems) {
        var copy = new Button("", Icon.COPY.node(15));
        copy.textProperty().bind(Messages.binding("dataset.copy-problems"));
        copy.setOnAction(_ -> Clipboards.copy(text(problems)));
        copy.setDisable(problems.isEmpty());
        problems.addListener(
                (javafx.beans.InvalidationListener) _ -> copy.setDisable(problems.isEmpty()));
        return new HBox(copy);
    }

    private static String text(ObservableList<ScanProblem> problems) {
        return problems.stream()
                .map(problem -> problem.sentence().in(Messages.locale()))
                .collect(Collectors.joining("\n"));
    }

    /** One sentence, wrapped to the list's width. */
    private static final class ProblemCell extends ListCell<@Nullable ScanProblem> {

        private final Label sentence = new Label();

        ProblemCell() {
            sentence.setWrapText(true);
            sentence.setGraphicTextGap(10);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ScanProblem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var text = problem.sentence().in(Messages.locale());
            sentence.setText(text);
            sentence.setGraphic(
                    switch (problem.kind()) {
                        case UNREADABLE -> Icon.BROKEN_IMAGE.node(18);
                        case UNSUPPORTED -> Icon.WARNING.node(18);
                        case NOTE -> Icon.INFORMATION.node(18);
                    });
            setGraphic(sentence);
            setAccessibleText(text);
        }
    }
}
