package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;
import app.ocellus.ui.evaluation.comparison.ComparisonPane;
import app.ocellus.ui.evaluation.confidence.ConfidenceView;
import app.ocellus.ui.evaluation.suspects.SuspectsPane;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Evaluation: the results of a model, and the pages that look at them in another way. */
public final class EvaluationView extends VBox {

    /**
     * Where the view leads to.
     *
     * @param train to the training, which the empty view offers
     * @param retrain trains again by the same choices
     * @param alike to the images of the dataset that are like a picture
     */
    public record Ways(Runnable train, Runnable retrain, Consumer<Path> alike) {}

    /**
     * A tab and what it shows.
     *
     * @param key of its name
     * @param ofSplit whether it is about the split that is chosen above it
     */
    private record Page(String key, Node content, boolean ofSplit) {}

    private final EvaluationViewModel model;
    private final List<Page> pages;
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
            EvaluationTabs others,
            SamplePictures pictures,
            Dialogs dialogs,
            Ways ways) {
        super(12);
        this.model = model;
        var results =
                evaluated(
                        new ResultsPane(model, edits, others.classes(), pictures, dialogs, ways),
                        ways);
        var suspects = new SuspectsPane(others.suspects(), pictures.files(), dialogs);
        var confidence =
                evaluated(
                        new ConfidenceView(others.confidence(), dialogs, this::showResults), ways);
        var comparison = new ComparisonPane(others.comparison(), pictures.files());
        this.pages =
                List.of(
                        new Page("evaluation.results", results, true),
                        new Page("evaluation.suspects", suspects, false),
                        new Page("evaluation.confidence", confidence, true),
                        new Page("evaluation.compare", comparison, true));
        getStyleClass().add("oc-page");
        VBox.setVgrow(middle, Priority.ALWAYS);
        var reports = new ReportBar(model.reports(), dialogs);
        var data = new DataChooser(model.data(), dialogs);
        getChildren()
                .addAll(
                        controls(data, reports.button(model)),
                        reports,
                        new OtherDataBar(model),
                        middle);
        tabs.setId("evaluation-tabs");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        tabs.valueProperty().subscribe(page -> show(page == null ? pages.getFirst() : page));
        tabs.valueProperty().set(pages.getFirst());
        others.suspects().countProperty().subscribe(count -> name(count.intValue()));
    }

    /** How many labels look wrong is worth a mark. */
    private void name(int suspects) {
        tabs.setSegments(pages.stream().map(page -> segment(page, suspects)).toList());
    }

    private static Segment<Page> segment(Page page, int suspects) {
        var segment = Segment.of(page, Messages.binding(page.key()));
        return page.content() instanceof SuspectsPane && suspects > 0
                ? segment.withBadge(Numbers.count(suspects))
                : segment;
    }

    private EvaluatedPane evaluated(Node content, Ways ways) {
        return new EvaluatedPane(model, ways.train(), content);
    }

    private void showResults() {
        tabs.valueProperty().set(pages.getFirst());
    }

    private void show(Page page) {
        middle.getChildren().setAll(page.content());
    }

    private HBox controls(DataChooser data, Button report) {
        var row = new HBox(16, tabs, ofSplit(data, report));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The data can be changed whatever came of those before. */
    private HBox ofSplit(DataChooser data, Button report) {
        var notes = new EvaluationNotes(model);
        HBox.setHgrow(notes, Priority.ALWAYS);
        var row = new HBox(10, data, notes, report);
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
