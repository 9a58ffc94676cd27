package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A page of pictures as large as there is room for, one of which keys decide after the other. */
final class PageGrid<T extends Dealt> extends StackPane {

    /** Which picture to go on with. */
    @FunctionalInterface
    interface Next<T> {
        /** The one after another, or at the front; null where there is none. */
        @Nullable T after(@Nullable T decided);
    }

    private final Next<T> next;
    private final ObservableList<T> chosen;
    private final BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect;
    private final ThumbnailGrid<T> grid;
    private @Nullable T focused;

    /**
     * An empty page.
     *
     * @param pictures makes thumbnails of files
     * @param next which one follows when one was decided about
     * @param chosen is kept to what is chosen
     * @param inspect shows what is chosen, and the one with the focus
     */
    PageGrid(
            ThumbnailSource<Path> pictures,
            Function<T, ThumbnailCard> card,
            Next<T> next,
            ObservableList<T> chosen,
            BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect) {
        this.next = next;
        this.chosen = chosen;
        this.inspect = inspect;
        this.grid =
                new ThumbnailGrid<>(
                        (item, side) -> pictures.load(item.sample().file(), side), card);
        StackPane.setAlignment(grid, Pos.TOP_LEFT);
        grid.setIdentity(item -> item.sample().id());
        grid.captionLinesProperty().set(1);
        getChildren().add(grid);
        Messages.localeProperty().addListener(_ -> grid.refresh());
        grid.focusedItemProperty().addListener(_ -> choose());
        grid.selectedItems().addListener((InvalidationListener) _ -> choose());
        sceneProperty().addListener(_ -> inspect());
        widthProperty().addListener(_ -> fit());
        heightProperty().addListener(_ -> fit());
    }

    /** Names the pictures' grid. */
    PageGrid<T> named(String id) {
        grid.setId(id);
        return this;
    }

    /** Lets keys and a menu act on what is chosen; {@code accept} is done by Enter. */
    void act(SampleActions actions, Runnable accept) {
        grid.setOnActivated(_ -> decide(accept));
        actions.listen(grid, grid::focusedPlace);
        var menu = actions.menu(grid::focusedPlace);
        grid.setOnContextMenuRequested(
                event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
    }

    /** Does something to what is chosen, and goes on with the next. */
    void decide(Runnable action) {
        var decided = focused;
        action.run();
        goOn(decided);
    }

    private void goOn(@Nullable T decided) {
        select(next.after(decided));
    }

    private void choose() {
        focused = grid.focusedItemProperty().get();
        var selected = grid.selectedItems();
        chosen.setAll(
                selected.isEmpty() && focused != null ? List.of(focused) : List.copyOf(selected));
        inspect();
    }

    /** Shows what is chosen in the inspector, as this is what one looks at now. */
    void inspect() {
        if (getScene() != null) {
            inspect.accept(
                    chosen.stream().map(Dealt::sample).toList(),
                    focused == null ? null : focused.sample());
        }
    }

    /** What was decided about is left for the next; a new page begins at its first picture. */
    void turn(List<T> before, List<T> now) {
        var place = focused;
        boolean same = ids(before).equals(ids(now));
        if (same) {
            grid.update(now);
        } else {
            grid.setItems(now);
        }
        grid.refresh();
        if (!same) {
            goOn(null);
        } else if (place != null && !place.isDecided() && isDecided(place, now)) {
            goOn(place);
        }
    }

    private static List<SampleId> ids(List<? extends Dealt> page) {
        return page.stream().map(item -> item.sample().id()).toList();
    }

    private boolean isDecided(T place, List<T> now) {
        return now.stream()
                .filter(one -> one.sample().id().equals(place.sample().id()))
                .anyMatch(Dealt::isDecided);
    }

    private void select(@Nullable T item) {
        if (item != null) {
            grid.select(item);
        }
    }

    @Override
    public void requestFocus() {
        grid.requestFocus();
    }

    private void fit() {
        var fit = PageFit.of(getWidth(), getHeight(), Spread.SIZE);
        grid.setMaxWidth(fit.width());
        grid.cellSizeProperty().set(fit.side() - 1);
    }
}
