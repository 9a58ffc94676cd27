package app.ocellus.ui.control;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do on a scatter plot; keys it has no use for go on to the view. */
final class ScatterKeys implements EventHandler<KeyEvent> {

    private final ScatterPlot plot;

    ScatterKeys(ScatterPlot plot) {
        this.plot = plot;
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isAltDown() && apply(event)) {
            event.consume();
        }
    }

    private boolean apply(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event.getCode());
        }
        boolean more = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> plot.step(-1, 0, more);
            case RIGHT -> plot.step(1, 0, more);
            case UP -> plot.step(0, -1, more);
            case DOWN -> plot.step(0, 1, more);
            case PLUS, ADD, EQUALS -> plot.zoomIn();
            case MINUS, SUBTRACT -> plot.zoomOut();
            case HOME -> plot.zoomToAll();
            case SPACE -> plot.choose(ScatterChoice::toggleCurrent);
            case ENTER -> plot.activate();
            case ESCAPE -> {
                return plot.escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.A) {
            plot.choose(ScatterChoice::all);
            return true;
        }
        return false;
    }
}
