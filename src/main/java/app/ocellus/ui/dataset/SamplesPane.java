package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailGrid;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The samples as a grid with its filters, or the list of problems. */
final class SamplesPane extends BorderPane {

    /** What the middle shows. */
    enum Tab {
        SAMPLES,
        PROBLEMS
    }

    private static final double NARROW = 620;
    private static final double SMALLEST = 72;
    private static final double LARGEST = 260;
    private static final double USUAL = 104;

    private final DatasetViewModel model;
    private final ThumbnailGrid<ImageSample> grid;
    private final ProblemsList problems;
    private final EmptyState nothing =
            new EmptyState(
                    Icon.FILTER,
                    Messages.binding("dataset.no-match"),
                    Messages.binding("dataset.no-match-text"));
    private final SegmentedControl<Tab> tabs = new SegmentedControl<Tab>().asTabs();
    private final StackPane middle = new StackPane();

    SamplesPane(DatasetViewModel model, ThumbnailSource<Path> pictures) {
        this.model = model;
        this.grid =
                new ThumbnailGrid<>(
                        (sample, side) -> pictures.load(sample.file(), side), this::card);
        this.problems = new ProblemsList(model.problems());
        grid.setId("samples");
        setTop(toolbar());
        setCenter(middle);
        bind();
    }

    private VBox toolbar() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var size = new Slider(SMALLEST, LARGEST, USUAL);
        size.getStyleClass().add("oc-size");
        size.setPrefWidth(90);
        size.setMinWidth(50);
        size.accessibleTextProperty().bind(Messages.binding("dataset.size"));
        grid.cellSizeProperty().bind(size.valueProperty());
        var filters = new HBox(10, search(), splits(), shuffle(), size);
        filters.setAlignment(Pos.CENTER_LEFT);
        var first = new HBox(10, tabs, room);
        first.setAlignment(Pos.CENTER_LEFT);
        var bar = new VBox(8, first);
        bar.getStyleClass().add("oc-toolbar");
        // one row where there is room for it, else two
        first.getChildren().add(filters);
        widthProperty()
                .addListener(
                        (_, _, width) -> {
                            var place = width.doubleValue() < NARROW ? bar : first;
                            if (filters.getParent() != place) {
                                ((Pane) filters.getParent()).getChildren().remove(filters);
                                place.getChildren().add(filters);
                            }
                        });
        return bar;
    }

    private CustomTextField search() {
        var field = new CustomTextField();
        field.setLeft(Icon.SEARCH.node(15));
        field.setId("search");
        field.promptTextProperty().bind(Messages.binding("dataset.search"));
        field.accessibleTextProperty().bind(Messages.binding("dataset.search"));
        field.setPrefWidth(150);
        field.setMinWidth(90);
        field.textProperty().bindBidirectional(model.textFilterProperty());
        return field;
    }

    private ComboBox<@Nullable SplitRole> splits() {
        var box = new ComboBox<@Nullable SplitRole>();
        box.getItems().add(null);
        box.getItems().addAll(SplitRole.values());
        ChoiceCell.name(box, SplitNames::filter);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.splitFilterProperty());
        box.accessibleTextProperty().bind(Messages.binding("dataset.split"));
        return box;
    }

    private ToggleButton shuffle() {
        var button = new ToggleButton("", Icon.SHUFFLE.node(16));
        button.accessibleTextProperty().bind(Messages.binding("dataset.shuffle"));
        var tip = new javafx.scene.control.Tooltip();
        tip.textProperty().bind(Messages.binding("dataset.shuffle"));
        button.setTooltip(tip);
        button.setSelected(model.orderProperty().get() == DatasetViewModel.Order.SHUFFLED);
        button.selectedProperty()
                .addListener(
                        (_, _, on) ->
                                model.orderProperty()
                                        .set(
                                                on
                                                        ? DatasetViewModel.Order.SHUFFLED
                                                        : DatasetViewModel.Order.NAME));
        return button;
    }

    private void bind() {
        InvalidationListener refill = _ -> fill();
        model.shown().addListener(refill);
        model.problems().addListener((InvalidationListener) _ -> nameTabs());
        Messages.localeProperty().addListener(_ -> grid.refresh());
        grid.focusedItemProperty().addListener((_, _, now) -> model.selectedProperty().set(now));
        tabs.valueProperty().addListener(_ -> fill());
        nameTabs();
        fill();
    }

    private void nameTabs() {
        int count = model.problems().size();
        tabs.setSegments(
                List.of(
                        Segment.of(Tab.SAMPLES, Messages.binding("dataset.samples")),
                        Segment.of(Tab.PROBLEMS, Messages.binding("dataset.problems"))
                                .withBadge(count == 0 ? "" : Numbers.count(count))));
        tabs.valueProperty().set(Tab.SAMPLES);
    }

    private void fill() {
        grid.setItems(model.shown());
        if (grid.focusedItemProperty().get() == null && !model.shown().isEmpty()) {
            grid.select(model.shown().getFirst());
        }
        Node shown =
                tabs.valueProperty().get() == Tab.PROBLEMS
                        ? problems
                        : model.shown().isEmpty() ? nothing : grid;
        middle.getChildren().setAll(shown);
    }

    private ThumbnailCard card(ImageSample sample) {
        var label = model.labelOf(sample);
        var role = model.roleOf(sample);
        var badge = role == SplitRole.TRAINING ? "" : SplitNames.brief(role);
        return ThumbnailCard.named(sample.id().value())
                .withChip(label.name(), ClassPalette.color(model.indexOf(label)))
                .withBadges(badge, model.isDuplicate(sample) ? Messages.get("dataset.twin") : "");
    }
}
