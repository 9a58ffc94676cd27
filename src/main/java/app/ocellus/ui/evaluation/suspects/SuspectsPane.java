package app.ocellus.ui.evaluation.suspects;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** The labels that are probably wrong as a list, one of the pictures large beside it. */
public final class SuspectsPane extends StackPane {

    private static final double LIST_SHARE = 0.58;

    private final SuspectsViewModel model;
    private final HBox page;
    private final StringProperty invitation = new SimpleStringProperty();
    private final StringProperty problem = new SimpleStringProperty();
    private final EmptyState noData = empty(Icon.DATASET, "suspects.no-data");
    private final EmptyState never;
    private final SearchProgress looking;
    private final EmptyState failed;

    /**
     * A view of the suspects.
     *
     * @param pictures makes thumbnails of files
     */
    public SuspectsPane(SuspectsViewModel model, ThumbnailSource<Path> pictures, Dialogs dialogs) {
        this.model = model;
        setId("suspects");
        var actions = new SampleActions(model, model.edits(), dialogs);
        var list = new SuspectList(model, actions, pictures);
        var left = new VBox(10, new SuspectsHead(model), list);
        left.getStyleClass().add("oc-card");
        left.setMinWidth(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        var detail = new SuspectDetail(model, actions, dialogs, pictures);
        HBox.setHgrow(detail, Priority.ALWAYS);
        page = new HBox(12, left, detail);
        left.prefWidthProperty().bind(page.widthProperty().multiply(LIST_SHARE));
        never =
                new EmptyState(
                        Icon.SEARCH,
                        Messages.binding("suspects.never"),
                        invitation,
                        button("find-suspects", "suspects.find"));
        looking = new SearchProgress(model);
        failed =
                new EmptyState(
                        Icon.ERROR,
                        Messages.binding("suspects.failed"),
                        problem,
                        button("find-suspects-again", "suspects.again"));
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.timeProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        // nothing is found out for somebody who does not look
        sceneProperty().addListener((_, _, now) -> askForTime(now != null));
        model.stateProperty().addListener(_ -> askForTime(getScene() != null));
        show();
    }

    private static EmptyState empty(Icon icon, String key) {
        return new EmptyState(icon, Messages.binding(key), Messages.binding(key + "-note"));
    }

    private Button button(String id, String key) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> model.find());
        return button;
    }

    private void askForTime(boolean seen) {
        if (seen && model.timeProperty().get().isEmpty()) {
            model.askForTime();
        }
    }

    private void show() {
        var error = model.errorProperty().get();
        problem.set(error == null ? "" : error.in(Messages.locale()));
        var time = model.timeProperty().get().map(Durations::rough);
        invitation.set(
                Messages.get("suspects.never-text")
                        + time.map(rough -> " " + Messages.get("suspects.takes", rough))
                                .orElse(""));
        show(
                switch (model.stateProperty().get()) {
                    case NO_DATA -> noData;
                    case NEVER -> never;
                    case LOOKING -> looking;
                    case FOUND -> page;
                    case FAILED -> failed;
                });
    }

    private void show(Node node) {
        if (!getChildren().equals(List.of(node))) {
            getChildren().setAll(node);
        }
    }
}
