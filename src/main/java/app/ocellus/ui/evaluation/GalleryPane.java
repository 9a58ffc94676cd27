package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.ConfusedPair;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ActivationOverlay;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exactly the pictures behind the selected part of the matrix, worst first; one of them large. */
final class GalleryPane extends VBox {

    /** What the pane shows. */
    enum Tab {
        PICTURES,
        CLASSES,
        PAIRS
    }

    private static final double STRIP = 180;
    private static final int STRIP_PIXELS = 512;
    private static final double LARGEST = 4000;
    private static final int LARGE_PIXELS = 1024;

    private final EvaluationViewModel model;
    private final EvaluationEdits edits;
    private final ThumbnailGrid<EvaluatedSample> grid;
    private final LargePane large;
    private final ClassesPane table;
    private final PairList pairs;
    private final GalleryHeading heading = new GalleryHeading();
    private final StackPane middle = new StackPane();
    private final EmptyState nothing =
            new EmptyState(
                    Icon.DONE,
                    Messages.binding("evaluation.no-pictures"),
                    Messages.binding("evaluation.no-pictures-text"));
    private final VBox gallery;
    private boolean zoomed;

    GalleryPane(
            EvaluationViewModel model,
            EvaluationEdits edits,
            ClassFigures figures,
            Dialogs dialogs,
            SamplePictures pictures,
            Consumer<Path> alike) {
        this.model = model;
        this.edits = edits;
        var actions = new SampleActions(edits, edits.edits(), dialogs, alike);
        this.grid =
                new ThumbnailGrid<>(
                        (sample, side) -> pictures.files().load(sample.sample().file(), side),
                        this::card);
        Function<ActivationOverlay, SampleParts> parts =
                overlay ->
                        new SampleParts(
                                model, edits, pictures.activation(), actions, overlay, dialogs);
        var files = pictures.files();
        var strip = parts.apply(new ActivationOverlay(files, STRIP, STRIP, STRIP_PIXELS));
        var all = parts.apply(new ActivationOverlay(files, LARGEST, LARGEST, LARGE_PIXELS));
        this.large = new LargePane(model, edits, all, this::go, () -> zoom(false));
        this.table = new ClassesPane(model, figures);
        this.pairs = new PairList(model, this::choose);
        this.gallery = new VBox(8, new SampleDetail(model, edits, strip), grid);
        getStyleClass().add("oc-card");
        setSpacing(8);
        setMinWidth(320);
        setPrefWidth(320);
        actions.listen(large, large::place);
        arrange(actions);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(heading, middle);
        bind();
    }

    private void choose(ConfusedPair pair) {
        model.selectionProperty().set(new Selection.Cell(pair.actual(), pair.predicted()));
    }

    private void arrange(SampleActions actions) {
        grid.setId("gallery");
        grid.setIdentity(evaluated -> evaluated.sample().id());
        actions.listen(grid, grid::focusedPlace);
        var menu = actions.menu(grid::focusedPlace);
        grid.setOnContextMenuRequested(
                event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        grid.captionLinesProperty().set(2);
        grid.cellSizeProperty().set(104);
        VBox.setVgrow(grid, Priority.ALWAYS);
        // it has what the picture above leaves
        grid.setPrefHeight(0);
        grid.setMinHeight(0);
        grid.setOnActivated(_ -> zoom(true));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::space);
    }

    private void bind() {
        InvalidationListener refill = _ -> fill();
        model.pictures().addListener(refill);
        model.selectionProperty()
                .addListener(
                        _ -> {
                            zoomed = false;
                            heading.tabProperty().set(Tab.PICTURES);
                            fill();
                        });
        model.selectedProperty().addListener((_, _, now) -> follow(now));
        Messages.localeProperty().addListener(refill);
        heading.tabProperty().addListener(_ -> fill());
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
        heading.show(GalleryTitle.of(model, tab()));
        grid.update(model.pictures());
        follow(model.selectedProperty().get());
        showMiddle();
    }

    private Tab tab() {
        return heading.tabProperty().get();
    }

    private void follow(@Nullable EvaluatedSample selected) {
        if (selected != null && !selected.equals(grid.focusedItemProperty().get())) {
            grid.select(selected);
        }
    }

    private void showMiddle() {
        boolean pictures = tab() == Tab.PICTURES;
        boolean isLarge = pictures && zoomed && !model.pictures().isEmpty();
        Node shown =
                switch (tab()) {
                    case CLASSES -> table;
                    case PAIRS -> pairs;
                    case PICTURES ->
                            isLarge ? large : model.pictures().isEmpty() ? nothing : gallery;
                };
        large.setOpen(isLarge);
        if (!middle.getChildren().equals(List.of(shown))) {
            middle.getChildren().setAll(shown);
        }
    }

    private void zoom(boolean now) {
        zoomed = now;
        showMiddle();
        (now ? large : grid).requestFocus();
    }

    /** With the shortcut key it chooses several, as everywhere. */
    private void space(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isShiftDown()) {
            zoom(true);
            event.consume();
        }
    }

    private void go(int step) {
        int next = model.pictures().indexOf(model.selectedProperty().get()) + step;
        if (next >= 0 && next < model.pictures().size()) {
            grid.select(model.pictures().get(next));
        }
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
