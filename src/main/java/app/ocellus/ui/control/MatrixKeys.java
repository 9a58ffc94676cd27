package app.ocellus.ui.control;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/** What the keys do in a heat map: arrows move, Enter and Space choose, + - 0 zoom. */
final class MatrixKeys implements EventHandler<KeyEvent> {

    private final ConfusionHeatmap heatmap;

    MatrixKeys(ConfusionHeatmap heatmap) {
        this.heatmap = heatmap;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || heatmap.size() == 0) {
            return;
        }
        var size = heatmap.size();
        var cursor = heatmap.cursor();
        switch (event.getCode()) {
            case LEFT -> heatmap.moveTo(cursor.moved(0, -1, size));
            case RIGHT -> heatmap.moveTo(cursor.moved(0, 1, size));
            case UP -> heatmap.moveTo(cursor.moved(-1, 0, size));
            case DOWN -> heatmap.moveTo(cursor.moved(1, 0, size));
            case HOME -> heatmap.moveTo(new MatrixCursor(cursor.row(), MatrixCursor.HEADER));
            case END -> heatmap.moveTo(new MatrixCursor(cursor.row(), size - 1));
            case PAGE_UP -> heatmap.moveTo(new MatrixCursor(MatrixCursor.HEADER, cursor.column()));
            case PAGE_DOWN -> heatmap.moveTo(new MatrixCursor(size - 1, cursor.column()));
            case ENTER, SPACE -> heatmap.choose(cursor);
            case PLUS, ADD, EQUALS -> heatmap.zoomIn();
            case MINUS, SUBTRACT -> heatmap.zoomOut();
            case DIGIT0, NUMPAD0 -> heatmap.zoomAutomatically();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
