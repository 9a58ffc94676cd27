package app.ocellus.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/**
 * Choices that are folded away; a line below the title says what they come to. They are made when
 * they are first seen, as most people never open them.
 */
public final class Fold extends TitledPane {

    private static final double ARROW = 24;

    private final BooleanBinding seen =
            Bindings.createBooleanBinding(
                    () -> isExpanded() && isVisible() && getScene() != null,
                    expandedProperty(),
                    visibleProperty(),
                    sceneProperty());

    /** A closed fold. */
    public Fold(
            ObservableValue<String> title,
            ObservableValue<String> summary,
            Supplier<Node> content) {
        getStyleClass().add("oc-fold");
        var name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("oc-strong");
        var words = new Label();
        words.textProperty().bind(summary);
        words.getStyleClass().addAll("oc-muted", "oc-small");
        // in a narrow form there may not be room for all of it
        var whole = new Tooltip();
        whole.textProperty().bind(summary);
        words.setTooltip(whole);
        var head = new VBox(name, words);
        head.maxWidthProperty().bind(widthProperty().subtract(ARROW));
        head.setMinWidth(Region.USE_COMPUTED_SIZE);
        setGraphic(head);
        accessibleTextProperty().bind(title);
        accessibleHelpProperty().bind(summary);
        setExpanded(false);
        setAnimated(false);
        seen.subscribe(
                now -> {
                    if (now && getContent() == null) {
                        setContent(content.get());
                    }
                });
    }

    /** Whether the choices are in a window, and open. */
    public ObservableValue<Boolean> seen() {
        return seen;
    }
}
