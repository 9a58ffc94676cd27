package app.ocellus.ui.control;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs a test's body on the JavaFX thread of a headless toolkit. */
public final class FxToolkit {

    private static boolean started;

    private FxToolkit() {}

    /** Runs {@code body}; what it throws is thrown here. */
    public static void run(Runnable body) {
        call(
                () -> {
                    body.run();
                    return "";
                });
    }

    /** Asks {@code body}; from the JavaFX thread itself at once. */
    public static <T> T call(Callable<T> body) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return body.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
        var answer = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(body.call());
                    } catch (Throwable e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.join();
    }

    private static synchronized void start() {
        if (!started) {
            var ready = new CompletableFuture<Void>();
            Platform.startup(() -> ready.complete(null));
            ready.join();
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /** Lays a control out as a window of this size would. */
    public static void layOut(Parent root, double width, double height) {
        var scene = new Scene(root, width, height);
        app.ocellus.ui.common.Theme.apply(scene, app.ocellus.ui.common.Theme.LIGHT);
        root.applyCss();
        root.resize(width, height);
        root.layout();
    }

    public static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
