package app.ocellus.ui.settings;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.workspace.settings.Settings;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

import java.util.List;

/** Theme, language and hints. */
final class LookSection extends SettingsSection {

    private final SettingsViewModel model;

    LookSection(SettingsViewModel model) {
        super("settings.look");
        this.model = model;
        addRow("settings.theme", themes());
        addRow("settings.language", languages());
        addRow("settings.hints", hints());
    }

    private Button hints() {
        var again = new Button();
        again.setId("show-hints");
        again.textProperty().bind(Messages.binding("settings.hints-again"));
        again.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.settingsProperty().get().closedHints().isEmpty(),
                                model.settingsProperty()));
        again.setOnAction(_ -> model.showHints());
        return again;
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
}
