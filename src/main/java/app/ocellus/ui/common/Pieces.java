package app.ocellus.ui.common;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Work of the window's thread in pieces, with a moment after each in which the window hears a
 * person; what is left is done at once where it is needed.
 */
public final class Pieces {

    /** A window that has just been shown has other things to do. */
    private static final long FIRST_MILLIS = 1000;

    private static final long MOMENT_MILLIS = 40;

    private final Queue<Runnable> left;

    /** Pieces that are done in this order. */
    public Pieces(Collection<Runnable> pieces) {
        left = new ArrayDeque<>(pieces);
    }

    /** Takes the children of a pane away; each piece puts the next one back. */
    public static List<Runnable> childrenOf(Pane pane) {
        var children = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        return children.stream().<Runnable>map(next -> () -> pane.getChildren().add(next)).toList();
    }

    /** Begins a moment from now, and goes on while {@code place} is part of a window on screen. */
    public void begin(Node place) {
        later(FIRST_MILLIS, place);
    }

    /** By a timer: an animation would have the window drawn again while it waits. */
    private void later(long millis, Node place) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(() -> next(place));
    }

    private void next(Node place) {
        if (!left.isEmpty() && isShown(place)) {
            left.remove().run();
            later(MOMENT_MILLIS, place);
        }
    }

    private static boolean isShown(Node place) {
        var scene = place.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    /** Does all that is left. */
    public void finish() {
        while (!left.isEmpty()) {
            left.remove().run();
        }
    }
}
