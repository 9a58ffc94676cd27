package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** Evaluation: the results of a model, and the pages that look at them in another way. */
public final class EvaluationView extends VBox {

    /**
     * Where the view leads to.
     *
     * @param train to the training, which the empty view offers
     * @param retrain trains again by the same choices
     */
    public record Ways(Runnable train, Runnable retrain) {}

    /**
     * A tab and what it shows.
     *
     * @param key of its name
     * @param ofSplit whether it is about the split that is chosen above it
     */
    private record Page(String key, Node content, boolean ofSplit) {}

    private final EvaluationViewModel model;
    private final SegmentedControl<Page> tabs = new SegmentedControl<Page>().asTabs();
    private final StackPane middle = new StackPane();

    /**
     * A view of the evaluation of the present model.
     *
     * @param pictures makes thumbnails of files
     */
    public EvaluationView(
            EvaluationViewModel model,
            EvaluationEdits edits,
            SamplePictures pictures,
            Dialogs dialogs,
            Ways ways) {
        super(12);
        this.model = model;
        var results = new ResultsPane(model, edits, pictures, dialogs, ways);
        var pages =
                List.of(
                        new Page("evaluation.results", results, true),
                        new Page("evaluation.suspects", soon(), false),
                        new Page("evaluation.compare", soon(), true));
        getStyleClass().add("oc-page");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(controls(), middle);
        tabs.setId("evaluation-tabs");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        tabs.setSegments(
                pages.stream()
                        .map(page -> Segment.of(page, Messages.binding(page.key())))
                        .toList());
        tabs.valueProperty().subscribe(page -> show(page == null ? pages.getFirst() : page));
        tabs.valueProperty().set(pages.getFirst());
    }

    private static EmptyState soon() {
        return new EmptyState(
                Icon.TIME,
                Messages.binding("evaluation.running"),
                Messages.binding("evaluation.running-text"));
    }

    private void show(Page page) {
        middle.getChildren().setAll(page.content());
    }

    private HBox controls() {
        var row = new HBox(16, tabs, ofSplit());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The split can be changed whatever came of the one before. */
    private HBox ofSplit() {
        var on = new Label();
        on.textProperty().bind(Messages.binding("evaluation.on"));
        var roles = new SegmentedControl<SplitRole>().small();
        roles.setSegments(
                List.of(
                        Segment.of(SplitRole.TEST, Messages.binding("split.test")),
                        Segment.of(SplitRole.VALIDATION, Messages.binding("split.validation"))));
        roles.valueProperty().bindBidirectional(model.roleProperty());
        roles.setId("evaluate-on");
        roles.setMinWidth(Region.USE_PREF_SIZE);
        var notes = new EvaluationNotes(model);
        HBox.setHgrow(notes, Priority.ALWAYS);
        var row = new HBox(10, on, roles, notes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::isOfSplit, tabs.valueProperty(), model.stateProperty()));
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private boolean isOfSplit() {
        var page = tabs.valueProperty().get();
        return page != null && page.ofSplit() && model.stateProperty().get() != State.NO_MODEL;
    }
}
