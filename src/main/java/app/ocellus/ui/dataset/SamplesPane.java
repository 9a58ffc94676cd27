package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.common.Pieces;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.health.HealthPane;
import app.ocellus.ui.dataset.label.LabelPane;
import app.ocellus.ui.dataset.map.MapPane;
import app.ocellus.ui.dataset.similar.AlikeChip;
import app.ocellus.ui.dataset.split.SplitPane;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The samples as a grid with its filters, one of them large, or the health of the dataset. */
final class SamplesPane extends BorderPane {

    /** What the middle shows. */
    enum Tab {
        SAMPLES,
        LABEL,
        HEALTH,
        MAP,
        SPLIT
    }

    /** In how many pieces places are made: more than a window of common size needs. */
    private static final int PLACES = 20;

    private final DatasetViewModel model;
    private final SamplesViewModel samples;
    private final ThumbnailGrid<ImageSample> grid;
    private final ZoomPane zoom;
    private final DatasetTabs others;
    private final Map<Tab, Supplier<Node>> makers;
    private final Map<Tab, Node> made = new EnumMap<>(Tab.class);
    private final EmptyState nothing =
            new EmptyState(
                    Icon.FILTER,
                    Messages.binding("dataset.no-match"),
                    Messages.binding("dataset.no-match-text"));
    private final SegmentedControl<Tab> tabs = new SegmentedControl<Tab>().asTabs();
    private final StackPane middle = new StackPane();
    private final SamplesBar filters;
    private @Nullable OpenProject filled;
    private boolean zoomed;

    SamplesPane(
            DatasetViewModel model,
            DatasetTabs others,
            SampleActions actions,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs) {
        this.others = others;
        this.model = model;
        this.samples = model.samples();
        this.grid =
                new ThumbnailGrid<>(
                        (sample, side) -> pictures.load(sample.file(), side),
                        new SampleCards(samples)::of);
        this.zoom = new ZoomPane(samples, pictures, this::go, () -> zoom(false));
        this.makers = makers(actions, pictures, dialogs);
        grid.setId("samples");
        grid.setIdentity(ImageSample::id);
        grid.setOnActivated(_ -> zoom(true));
        var menu = actions.menu(grid::focusedPlace);
        grid.setOnContextMenuRequested(
                event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        actions.listen(grid, grid::focusedPlace);
        actions.listen(zoom, zoom::place);
        filters = new SamplesBar(samples, grid.cellSizeProperty());
        filters.managedProperty().bind(filters.visibleProperty());
        setTop(new SamplesToolbar(tabs, new AlikeChip(others.similar()), filters));
        setCenter(middle);
        bind();
    }

    /** The other tabs, each made when it is first gone to. */
    private Map<Tab, Supplier<Node>> makers(
            SampleActions actions, ThumbnailSource<Path> pictures, Dialogs dialogs) {
        return Map.of(
                Tab.LABEL,
                () ->
                        new LabelPane(
                                others.label(), others.check(), pictures, dialogs, this::inspect),
                Tab.HEALTH,
                () -> new HealthPane(others.health(), others.twins(), pictures),
                Tab.MAP,
                () ->
                        new MapPane(
                                others.map(),
                                actions,
                                pictures,
                                dialogs,
                                () -> tabs.valueProperty().set(Tab.SAMPLES),
                                this::open),
                Tab.SPLIT,
                () -> new SplitPane(others.split()));
    }

    private void bind() {
        samples.shown().addListener((InvalidationListener) _ -> fill());
        others.health().reportProperty().addListener(_ -> nameTabs());
        samples.remarksProperty().addListener(_ -> grid.refresh());
        samples.versionProperty().addListener(_ -> grid.refresh());
        Messages.localeProperty().addListener(_ -> grid.refresh());
        tabs.valueProperty().addListener(_ -> showTab());
        others.similar().pictureProperty().addListener((_, _, now) -> comeBack(now));
        new Inspected(samples, grid, others, tabs.valueProperty()).listen();
        tabs.valueProperty().set(Tab.SAMPLES);
        Openings.listen(model.projectProperty(), this::opened);
        nameTabs();
        fill();
    }

    /** Where no picture has a class, the first thing to do is to give some. */
    private void opened(@Nullable OpenProject now) {
        boolean bare =
                now != null
                        && now.scan().snapshot().samples().isEmpty()
                        && !now.scan().snapshot().unlabelled().isEmpty();
        if (bare) {
            tabs.valueProperty().set(Tab.LABEL);
        } else if (tabs.valueProperty().get() == Tab.LABEL) {
            tabs.valueProperty().set(Tab.SAMPLES);
        }
    }

    /** Whether the samples are shown, of which the classes are a part. */
    ObservableBooleanValue samplesShown() {
        return filters.visibleProperty();
    }

    private void nameTabs() {
        int count = others.health().reportProperty().get().findings().size();
        tabs.setSegments(
                List.of(
                        Segment.of(Tab.SAMPLES, Messages.binding("dataset.samples")),
                        Segment.of(Tab.LABEL, Messages.binding("dataset.label")),
                        Segment.of(Tab.HEALTH, Messages.binding("dataset.health"))
                                .withBadge(count == 0 ? "" : Numbers.count(count)),
                        Segment.of(Tab.MAP, Messages.binding("dataset.map")),
                        Segment.of(Tab.SPLIT, Messages.binding("dataset.split"))));
    }

    /** After an edit one goes on where one was; what is filtered anew begins at its first. */
    private void fill() {
        var open = model.projectProperty().get();
        boolean edited = open != null && open != filled && open.continues(filled);
        filled = open;
        if (edited) {
            grid.update(samples.shown());
            grid.refresh();
        } else {
            grid.setItems(samples.shown());
        }
        if (grid.focusedItemProperty().get() == null && !samples.shown().isEmpty()) {
            grid.select(samples.shown().getFirst());
        }
        showMiddle();
    }

    private void showTab() {
        filters.setVisible(tabs.valueProperty().get() == Tab.SAMPLES);
        showMiddle();
        if (made.get(tabs.valueProperty().get()) instanceof LabelPane label) {
            label.inspect();
        }
    }

    private void inspect(List<ImageSample> chosen, @Nullable ImageSample focused) {
        samples.chosen().setAll(chosen);
        samples.focusedProperty().set(focused);
    }

    private void showMiddle() {
        var tab = tabs.valueProperty().get();
        var shown = tab == Tab.SAMPLES ? samplesNow() : other(tab);
        if (!middle.getChildren().equals(List.of(shown))) {
            boolean keys = middle.getChildren().stream().anyMatch(Node::isFocusWithin);
            middle.getChildren().setAll(shown);
            if (keys) {
                shown.requestFocus();
            }
        }
    }

    private Node samplesNow() {
        return isFilteredAway() ? nothing : zoomed ? zoom : grid;
    }

    private Node other(Tab tab) {
        return made.computeIfAbsent(
                tab, wanted -> Objects.requireNonNull(makers.get(wanted)).get());
    }

    private boolean isFilteredAway() {
        return model.projectProperty().get() != null && samples.shown().isEmpty();
    }

    /** Its filters, and places for pictures while there is no dataset, to be laid out before. */
    List<Runnable> pieces() {
        var pieces = new ArrayList<>(Pieces.childrenOf(filters));
        pieces.addAll(Collections.nCopies(PLACES, this::preparePlaces));
        return pieces;
    }

    private void preparePlaces() {
        if (model.projectProperty().get() == null) {
            grid.preparePlaces();
        }
    }

    /** Who asks for more like a picture wants to see the samples. */
    private void comeBack(@Nullable Path asked) {
        if (asked != null) {
            tabs.valueProperty().set(Tab.SAMPLES);
            zoom(false);
        }
    }

    private void zoom(boolean now) {
        zoomed = now;
        showMiddle();
        (now ? zoom : grid).requestFocus();
    }

    private void open(ImageSample sample) {
        tabs.valueProperty().set(Tab.SAMPLES);
        grid.select(sample);
        zoom(true);
    }

    private void go(int step) {
        var focused = samples.focusedProperty().get();
        int next = focused == null ? 0 : samples.shown().indexOf(focused) + step;
        if (next >= 0 && next < samples.shown().size()) {
            grid.select(samples.shown().get(next));
        }
    }
}
