package app.ocellus.ui.main;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * The menu key and Shift+F10, which ask for the menu of what has the focus. JavaFX asks by itself
 * on Windows; on Linux it passes on the keys and no more.
 */
final class MenuKeys {

    private MenuKeys() {}

    /** Lets a scene hear them where the toolkit does not. */
    static void addTo(Scene scene) {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> ask(event, scene.getFocusOwner()));
        }
    }

    private static void ask(KeyEvent event, @Nullable Node owner) {
        boolean isMenuKey =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (!isMenuKey || owner == null) {
            return;
        }
        var place = place(owner);
        var bounds = place.getBoundsInLocal();
        double x = bounds.getMinX() + bounds.getWidth() / 4;
        double y = bounds.getCenterY();
        var inScene = place.localToScene(x, y);
        var onScreen = place.localToScreen(x, y);
        owner.fireEvent(
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        true,
                        null));
        event.consume();
    }

    /** The row that is chosen in a list or a table, else the node itself. */
    private static Node place(Node owner) {
        return owner.lookupAll(".cell").stream()
                .filter(node -> node instanceof Cell<?> cell && cell.isSelected())
                .filter(Node::isVisible)
                .findFirst()
                .orElse(owner);
    }
}
