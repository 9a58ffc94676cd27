package app.ocellus.ui.control;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.IntSupplier;

/** What the keys do in a grid; keys it has no use for go on to the view. */
final class GridKeys implements EventHandler<KeyEvent> {

    private static final int PAGE_ROWS = 4;

    private final GridSelection selection;
    private final IntSupplier columns;
    private final Runnable changed;
    private final Runnable activate;

    GridKeys(GridSelection selection, IntSupplier columns, Runnable changed, Runnable activate) {
        this.selection = selection;
        this.columns = columns;
        this.changed = changed;
        this.activate = activate;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isAltDown() || !apply(event)) {
            return;
        }
        changed.run();
        event.consume();
    }

    private boolean apply(KeyEvent event) {
        var extend = event.isShiftDown();
        var row = columns.getAsInt();
        if (event.isShortcutDown()) {
            return shortcut(event.getCode());
        }
        switch (event.getCode()) {
            case LEFT -> selection.move(-1, extend);
            case RIGHT -> selection.move(1, extend);
            case UP -> selection.move(-row, extend);
            case DOWN -> selection.move(row, extend);
            case PAGE_UP -> selection.moveTo(selection.focus() - PAGE_ROWS * row, extend);
            case PAGE_DOWN -> selection.moveTo(selection.focus() + PAGE_ROWS * row, extend);
            case HOME -> selection.moveTo(0, extend);
            case END -> selection.moveTo(Integer.MAX_VALUE, extend);
            case SPACE -> selection.toggleFocused();
            case ENTER -> activate.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.A) {
            selection.all();
            return true;
        }
        return false;
    }
}
