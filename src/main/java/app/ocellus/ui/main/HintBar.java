package app.ocellus.ui.main;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.control.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One sentence on what the present step is good for, until it is closed. */
final class HintBar extends HBox {

    private final HintsViewModel model;
    private final Label number = new Label();
    private final Label words = new Label();

    HintBar(HintsViewModel model) {
        super(10);
        this.model = model;
        setId("hint");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("oc-hint");
        number.setGraphic(Icon.INFORMATION.node(16));
        number.getStyleClass().add("oc-muted");
        number.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        number,
                        words,
                        button("hint.close", "hint-close", model::close),
                        button("hint.close-all", "hint-close-all", model::closeAll));
        managedProperty().bind(visibleProperty());
        model.hintProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    private static Button button(String key, String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        var hint = model.hintProperty().getValue();
        boolean isSome = !hint.equals(Text.NONE);
        if (isSome) {
            number.setText(Messages.get("hint.number", model.number(), model.count()));
            words.setText(hint.spoken());
        }
        setVisible(isSome);
    }
}
