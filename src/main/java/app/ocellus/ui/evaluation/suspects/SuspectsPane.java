package app.ocellus.ui.evaluation.suspects;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.dataset.SampleActions;
import app.ocellus.ui.dataset.suspects.SearchStates;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
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
    private final EmptyState noData = empty(Icon.DATASET, "suspects.no-data");
    private final SearchStates search;
    private final EmptyState never;

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
        search = new SearchStates(model.finder(), "find-suspects-again");
        never = search.invite(Icon.SEARCH, "suspects.never", "find-suspects", "suspects.find");
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

    private void askForTime(boolean seen) {
        if (seen) {
            model.finder().askForTime();
        }
    }

    private void show() {
        search.say("suspects.never-text");
        show(middle, listed());
        show(
                this,
                switch (model.finder().stateProperty().getValue()) {
                    case NO_DATA -> noData;
                    case NEVER -> never;
                    case LOOKING -> search.looking();
                    case FOUND -> page;
                    case FAILED -> search.failed();
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
