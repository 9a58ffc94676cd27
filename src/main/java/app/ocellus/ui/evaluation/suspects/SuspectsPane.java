package app.ocellus.ui.evaluation.suspects;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.WorkProgress;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
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

    private static final double DETAIL_SHARE = 0.46;

    private final SuspectsViewModel model;
    private final HBox page;
    private final SuspectList list;
    private final StackPane middle = new StackPane();
    private final EmptyState none = empty(Icon.DONE, "suspects.none");
    private final EmptyState noMatch = empty(Icon.FILTER, "suspects.no-match");
    private final StringProperty invitation = new SimpleStringProperty();
    private final StringProperty problem = new SimpleStringProperty();
    private final EmptyState noData = empty(Icon.DATASET, "suspects.no-data");
    private final EmptyState never;
    private final WorkProgress looking;
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
        list = new SuspectList(model, actions, pictures);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var left = new VBox(10, new SuspectsHead(model), middle);
        left.getStyleClass().add("oc-card");
        left.setMinWidth(0);
        // it takes what the picture leaves, however long its sentences are
        left.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var detail = new SuspectDetail(model, actions, dialogs, pictures);
        page = new HBox(12, left, detail);
        detail.prefWidthProperty().bind(page.widthProperty().multiply(DETAIL_SHARE));
        detail.visibleProperty().bind(Bindings.isNotEmpty(model.chosen()));
        detail.managedProperty().bind(detail.visibleProperty());
        never =
                new EmptyState(
                        Icon.SEARCH,
                        Messages.binding("suspects.never"),
                        invitation,
                        button("find-suspects", "suspects.find"));
        looking =
                new WorkProgress(
                        Messages.binding("suspects.looking"),
                        Messages.binding("suspects.looking-text"),
                        model.finder().progressProperty(),
                        model.finder()::cancel);
        failed =
                new EmptyState(
                        Icon.ERROR,
                        Messages.binding("suspects.failed"),
                        problem,
                        button("find-suspects-again", "suspects.again"));
        InvalidationListener show = _ -> show();
        model.finder().stateProperty().addListener(show);
        model.finder().timeProperty().addListener(show);
        model.filter().shownProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        // nothing is found out for somebody who does not look
        sceneProperty().addListener((_, _, now) -> askForTime(now != null));
        model.finder().stateProperty().addListener(_ -> askForTime(getScene() != null));
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
        button.setOnAction(_ -> model.finder().find());
        return button;
    }

    private void askForTime(boolean seen) {
        if (seen) {
            model.finder().askForTime();
        }
    }

    private void show() {
        var error = model.finder().errorProperty().get();
        problem.set(error == null ? "" : error.in(Messages.locale()));
        var time = model.finder().timeProperty().get().map(Durations::rough);
        invitation.set(
                Messages.get("suspects.never-text")
                        + time.map(rough -> " " + Messages.get("suspects.takes", rough))
                                .orElse(""));
        show(middle, listed());
        show(
                this,
                switch (model.finder().stateProperty().getValue()) {
                    case NO_DATA -> noData;
                    case NEVER -> never;
                    case LOOKING -> looking;
                    case FOUND -> page;
                    case FAILED -> failed;
                });
    }

    private Node listed() {
        if (model.finder().suspectsProperty().get().issues().isEmpty()) {
            return none;
        }
        return model.filter().shownProperty().get().isEmpty() ? noMatch : list;
    }

    private static void show(StackPane place, Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }
}
