package app.ocellus.ui.common;

import javafx.scene.image.Image;

import java.util.concurrent.CompletableFuture;

/** Where a grid's pictures come from. */
@FunctionalInterface
public interface ThumbnailSource<T> {

    /**
     * The picture of an item, its longest side about {@code longestSide} pixels; already complete
     * when it is at hand, else completed on the JavaFX thread, exceptionally when it is damaged.
     * Cancelling it says that nobody waits any more.
     */
    CompletableFuture<Image> load(T item, int longestSide);
}
