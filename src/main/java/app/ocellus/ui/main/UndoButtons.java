package app.ocellus.ui.main;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Takes changes of the dataset back and makes them again; the runs have an undo of their own. */
final class UndoButtons extends HBox {

    UndoButtons(MainViewModel model) {
        super(2);
        setAlignment(Pos.CENTER_RIGHT);
        var edits = model.edits();
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button("undo", "top.undo", Icon.UNDO, model::undo, edits.canUndoProperty()),
                        button(
                                "redo",
                                "top.redo",
                                Icon.REDO,
                                model::redo,
                                edits.canRedoProperty()));
        visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.projectProperty().get() != null
                                                && model.stepProperty().get() != Step.RUNS,
                                model.projectProperty(),
                                model.stepProperty()));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(
            String id, String key, Icon icon, Runnable action, ReadOnlyBooleanProperty possible) {
        var button = new Button("", icon.node(16));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(key));
        button.setTooltip(tip);
        button.disableProperty().bind(possible.not());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
