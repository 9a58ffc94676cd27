package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.List;

/** What is to be seen of an evaluation, or why there is nothing to be seen yet. */
final class EvaluatedPane extends StackPane {

    private final EvaluationViewModel model;
    private final Node content;
    private final Label problem = new Label();
    private final EmptyState noModel;
    private final EmptyState evaluating =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("evaluation.running"),
                    Messages.binding("evaluation.running-text"));
    private final EmptyState failed;

    /**
     * A pane of an evaluation.
     *
     * @param train what it offers where there is no model
     * @param content what is shown once there are figures
     */
    EvaluatedPane(EvaluationViewModel model, Runnable train, Node content) {
        this.model = model;
        this.content = content;
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
                    case READY -> content;
                    case FAILED -> failed;
                });
    }

    private void show(Node node) {
        if (!getChildren().equals(List.of(node))) {
            getChildren().setAll(node);
        }
    }
}
