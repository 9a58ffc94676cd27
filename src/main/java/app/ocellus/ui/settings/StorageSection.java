package app.ocellus.ui.settings;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.workspace.settings.StorageLimits;
import app.ocellus.workspace.storage.Storage.Sizes;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** What the program keeps on the disk, and how much of it. */
final class StorageSection extends SettingsSection {

    private static final long GB = 1_000_000_000L;
    private static final List<Long> LIMITS =
            List.of(GB / 2, GB, 2 * GB, 4 * GB, 8 * GB, 16 * GB, 32 * GB, StorageLimits.NONE);
    private static final double SIZE = 68;

    private final StorageViewModel model;
    private final Dialogs dialogs;

    StorageSection(StorageViewModel model, Dialogs dialogs) {
        super("settings.storage");
        this.model = model;
        this.dialogs = dialogs;
        addRow("settings.data", path(model.data().toString()));
        addRow(
                "settings.cache",
                kept(Sizes::cache, "settings.clear", "cache", model::clearCache),
                limit("cache", model.limits().cacheBytes(), model::limitCache));
        addNote("settings.cache-note");
        addRow(
                "settings.checkpoints",
                kept(Sizes::checkpoints, "settings.clear", "checkpoints", model::clearCheckpoints),
                limit("checkpoints", model.limits().checkpointBytes(), model::limitCheckpoints));
        addNote("settings.checkpoints-note");
        addRow("settings.trash", kept(Sizes::trash, "settings.empty", "trash", this::askToEmpty));
        addNote("settings.trash-note");
    }

    @Override
    void shown() {
        model.measure();
    }

    private void askToEmpty() {
        var question =
                new Dialogs.Question(
                        Messages.get("settings.trash-ask"),
                        Messages.get("settings.trash-note"),
                        Messages.get("settings.empty"),
                        true);
        if (dialogs.confirm(question)) {
            model.emptyTrash();
        }
    }

    private static TextField path(String text) {
        var field = new TextField(text);
        field.setEditable(false);
        field.setPrefColumnCount(36);
        return field;
    }

    private HBox kept(ToLongFunction<Sizes> which, String verb, String id, Runnable clear) {
        var size = new Label();
        size.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Numbers.bytes(which.applyAsLong(model.sizesProperty().get())),
                                model.sizesProperty(),
                                Messages.localeProperty()));
        size.setMinWidth(SIZE);
        var button = new Button();
        button.setId("clear-" + id);
        button.textProperty().bind(Messages.binding(verb));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> clear.run());
        var row = new HBox(12, size, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox limit(String id, long now, LongConsumer choose) {
        var box = new ComboBox<@Nullable Long>();
        box.setId("limit-" + id);
        box.getStyleClass().add("small");
        var choices = new TreeSet<>(LIMITS);
        choices.add(now);
        box.getItems().setAll(choices);
        ChoiceCell.name(box, StorageSection::name);
        box.setValue(now);
        box.valueProperty()
                .addListener(
                        (_, _, bytes) -> {
                            if (bytes != null) {
                                choose.accept(bytes);
                            }
                        });
        var word = label("settings.limit", "oc-muted");
        word.setLabelFor(box);
        word.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, word, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String name(@Nullable Long bytes) {
        return bytes == null || bytes == StorageLimits.NONE
                ? Messages.get("settings.no-limit")
                : Numbers.bytes(bytes);
    }
}
