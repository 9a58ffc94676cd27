package app.ocellus.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

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

    /** Begins when {@code place} has been on screen for a moment; goes on while it is. */
    public void begin(Node place) {
        Later.whileShown(place)
                .subscribe(
                        shown -> {
                            if (shown) {
                                Later.run(FIRST_MILLIS, place, () -> next(place));
                            }
                        });
    }

    private void next(Node place) {
        if (!left.isEmpty()) {
            left.remove().run();
            Later.run(MOMENT_MILLIS, place, () -> next(place));
        }
    }

    /** Does all that is left. */
    public void finish() {
        while (!left.isEmpty()) {
            left.remove().run();
        }
    }
}
