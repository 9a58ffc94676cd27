package app.ocellus.ui.journey;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a person could see of a scene. */
final class Seen {

    private Seen() {}

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** True when a screen reader calls a node so at first, or it bears this text. */
    static boolean isCalled(Node node, String name) {
        var spoken = node.getAccessibleText();
        return spoken != null && (spoken + ",").startsWith(name + ",")
                || node instanceof Labeled labeled && name.equals(labeled.getText());
    }

    static List<String> texts(Parent root) {
        var texts = new ArrayList<String>();
        walk(
                root,
                node -> {
                    if (node instanceof Labeled labeled
                            && labeled.getText() != null
                            && !labeled.getText().isBlank()) {
                        texts.add(labeled.getText());
                    }
                });
        return texts;
    }

    /** Visits every visible node, parents first. */
    static void walk(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }
}
