package app.ocellus.ui.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.List;

/**
 * What a hand with a mouse does on a scatter plot.
 *
 * @param shift whether the key is held down
 * @param shortcut whether the key is held down
 */
public record ScatterStrokes(ScatterPlot plot, boolean shift, boolean shortcut) {

    /** Without keys. */
    public static ScatterStrokes on(ScatterPlot plot) {
        return new ScatterStrokes(plot, false, false);
    }

    /** With the shift key. */
    public ScatterStrokes withShift() {
        return new ScatterStrokes(plot, true, shortcut);
    }

    /** With the key that chooses more. */
    public ScatterStrokes withShortcut() {
        return new ScatterStrokes(plot, shift, true);
    }

    /** A stroke from one place over others to the last. */
    public void draw(Point2D... places) {
        fire(MouseEvent.MOUSE_PRESSED, places[0]);
        for (var place : List.of(places).subList(1, places.length)) {
            fire(MouseEvent.MOUSE_DRAGGED, place);
        }
        fire(MouseEvent.MOUSE_RELEASED, places[places.length - 1]);
    }

    /** A stroke that does not end. */
    public void begin(Point2D... places) {
        fire(MouseEvent.MOUSE_PRESSED, places[0]);
        for (var place : List.of(places).subList(1, places.length)) {
            fire(MouseEvent.MOUSE_DRAGGED, place);
        }
    }

    /** A click. */
    public void click(Point2D place) {
        fire(MouseEvent.MOUSE_PRESSED, place);
        fire(MouseEvent.MOUSE_RELEASED, place);
    }

    /** The mouse comes to a place. */
    public void hover(Point2D place) {
        fire(MouseEvent.MOUSE_MOVED, place);
    }

    /** Where a point lies in the plot. */
    public Point2D place(int index) {
        var frame = plot.camera().frame();
        var point = plot.point(index);
        return new Point2D(frame.x(point.getX()), frame.y(point.getY()));
    }

    private Node canvas() {
        return plot.getChildrenUnmodifiable().stream()
                .filter(Canvas.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void fire(EventType<MouseEvent> type, Point2D at) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        // an event comes with a place in the scene
        var place = plot.localToScene(at);
        var event =
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
                        1,
                        shift,
                        shortcut,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null);
        Event.fireEvent(canvas(), event);
    }
}
