package app.ocellus.ui.settings;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The folder of a PyTorch for graphics cards: chosen, tried, and what came of it. */
final class GpuSection extends SettingsSection {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double TURNING = 16;

    private final DeviceViewModel model;
    private final Dialogs dialogs;

    GpuSection(DeviceViewModel model, Dialogs dialogs) {
        super("settings.gpu");
        this.model = model;
        this.dialogs = dialogs;
        var folder = folderRow();
        HBox.setHgrow(folder, Priority.ALWAYS);
        addRow("settings.gpu-pack", folder);
        getChildren().add(state());
        addNote("settings.gpu-note");
    }

    private HBox folderRow() {
        var field = new TextField();
        field.setId("gpu-pack");
        field.setEditable(false);
        field.promptTextProperty().bind(Messages.binding("settings.gpu-none"));
        field.accessibleTextProperty().bind(Messages.binding("settings.gpu-pack"));
        var settings = model.settings().settingsProperty();
        field.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    var folder = settings.get().gpuPack();
                                    return folder == null ? "" : folder;
                                },
                                settings));
        HBox.setHgrow(field, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        field,
                        button("settings.gpu-choose", this::choose),
                        button("settings.gpu-remove", model::remove));
        var remove = row.getChildren().getLast();
        remove.disableProperty().bind(field.textProperty().isEmpty());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void choose() {
        dialogs.chooseFolder(Messages.get("settings.gpu-title")).ifPresent(model::choose);
    }

    private Node state() {
        var turning = new ProgressIndicator();
        turning.setPrefSize(TURNING, TURNING);
        turning.setMinSize(TURNING, TURNING);
        turning.visibleProperty().bind(model.checkingProperty());
        turning.managedProperty().bind(model.checkingProperty());
        var sentence = new Label();
        sentence.setId("gpu-state");
        sentence.getStyleClass().add("oc-gpu-state");
        sentence.setWrapText(true);
        sentence.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.checkingProperty().get()
                                                ? Messages.get("device.trying")
                                                : model.verdictProperty().get().spoken(),
                                model.checkingProperty(),
                                model.verdictProperty(),
                                Messages.localeProperty()));
        model.warningProperty()
                .addListener((_, _, now) -> sentence.pseudoClassStateChanged(WARNING, now));
        sentence.pseudoClassStateChanged(WARNING, model.warningProperty().get());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(8, turning, sentence);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
