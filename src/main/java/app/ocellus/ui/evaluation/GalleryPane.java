package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** Exactly the pictures behind the selected part of the matrix, worst first; one of them large. */
final class GalleryPane extends VBox {

    /** What the pane shows. */
    enum Tab {
        PICTURES,
        CLASSES,
        PAIRS
    }

    private final EvaluationViewModel model;
    private final EvaluationEdits edits;
    private final ThumbnailGrid<EvaluatedSample> grid;
    private final SampleDetail detail;
    private final ClassesPane table;
    private final PairList pairs;
    private final Label count = new Label();
    private final SegmentedControl<Tab> tabs = new SegmentedControl<Tab>().small();
    private final StackPane middle = new StackPane();
    private final EmptyState nothing =
            new EmptyState(
                    Icon.DONE,
                    Messages.binding("evaluation.no-pictures"),
                    Messages.binding("evaluation.no-pictures-text"));
    private final VBox pictures;

    GalleryPane(
            EvaluationViewModel model,
            EvaluationEdits edits,
            ClassFigures figures,
            Dialogs dialogs,
            ThumbnailSource<Path> source) {
        this.edits = edits;
        var actions = new SampleActions(edits, edits.edits(), dialogs);
        this.model = model;
        this.grid =
                new ThumbnailGrid<>(
                        (sample, side) -> source.load(sample.sample().file(), side), this::card);
        this.detail = new SampleDetail(model, edits, actions, source);
        this.table = new ClassesPane(model, figures);
        this.pairs =
                new PairList(
                        model,
                        pair ->
                                model.selectionProperty()
                                        .set(new Selection.Cell(pair.actual(), pair.predicted())));
        getStyleClass().add("oc-card");
        setSpacing(8);
        setMinWidth(320);
        grid.setId("gallery");
        grid.setIdentity(evaluated -> evaluated.sample().id());
        actions.listen(grid, grid::focusedPlace);
        var menu = actions.menu(grid::focusedPlace);
        grid.setOnContextMenuRequested(
                event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        grid.captionLinesProperty().set(2);
        grid.cellSizeProperty().set(104);
        VBox.setVgrow(grid, Priority.ALWAYS);
        pictures = new VBox(8, detail, grid);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(heading(), middle);
        bind();
    }

    private HBox heading() {
        count.getStyleClass().add("oc-strong");
        count.setId("gallery-title");
        var order = new Label();
        order.textProperty().bind(Messages.binding("evaluation.worst-first"));
        order.getStyleClass().add("oc-muted");
        order.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        tabs.setSegments(
                List.of(
                        Segment.of(Tab.PICTURES, Messages.binding("evaluation.pictures")),
                        Segment.of(Tab.CLASSES, Messages.binding("evaluation.classes")),
                        Segment.of(Tab.PAIRS, Messages.binding("evaluation.pairs"))));
        tabs.valueProperty().set(Tab.PICTURES);
        tabs.setId("gallery-tabs");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, count, order, room, tabs);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bind() {
        InvalidationListener refill = _ -> fill();
        model.pictures().addListener(refill);
        model.selectionProperty()
                .addListener(
                        _ -> {
                            tabs.valueProperty().set(Tab.PICTURES);
                            fill();
                        });
        Messages.localeProperty().addListener(refill);
        tabs.valueProperty().addListener(_ -> fill());
        edits.pendingProperty().addListener(_ -> grid.refresh());
        grid.selectedItems()
                .addListener(
                        (ListChangeListener<EvaluatedSample>)
                                change -> edits.chosen().setAll(change.getList()));
        grid.focusedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                model.selectedProperty().set(now);
                            }
                        });
        fill();
    }

    private void fill() {
        count.setText(title());
        grid.setItems(model.pictures());
        if (!model.pictures().isEmpty()) {
            grid.select(model.pictures().getFirst());
        }
        Node shown =
                switch (tabs.valueProperty().get()) {
                    case CLASSES -> table;
                    case PAIRS -> pairs;
                    case PICTURES -> model.pictures().isEmpty() ? nothing : pictures;
                };
        middle.getChildren().setAll(shown);
    }

    private String title() {
        int shown = model.pictures().size();
        return switch (model.selectionProperty().get()) {
            case Selection.Errors _ -> Messages.get("evaluation.title-errors", shown);
            case Selection.Row(var actual) ->
                    Messages.get("evaluation.title-row", shown, actual.name());
            case Selection.Unsure(double threshold) ->
                    Messages.get("evaluation.title-unsure", shown, Numbers.wholePercent(threshold));
            case Selection.Confident(var bin) ->
                    Messages.get(
                            "evaluation.title-confident",
                            shown,
                            Numbers.wholePercent(bin.from()),
                            Numbers.wholePercent(bin.to()));
            case Selection.Flipped _ -> Messages.get("evaluation.title-flipped", shown);
            case Selection.Column(var predicted) ->
                    Messages.get("evaluation.title-column", shown, predicted.name());
            case Selection.Cell(var actual, var predicted) ->
                    actual.id().equals(predicted.id())
                            ? Messages.get("evaluation.title-right", shown, actual.name())
                            : Messages.get(
                                    "evaluation.title-cell",
                                    shown,
                                    support(actual),
                                    actual.name(),
                                    predicted.name());
        };
    }

    private int support(app.ocellus.dataset.ClassLabel actual) {
        var report = model.reportProperty().get();
        return report == null ? 0 : report.evaluation().matrix().row(actual.id()).size();
    }

    private ThumbnailCard card(EvaluatedSample sample) {
        var card = ThumbnailCard.named(sample.sample().id().value());
        var label = edits.newLabel(sample);
        if (label != null) {
            int index = edits.classes().indexOf(label);
            card = card.withChip(label.name(), ClassPalette.color(Math.max(0, index)));
        }
        card = edits.isExcluded(sample.sample()) ? card.asFaded() : card;
        return card.withCaptions(
                caption("evaluation.actual", sample.actual().name(), sample.actualProbability()),
                caption(
                        "evaluation.predicted",
                        sample.predicted().name(),
                        sample.predictedProbability()));
    }

    private static ThumbnailCard.Caption caption(String key, String name, double probability) {
        return new ThumbnailCard.Caption(
                Messages.get(key), name, Numbers.wholePercent(probability));
    }
}
