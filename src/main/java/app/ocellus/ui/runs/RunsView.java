package app.ocellus.ui.runs;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;
import app.ocellus.ui.control.Reason;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The runs of the open project: the table above, the chosen ones side by side below. */
public final class RunsView extends StackPane {

    private static final double TABLE_SHARE = 0.42;
    private static final double SIDE_SHARE = 0.36;

    private final RunsViewModel model;
    private final RunActions actions;
    private final ProblemBanner problem;
    private final StackPane middle = new StackPane();
    private final Node runs;
    private final EmptyState noData;
    private final EmptyState empty;
    private final EmptyState loading =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("runs.loading"),
                    Messages.binding("runs.loading-text"));

    /**
     * A view of the runs.
     *
     * @param openDataset what is offered while no dataset is open
     * @param train goes to where a run is started
     */
    public RunsView(RunsViewModel model, Dialogs dialogs, Runnable openDataset, Runnable train) {
        this.model = model;
        this.actions = new RunActions(model, dialogs, train);
        this.problem = new ProblemBanner(model::dismissError);
        this.noData =
                new EmptyState(
                        Icon.RUNS,
                        Messages.binding("runs.none"),
                        Messages.binding("runs.no-data-text"),
                        button("training.open-dataset", "accent", openDataset));
        this.empty =
                new EmptyState(
                        Icon.RUNS,
                        Messages.binding("runs.none"),
                        Messages.binding("runs.none-text"),
                        button("runs.train", "accent", train),
                        button("runs.import", "", actions::importModel));
        this.runs = page(dialogs);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var all =
                new VBox(
                        12,
                        problem,
                        undoBar(),
                        middle,
                        new DeletedRunsPane(model.deleted(), dialogs));
        all.getStyleClass().add("oc-page");
        getChildren().setAll(all);
        InvalidationListener show = _ -> show();
        model.list().stateProperty().addListener(show);
        model.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private static Button button(String key, String style, Runnable act) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private VBox page(Dialogs dialogs) {
        var table = new RunTable(model, actions);
        var card = new VBox(8, heading(), table);
        card.getStyleClass().add("oc-card");
        card.setMinHeight(200);
        VBox.setVgrow(table, Priority.ALWAYS);
        var curves = new RunCurves(model, dialogs);
        var side = new RunSide(model);
        HBox.setHgrow(curves, Priority.ALWAYS);
        var below = new HBox(12, curves, side);
        for (Region part : new Region[] {curves, side}) {
            part.setMinWidth(0);
        }
        below.setMinHeight(220);
        side.prefWidthProperty().bind(below.widthProperty().multiply(SIDE_SHARE));
        VBox.setVgrow(below, Priority.ALWAYS);
        var page = new VBox(12, card, below);
        card.prefHeightProperty().bind(page.heightProperty().multiply(TABLE_SHARE));
        below.prefHeightProperty().bind(page.heightProperty().multiply(1 - TABLE_SHARE));
        return page;
    }

    private VBox heading() {
        var count = new Label();
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.get(
                                                "runs.count",
                                                model.list().rowsProperty().get().size()),
                                model.list().rowsProperty(),
                                Messages.localeProperty()));
        count.getStyleClass().add("oc-strong");
        var actionRow = new HBox(8);
        actionRow.getChildren().addAll(actions.buttons());
        var bring = button("runs.import", "", actions::importModel);
        bring.setId("import-run");
        bring.setGraphic(Icon.FOLDER_OPEN.node(15));
        actionRow.getChildren().addAll(room(), bring);
        var head = new HBox(8, count, room(), retrain());
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, head, actionRow);
    }

    private Reason retrain() {
        var readOnly = model.retraining().readOnlyProperty();
        var again = new CheckBox();
        again.textProperty().bind(Messages.binding("runs.retrain"));
        again.setId("retrain");
        again.selectedProperty().bindBidirectional(model.retraining().wantedProperty());
        again.disableProperty().bind(readOnly);
        var help =
                Bindings.createStringBinding(
                        () ->
                                Messages.get(
                                        readOnly.get()
                                                ? "runs.retrain-read-only"
                                                : "runs.retrain-help"),
                        readOnly,
                        Messages.localeProperty());
        again.accessibleHelpProperty().bind(help);
        return Reason.behind(again, help);
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    /** Says what was deleted last, with the way back, until it is closed. */
    private HBox undoBar() {
        var last = model.trash().lastProperty();
        var words = new Label("", Icon.DELETE.node(16));
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> last.get().spoken(), last, Messages.localeProperty()));
        var undo = button("runs.undo", "", model.trash()::undo);
        undo.setId("undo-delete");
        var close = button("dialogs.close", "flat", model.trash()::dismiss);
        var bar = new HBox(10, words, room(), undo, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("oc-card", "oc-undo");
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !last.get().key().isEmpty(), last));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void show() {
        var error = model.errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
        var node =
                switch (model.list().stateProperty().get()) {
                    case NO_DATA -> noData;
                    case LOADING -> loading;
                    case EMPTY -> empty;
                    case READY -> runs;
                };
        if (!middle.getChildren().contains(node)) {
            middle.getChildren().setAll(node);
        }
    }
}
