package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.IntConsumer;

/** One of many pictures as large as there is room, with the way to the next and back to all. */
public class ZoomFrame extends BorderPane {

    private final HBox title = new HBox(14);
    private final Label place = new Label();

    /**
     * A frame without content.
     *
     * @param go chooses a neighbour: -1 the one before, 1 the next
     * @param leave goes back to all
     */
    public ZoomFrame(IntConsumer go, Runnable leave) {
        getStyleClass().add("oc-zoom");
        setFocusTraversable(true);
        setTop(bar(leave));
        setLeft(arrow(Icon.BACK, "zoom.previous", () -> go.accept(-1)));
        setRight(arrow(Icon.NEXT, "zoom.next", () -> go.accept(1)));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, go, leave));
    }

    private HBox bar(Runnable leave) {
        place.getStyleClass().add("oc-muted");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        var close = button(Icon.CLOSE, "zoom.close", leave);
        var bar = new HBox(14, title, room, place, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("oc-zoom-bar");
        return bar;
    }

    private static HBox arrow(Icon icon, String key, Runnable action) {
        var box = new HBox(button(icon, key, action));
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(0, 4, 0, 4));
        return box;
    }

    private static Button button(Icon icon, String key, Runnable action) {
        var button = new Button("", icon.node(18));
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(key));
        button.setTooltip(tip);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void key(KeyEvent event, IntConsumer go, Runnable leave) {
        switch (event.getCode()) {
            case LEFT, UP -> go.accept(-1);
            case RIGHT, DOWN, SPACE -> go.accept(1);
            case ESCAPE, ENTER -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What stands above the picture. */
    protected final void setTitle(Node... nodes) {
        title.getChildren().setAll(nodes);
    }

    /** Says which of how many is shown, counted from 1. */
    protected final void setPlace(int which, int of) {
        place.setText(Messages.get("zoom.place", which, of));
    }
}
