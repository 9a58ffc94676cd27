package app.ocellus.ui.control;

import app.ocellus.ui.common.ThumbnailSource;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;

import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** A recycled place of a grid; what arrives late for an item it no longer shows is dropped. */
final class ThumbnailCell<T> extends GridCell<T> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("focus-item");

    private final ThumbnailTile tile = new ThumbnailTile();
    private final ThumbnailSource<T> source;
    private final Function<T, ThumbnailCard> cards;
    private final IntSupplier imageSide;
    private @Nullable T shown;
    private @Nullable ThumbnailCard card;
    private int shownSide;
    private @Nullable CompletableFuture<Image> pending;

    ThumbnailCell(
            ThumbnailSource<T> source, Function<T, ThumbnailCard> cards, IntSupplier imageSide) {
        this.source = source;
        this.cards = cards;
        this.imageSide = imageSide;
        getStyleClass().add("oc-thumbnail-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setGraphic(tile);
        tile.setVisible(false);
    }

    /**
     * A row empties each of its cells before it fills it, at every layout; with every part of a
     * tile that has a style, that is most of what scrolling costs. Cells that a row has no more use
     * for it drops.
     */
    @Override
    public void updateIndex(int index) {
        if (index >= 0 && index == getIndex()) {
            var item = getGridView().getItems().get(index);
            updateItem(item, item == null);
        } else if (index >= 0) {
            super.updateIndex(index);
        }
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            tile.setVisible(false);
            return;
        }
        describe(item);
        if (item != shown || shownSide != imageSide.getAsInt()) {
            var sameItem = item == shown;
            shown = item;
            shownSide = imageSide.getAsInt();
            load(item, sameItem);
        }
        tile.setVisible(true);
    }

    /** Shows whether this place is chosen, and whether the keys act on it. */
    void mark(boolean chosen, boolean focused) {
        tile.pseudoClassStateChanged(CHOSEN, chosen);
        tile.pseudoClassStateChanged(FOCUS, focused);
    }

    /** Asks for the item's words again. */
    void refresh() {
        if (shown != null) {
            describe(shown);
        }
    }

    @Override
    protected void layoutChildren() {
        tile.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void describe(T item) {
        var now = cards.apply(item);
        if (!now.equals(card)) {
            card = now;
            tile.show(now);
            setAccessibleText(now.spoken());
        }
    }

    private void load(T item, boolean keepPicture) {
        forgetImage();
        var answer = source.load(item, shownSide);
        if (!answer.isDone() && !keepPicture) {
            tile.showWaiting();
        }
        pending = answer;
        answer.whenComplete(
                (image, failure) -> {
                    if (pending == answer) {
                        pending = null;
                        if (failure == null) {
                            tile.showImage(image);
                        } else {
                            tile.showDamaged();
                        }
                    }
                });
    }

    private void forgetImage() {
        var left = pending;
        pending = null;
        if (left != null) {
            left.cancel(false);
        }
    }
}
