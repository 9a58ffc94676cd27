package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailCard.Caption;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** A page of large pictures without a class, which keys alone can fill. */
public final class LabelPane extends BorderPane {

    private final LabelViewModel model;
    private final ThumbnailGrid<Asked> grid;
    private final StackPane middle = new StackPane();
    private final LabelFoot foot;
    private final EmptyState done =
            new EmptyState(
                    Icon.DONE, Messages.binding("label.done"), Messages.binding("label.done-note"));
    private final EmptyState nothing =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("label.dealing"),
                    Messages.binding("label.dealing-note"));
    private final BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect;
    private @Nullable Asked focused;

    /**
     * A view of the pictures that are asked about.
     *
     * @param pictures makes thumbnails of files
     * @param inspect shows what is chosen, and the one with the focus
     */
    public LabelPane(
            LabelViewModel model,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect) {
        this.model = model;
        this.inspect = inspect;
        this.grid =
                new ThumbnailGrid<>(
                        (asked, side) -> pictures.load(asked.sample().file(), side), this::card);
        setId("label");
        StackPane.setAlignment(grid, Pos.TOP_LEFT);
        grid.setId("label-page");
        grid.setIdentity(asked -> asked.sample().id());
        grid.captionLinesProperty().set(1);
        grid.setOnActivated(_ -> accept());
        var actions = new SampleActions(model, model.edits(), dialogs);
        actions.listen(grid, grid::focusedPlace);
        var menu = actions.menu(grid::focusedPlace);
        grid.setOnContextMenuRequested(
                event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        foot = new LabelFoot(model, this::again);
        setTop(new LabelHead(model, this::again));
        setCenter(middle);
        setBottom(foot);
        bind();
    }

    private void bind() {
        model.pageProperty().addListener((_, before, now) -> turn(before, now));
        model.countsProperty().addListener(_ -> showMiddle());
        Messages.localeProperty().addListener(_ -> grid.refresh());
        grid.focusedItemProperty().addListener(_ -> choose());
        grid.selectedItems().addListener((InvalidationListener) _ -> choose());
        middle.widthProperty().addListener(_ -> fit());
        middle.heightProperty().addListener(_ -> fit());
        addEventFilter(KeyEvent.ANY, _ -> model.touch());
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touch());
        sceneProperty().addListener((_, _, now) -> model.setSeen(now != null));
        showMiddle();
    }

    private void choose() {
        focused = grid.focusedItemProperty().get();
        var chosen = grid.selectedItems();
        model.chosen()
                .setAll(
                        chosen.isEmpty() && focused != null
                                ? List.of(focused)
                                : List.copyOf(chosen));
        inspect();
    }

    /** Shows what is chosen in the inspector, as this is what one looks at now. */
    public void inspect() {
        if (getScene() != null) {
            inspect.accept(model.target(), focused == null ? null : focused.sample());
        }
    }

    private void accept() {
        var decided = focused;
        model.accept();
        select(model.after(decided));
    }

    /** The hand goes back to the pictures after a click elsewhere. */
    private void again() {
        grid.requestFocus();
    }

    /** What was decided about is left for the next; a new page begins at its first picture. */
    private void turn(List<Asked> before, List<Asked> now) {
        var place = focused;
        boolean same = ids(before).equals(ids(now));
        if (same) {
            grid.update(now);
        } else {
            grid.setItems(now);
        }
        grid.refresh();
        showMiddle();
        if (!same) {
            select(model.after(null));
        } else if (place != null && !place.isDecided() && isDecided(place, now)) {
            select(model.after(place));
        }
    }

    private static List<Object> ids(List<Asked> page) {
        return page.stream().<Object>map(asked -> asked.sample().id()).toList();
    }

    private static boolean isDecided(Asked asked, List<Asked> now) {
        return now.stream()
                .filter(one -> one.sample().id().equals(asked.sample().id()))
                .anyMatch(Asked::isDecided);
    }

    private void select(@Nullable Asked next) {
        if (next != null) {
            grid.select(next);
        }
    }

    private void showMiddle() {
        var counts = model.countsProperty().get();
        boolean none = counts.left() == 0;
        Node shown = none ? done : model.pageProperty().get().isEmpty() ? nothing : grid;
        foot.setVisible(!none);
        foot.setManaged(!none);
        if (!middle.getChildren().equals(List.of(shown))) {
            boolean keys = isFocusWithin();
            middle.getChildren().setAll(shown);
            if (keys || shown == grid) {
                shown.requestFocus();
            }
        }
    }

    @Override
    public void requestFocus() {
        grid.requestFocus();
    }

    private void fit() {
        var fit = PageFit.of(middle.getWidth(), middle.getHeight(), Page.SIZE);
        grid.setMaxWidth(fit.width());
        grid.cellSizeProperty().set(fit.side() - 1);
    }

    private ThumbnailCard card(Asked asked) {
        var card = ThumbnailCard.named(asked.sample().id().value());
        if (asked.excluded()) {
            return card.asFaded().withCaptions(caption(Messages.get("label.left-out"), ""));
        }
        if (asked.sample().isLabelled()) {
            var id = asked.sample().classId();
            return card.withChip(name(id), ClassPalette.color(place(id)))
                    .withCaptions(caption(Messages.get("label.labelled"), ""));
        }
        var guess = asked.guess();
        return card.withCaptions(
                guess == null
                        ? caption(Messages.get("label.no-guess"), "")
                        : new Caption(
                                "",
                                Messages.get("label.guess", name(guess.classId())),
                                Numbers.percent(guess.probability())));
    }

    private static Caption caption(String before, String strong) {
        return new Caption(before, strong, "");
    }

    private int place(ClassId id) {
        var ids = model.classes().stream().map(label -> label.id()).toList();
        return Math.max(0, ids.indexOf(id));
    }

    private String name(ClassId id) {
        return model.classes().stream()
                .filter(label -> Objects.equals(label.id(), id))
                .map(label -> label.name())
                .findFirst()
                .orElse(id.value());
    }
}
