package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The mouse on a scatter plot: a click chooses, drawing moves or encloses by the tool, with shift a
 * lasso always; with the shortcut key more is chosen. The wheel zooms.
 */
final class ScatterMouse {

    /** Pixels that a hand moves in a click. */
    private static final double STILL = 4;

    /** How far the wheel turns until all is twice as large. */
    private static final double DOUBLE = 160;

    private final ScatterPlot plot;
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean dragging;
    private @Nullable ScatterOutline outline;

    ScatterMouse(ScatterPlot plot) {
        this.plot = plot;
    }

    void listen(Node node) {
        node.setOnMousePressed(this::press);
        node.setOnMouseDragged(this::drag);
        node.setOnMouseReleased(this::release);
        node.setOnMouseMoved(event -> plot.hover(plot.at(event.getX(), event.getY())));
        node.setOnMouseExited(_ -> plot.hover(ScatterPoints.NOBODY));
        node.setOnScroll(this::scroll);
        node.setOnZoom(this::zoom);
    }

    /** The line being drawn; null for none. */
    @Nullable ScatterOutline outline() {
        return outline;
    }

    /** Leaves the line undrawn; false where there is none. */
    boolean cancel() {
        boolean drawing = outline != null;
        outline = null;
        dragging = false;
        return drawing;
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
        last = pressed;
        dragging = false;
        outline = null;
    }

    private void drag(MouseEvent event) {
        var now = new Point2D(event.getX(), event.getY());
        if (!dragging && (event.isSecondaryButtonDown() || now.distance(pressed) < STILL)) {
            return;
        }
        var tool = tool(event);
        if (!dragging && tool != ScatterTool.MOVE) {
            outline = new ScatterOutline(List.of(unit(pressed)));
        }
        dragging = true;
        plot.hover(ScatterPoints.NOBODY);
        if (outline == null) {
            plot.setCursor(Cursor.CLOSED_HAND);
            plot.camera().pan(now.getX() - last.getX(), now.getY() - last.getY());
        } else {
            draw(outline, tool, now);
        }
        last = now;
    }

    private Point2D unit(Point2D pixel) {
        return plot.camera().frame().at(pixel.getX(), pixel.getY());
    }

    private ScatterTool tool(MouseEvent event) {
        if (event.isMiddleButtonDown()) {
            return ScatterTool.MOVE;
        }
        return event.isShiftDown() && plot.toolProperty().get() == ScatterTool.MOVE
                ? ScatterTool.LASSO
                : plot.toolProperty().get();
    }

    private void draw(ScatterOutline drawn, ScatterTool tool, Point2D now) {
        outline =
                tool == ScatterTool.RECTANGLE
                        ? ScatterOutline.rectangle(unit(pressed), unit(now))
                        : drawn.to(unit(now));
        plot.requestLayout();
    }

    private void release(MouseEvent event) {
        plot.setCursor(Cursor.DEFAULT);
        var drawn = outline;
        outline = null;
        if (drawn != null) {
            plot.choose(choice -> choice.enclose(drawn, event.isShortcutDown()));
        } else if (!dragging && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        } else if (!dragging && event.getButton() == MouseButton.SECONDARY) {
            plot.chooseForMenu(plot.at(event.getX(), event.getY()));
        }
        dragging = false;
    }

    private void click(MouseEvent event) {
        int index = plot.at(event.getX(), event.getY());
        plot.choose(choice -> choice.click(index, event.isShortcutDown()));
        if (event.getClickCount() == 2) {
            plot.activate();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            plot.camera().zoom(Math.pow(2, event.getDeltaY() / DOUBLE), event.getX(), event.getY());
            event.consume();
        }
    }

    private void zoom(ZoomEvent event) {
        plot.camera().zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }
}
