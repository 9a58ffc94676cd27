package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
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
import java.util.function.Predicate;

/** A page of pictures as large as there is room for, one of which keys decide after the other. */
final class PageGrid<T> extends StackPane {

    /** Which picture to go on with. */
    @FunctionalInterface
    interface Next<T> {
        /** The one after another, or at the front; null where there is none. */
        @Nullable T after(@Nullable T decided);
    }

    /**
     * What is asked about a picture.
     *
     * @param sample the picture
     * @param isDecided whether a person has answered
     */
    record Question<T>(Function<T, ImageSample> sample, Predicate<T> isDecided, Next<T> next) {

        private Object id(T item) {
            return sample.apply(item).id();
        }
    }

    private final Question<T> question;
    private final ObservableList<T> chosen;
    private final BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect;
    private final ThumbnailGrid<T> grid;
    private @Nullable T focused;

    /**
     * An empty page.
     *
     * @param pictures makes thumbnails of files
     * @param chosen is kept to what is chosen
     * @param inspect shows what is chosen, and the one with the focus
     */
    PageGrid(
            ThumbnailSource<Path> pictures,
            Function<T, ThumbnailCard> card,
            Question<T> question,
            ObservableList<T> chosen,
            BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect) {
        this.question = question;
        this.chosen = chosen;
        this.inspect = inspect;
        this.grid =
                new ThumbnailGrid<>(
                        (item, side) -> pictures.load(question.sample().apply(item).file(), side),
                        card);
        StackPane.setAlignment(grid, Pos.TOP_LEFT);
        grid.setIdentity(question::id);
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
        select(question.next().after(decided));
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
                    chosen.stream().map(question.sample()).toList(),
                    focused == null ? null : question.sample().apply(focused));
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
        } else if (place != null && !question.isDecided().test(place) && isDecided(place, now)) {
            goOn(place);
        }
    }

    private List<Object> ids(List<T> page) {
        return page.stream().map(question::id).toList();
    }

    private boolean isDecided(T place, List<T> now) {
        return now.stream()
                .filter(one -> question.id(one).equals(question.id(place)))
                .anyMatch(question.isDecided());
    }

    private void select(@Nullable T next) {
        if (next != null) {
            grid.select(next);
        }
    }

    @Override
    public void requestFocus() {
        grid.requestFocus();
    }

    private void fit() {
        var fit = PageFit.of(getWidth(), getHeight(), Page.SIZE);
        grid.setMaxWidth(fit.width());
        grid.cellSizeProperty().set(fit.side() - 1);
    }
}
