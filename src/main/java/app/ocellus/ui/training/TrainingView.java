package app.ocellus.ui.training;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Training: the form on the left; tiles, charts and the ending on the right. */
public final class TrainingView extends StackPane {

    private static final double LEAST_FORM = 250;
    private static final double FORM = 282;

    private static final double LEAST_CHARTS = 190;

    private final TrainingViewModel model;
    private final LearningRateViewModel rates;
    private final int threads;
    private final BorderPane workspace = new BorderPane();
    private final EmptyState noData;

    /**
     * A view of the runs on the open dataset.
     *
     * @param threads that compute
     * @param openDataset what the empty view offers
     * @param evaluate what is offered when a run has ended
     */
    public TrainingView(
            TrainingViewModel model,
            FormAids aids,
            Dialogs dialogs,
            int threads,
            Runnable openDataset,
            Runnable evaluate) {
        this.model = model;
        this.rates = aids.rates();
        this.threads = threads;
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
        var form = new TrainingFormPane(model, aids);
        form.prefWidthProperty()
                .bind(Bindings.max(LEAST_FORM, Bindings.min(FORM, widthProperty().multiply(0.28))));
        workspace.setLeft(form);
        workspace.setCenter(dashboard(dialogs, evaluate));
        model.stateProperty().addListener(_ -> showState());
        showState();
    }

    private ScrollPane dashboard(Dialogs dialogs, Runnable evaluate) {
        var loss = ChartCard.loss(model.curves(), dialogs);
        loss.setId("loss-card");
        var accuracy = ChartCard.accuracy(model.curves(), dialogs);
        for (var card : new ChartCard[] {loss, accuracy}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(400);
            card.settleWhen(model.busyProperty());
        }
        var charts = new HBox(12, loss, accuracy);
        charts.setMinHeight(LEAST_CHARTS);
        charts.setPrefHeight(360);
        VBox.setVgrow(charts, Priority.ALWAYS);
        var finder = new LearningRatePane(rates, dialogs);
        finder.visibleProperty().bind(rates.openProperty());
        finder.managedProperty().bind(finder.visibleProperty());
        var page =
                new VBox(
                        12,
                        new UnfinishedCard(model),
                        new TrainingTiles(model, threads),
                        charts,
                        new EndingCard(model, evaluate),
                        finder);
        page.getStyleClass().add("oc-page");
        return scrolling(page);
    }

    /** A window that is too low for all of it is scrolled, at first to the finder that opens. */
    private ScrollPane scrolling(VBox page) {
        var scroll = new ScrollPane(page);
        scroll.setId("training-page");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rates.openProperty()
                .addListener((_, _, open) -> Platform.runLater(() -> show(scroll, open)));
        return scroll;
    }

    /** The finder lies at the end of the page; when it opens, it is what was asked for. */
    private static void show(ScrollPane page, boolean end) {
        page.applyCss();
        page.layout();
        page.setVvalue(end ? page.getVmax() : page.getVmin());
    }

    private void showState() {
        boolean data = model.stateProperty().get() != TrainingViewModel.State.NO_DATA;
        getChildren().setAll(data ? workspace : noData);
    }
}
