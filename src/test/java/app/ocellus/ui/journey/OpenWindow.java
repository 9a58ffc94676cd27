package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.main.OcellusWindow;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A window on the screen of the headless toolkit, a hand on its mouse and keys, and the patience to
 * wait for what happens in it; whatever is thrown on its thread fails the test in the end.
 */
final class OpenWindow implements AutoCloseable {

    private static final double SIDE = 1000;
    private static final long PATIENCE_SECONDS = 300;
    private static final long A_LOOK_SECONDS = 60;

    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private final Stage stage;
    private final Scene scene;
    private final Robot robot;

    private OpenWindow(Stage stage, OcellusWindow window) {
        this.stage = stage;
        this.scene = window.scene();
        this.robot = new Robot();
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e));
    }

    /** Makes the window on the JavaFX thread and shows it on all of the screen. */
    static OpenWindow of(Callable<OcellusWindow> maker) {
        return FxToolkit.call(
                () -> {
                    var stage = new Stage();
                    var window = maker.call();
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(SIDE);
                    stage.setHeight(SIDE);
                    window.show(stage);
                    stage.requestFocus();
                    return new OpenWindow(stage, window);
                });
    }

    /** Does something on the JavaFX thread. */
    void run(Runnable action) {
        FxToolkit.run(action);
    }

    /** Asks for something on the JavaFX thread. */
    <T> T ask(Callable<T> question) {
        return FxToolkit.call(question);
    }

    /** The first node that a selector finds in the window. */
    <N extends Node> N find(String selector, Class<N> type) {
        return ask(
                () -> {
                    layOut();
                    var node = scene.lookup(selector);
                    return type.cast(Objects.requireNonNull(node, "no " + selector));
                });
    }

    /** True where a selector finds something that can be seen. */
    boolean sees(String selector) {
        return ask(
                () -> {
                    layOut();
                    return scene.getRoot().lookupAll(selector).stream().anyMatch(Seen::isSeen);
                });
    }

    /** Every text that can be seen. */
    List<String> texts() {
        return ask(
                () -> {
                    layOut();
                    return Seen.texts(scene.getRoot());
                });
    }

    Scene scene() {
        return scene;
    }

    /** Clicks into the middle of a node, as soon as it is there. */
    void click(String selector) {
        clickOnce(selector, () -> Optional.ofNullable(scene.lookup(selector)));
    }

    /** Clicks into the middle of the one node of a kind that a person would call so. */
    void click(String selector, String name) {
        clickOnce(
                name,
                () ->
                        scene.getRoot().lookupAll(selector).stream()
                                .filter(node -> Seen.isSeen(node) && Seen.isCalled(node, name))
                                .findFirst());
    }

    /** A person looks again when something is not there yet. */
    private void clickOnce(String name, Supplier<Optional<Node>> look) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(A_LOOK_SECONDS);
        while (!ask(() -> clickIfThere(look))) {
            if (System.nanoTime() > end) {
                fail("no " + name + " in " + texts());
            }
        }
    }

    private boolean clickIfThere(Supplier<Optional<Node>> look) {
        layOut();
        var node = look.get();
        node.ifPresent(this::clickMiddle);
        return node.isPresent();
    }

    /** On the thread of the window, so that what was found cannot be replaced in between. */
    private void clickMiddle(Node node) {
        var bounds = node.getLayoutBounds();
        clickNow(node, new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }

    /** Clicks at a place within a node. */
    void click(Node node, Point2D place) {
        run(
                () -> {
                    layOut();
                    clickNow(node, place);
                });
    }

    private void clickNow(Node node, Point2D place) {
        robot.mouseMove(node.localToScreen(place));
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    /**
     * Takes hold at one place of a node, goes to another and lets go; the robot of the headless
     * toolkit cannot drag, so the node is told.
     */
    void drag(Node node, Point2D from, Point2D to) {
        run(
                () -> {
                    layOut();
                    robot.mouseMove(node.localToScreen(from));
                    robot.mousePress(MouseButton.PRIMARY);
                    node.fireEvent(dragged(node, from.midpoint(to)));
                    node.fireEvent(dragged(node, to));
                    robot.mouseRelease(MouseButton.PRIMARY);
                });
    }

    private static MouseEvent dragged(Node node, Point2D place) {
        var inScene = node.localToScene(place);
        var onScreen = node.localToScreen(place);
        return new MouseEvent(
                MouseEvent.MOUSE_DRAGGED,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /**
     * Presses keys together, as in Ctrl and O, and lets them go; what was shown just now has no
     * skin that could hear them before it is laid out.
     */
    void press(KeyCode... keys) {
        run(
                () -> {
                    layOut();
                    for (var key : keys) {
                        robot.keyPress(key);
                    }
                    for (var key : List.of(keys).reversed()) {
                        robot.keyRelease(key);
                    }
                });
    }

    /** Drops files on a node, as a file manager would. */
    void drop(String selector, Path... files) {
        var target = find(selector, Node.class);
        run(() -> Drop.of(List.of(files)).on(target));
    }

    /** Drops data of several kinds on a node, as another program would. */
    void drop(String selector, Map<DataFormat, Object> content) {
        var target = find(selector, Node.class);
        run(() -> Drop.of(content).on(target));
    }

    /** Waits until a value is as wanted. */
    <T> void await(String what, ObservableValue<T> value, Predicate<? super T> wanted) {
        var reached = new CompletableFuture<String>();
        ChangeListener<T> listener =
                (_, _, now) -> {
                    if (wanted.test(now)) {
                        reached.complete("");
                    }
                };
        run(
                () -> {
                    value.addListener(listener);
                    listener.changed(value, value.getValue(), value.getValue());
                });
        try {
            reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            fail(
                    "waited in vain: %s; it is %s; the keyboard is at %s; thrown: %s"
                            .formatted(what, value, ask(scene::getFocusOwner), thrown),
                    e);
        } finally {
            run(() -> value.removeListener(listener));
        }
    }

    /** Gives every node the style and the place of its state of now; on the JavaFX thread. */
    void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    @Override
    public void close() {
        run(
                () -> {
                    stage.close();
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                });
        assertEquals(List.of(), thrown);
    }
}
