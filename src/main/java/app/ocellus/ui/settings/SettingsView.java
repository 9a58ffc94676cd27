package app.ocellus.ui.settings;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.workspace.Settings;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** What is chosen once: look, language, and what the program keeps on the disk. */
public final class SettingsView extends VBox {

    private static final double WIDTH = 640;
    private static final double WORD = 170;

    private final SettingsViewModel model;

    /** A view of the settings. */
    public SettingsView(SettingsViewModel model, DeviceViewModel device, Dialogs dialogs) {
        super(16);
        this.model = model;
        getStyleClass().add("oc-page");
        setAlignment(Pos.TOP_LEFT);
        var title = label("settings.title", "oc-heading");
        var gpu = new GpuPackCard(device, dialogs);
        gpu.setMaxWidth(WIDTH);
        getChildren()
                .addAll(
                        title,
                        card(
                                label("settings.look", "oc-strong"),
                                row("settings.theme", themes()),
                                row("settings.language", languages())),
                        card(
                                label("settings.storage", "oc-strong"),
                                row("settings.data", path(model.data().toString())),
                                row("settings.cache", cache()),
                                label("settings.cache-note", "oc-muted")),
                        gpu,
                        problem());
        visibleProperty().addListener(_ -> model.measureCache());
        sceneProperty().addListener(_ -> model.measureCache());
    }

    private static VBox card(Node... children) {
        var card = new VBox(12, children);
        card.getStyleClass().add("oc-card");
        card.setMaxWidth(WIDTH);
        return card;
    }

    private static Label label(String key, String style) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static HBox row(String key, Node editor) {
        var word = label(key, "oc-muted");
        word.setMinWidth(WORD);
        word.setPrefWidth(WORD);
        word.setLabelFor(editor);
        var row = new HBox(12, word, editor);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private SegmentedControl<String> themes() {
        var themes = new SegmentedControl<String>().small();
        themes.setId("theme");
        themes.setSegments(
                List.of(
                        Segment.of(Settings.SYSTEM, Messages.binding("settings.theme-system")),
                        Segment.of("light", Messages.binding("settings.theme-light")),
                        Segment.of("dark", Messages.binding("settings.theme-dark"))));
        themes.valueProperty().set(model.settingsProperty().get().theme());
        themes.valueProperty().addListener((_, _, now) -> model.chooseTheme(now));
        return themes;
    }

    private SegmentedControl<String> languages() {
        var languages = new SegmentedControl<String>().small();
        languages.setId("language");
        languages.setSegments(
                List.of(
                        Segment.of(Settings.SYSTEM, Messages.binding("settings.language-system")),
                        Segment.of("en", Bindings.createStringBinding(() -> "English")),
                        Segment.of("zh-CN", Bindings.createStringBinding(() -> "简体中文"))));
        languages.valueProperty().set(model.settingsProperty().get().language());
        languages.valueProperty().addListener((_, _, now) -> model.chooseLanguage(now));
        return languages;
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

    private Label problem() {
        var problem = new Label();
        problem.getStyleClass().add("oc-danger-text");
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH);
        InvalidationListener show =
                _ -> {
                    var error = model.errorProperty().get();
                    problem.setText(error == null ? "" : error.in(Messages.locale()));
                };
        model.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        return problem;
    }
}
