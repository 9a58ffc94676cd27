package app.ocellus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Says why something is disabled, to who points at it: a disabled control has no tip itself. */
public final class Reason extends StackPane {

    /** Held here, as what computes it may be held by nobody else. */
    private final ObservableValue<String> why;

    private final Tooltip tip = new Tooltip();

    private Reason(Node node, ObservableValue<String> why) {
        super(node);
        this.why = why;
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        this.why.subscribe(this::say);
    }

    /** The node with a reason behind it; none where the text is empty. */
    public static Reason behind(Node node, ObservableValue<String> why) {
        return new Reason(node, why);
    }

    private void say(String text) {
        tip.setText(text);
        if (text.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else {
            Tooltip.install(this, tip);
        }
    }
}
