package app.ocellus.ui.training;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Training: the form on the left; tiles, charts and the ending on the right. */
public final class TrainingView extends StackPane {

    private static final double LEAST_FORM = 232;
    private static final double FORM = 282;

    private final TrainingViewModel model;
    private final BorderPane workspace = new BorderPane();
    private final EmptyState noData;

    /**
     * A view of the runs on the open dataset.
     *
     * @param openDataset what the empty view offers
     * @param evaluate what is offered when a run has ended
     */
    public TrainingView(
            TrainingViewModel model, Dialogs dialogs, Runnable openDataset, Runnable evaluate) {
        this.model = model;
        var open = new Button();
        open.textProperty().bind(Messages.binding("training.open-dataset"));
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> openDataset.run());
        noData =
                new EmptyState(
                        Icon.TRAIN,
                        Messages.binding("training.no-data"),
                        Messages.binding("training.no-data-text"),
                        open);
        var form = new TrainingFormPane(model);
        form.prefWidthProperty()
                .bind(Bindings.max(LEAST_FORM, Bindings.min(FORM, widthProperty().multiply(0.28))));
        workspace.setLeft(form);
        workspace.setCenter(dashboard(dialogs, evaluate));
        model.stateProperty().addListener(_ -> showState());
        showState();
    }

    private VBox dashboard(Dialogs dialogs, Runnable evaluate) {
        var loss = ChartCard.loss(model.curves(), dialogs);
        loss.setId("loss-card");
        var accuracy = ChartCard.accuracy(model.curves(), dialogs);
        for (var card : new ChartCard[] {loss, accuracy}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(400);
        }
        var charts = new HBox(12, loss, accuracy);
        charts.setPrefHeight(360);
        VBox.setVgrow(charts, Priority.ALWAYS);
        var page = new VBox(12, new TrainingTiles(model), charts, new EndingCard(model, evaluate));
        page.getStyleClass().add("oc-page");
        return page;
    }

    private void showState() {
        boolean data = model.stateProperty().get() != TrainingViewModel.State.NO_DATA;
        getChildren().setAll(data ? workspace : noData);
    }
}
