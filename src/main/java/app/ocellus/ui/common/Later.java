package app.ocellus.ui.common;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Waits without an animation: as long as one runs, JavaFX goes through the whole window sixty times
 * a second, which costs a laptop its battery.
 */
public final class Later {

    private Later() {}

    /**
     * Runs {@code action} on the window's thread after a while, if {@code place} is part of a
     * window on screen by then.
     */
    public static void run(long millis, Node place, Runnable action) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(
                        () -> {
                            if (whileShown(place).getValue()) {
                                action.run();
                            }
                        });
    }

    /** Whether {@code place} is part of a window on screen. */
    public static ObservableValue<Boolean> whileShown(Node place) {
        return place.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
