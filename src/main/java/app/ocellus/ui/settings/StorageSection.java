package app.ocellus.ui.settings;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the program keeps on the disk. */
final class StorageSection extends SettingsSection {

    private final SettingsViewModel model;

    StorageSection(SettingsViewModel model) {
        super("settings.storage");
        this.model = model;
        addRow("settings.data", path(model.data().toString()));
        addRow("settings.cache", cache());
        addNote("settings.cache-note");
    }

    @Override
    void shown() {
        model.measureCache();
    }

    private static TextField path(String text) {
        var field = new TextField(text);
        field.setEditable(false);
        field.setPrefColumnCount(36);
        return field;
    }

    private HBox cache() {
        var size = new Label();
        size.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Numbers.bytes(model.cacheBytesProperty().get()),
                                model.cacheBytesProperty(),
                                Messages.localeProperty()));
        size.setMinWidth(Region.USE_PREF_SIZE);
        var clear = new Button();
        clear.textProperty().bind(Messages.binding("settings.cache-clear"));
        clear.setOnAction(_ -> model.clearCache());
        var row = new HBox(12, size, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
