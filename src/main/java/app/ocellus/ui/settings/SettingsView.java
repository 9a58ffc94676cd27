package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is chosen once, a card for each subject. */
public final class SettingsView extends ScrollPane {

    private static final double WIDTH = 720;

    /** A view of the settings. */
    public SettingsView(
            SettingsViewModel model,
            BackbonesViewModel backbones,
            DeviceViewModel device,
            StorageViewModel storage,
            Dialogs dialogs) {
        var sections =
                List.of(
                        new LookSection(model),
                        new BackbonesSection(backbones, dialogs),
                        new GpuSection(device, dialogs),
                        new StorageSection(storage, dialogs));
        var page = new VBox(16, SettingsSection.label("settings.title", "oc-heading"));
        page.getStyleClass().add("oc-page");
        page.setAlignment(Pos.TOP_LEFT);
        page.getChildren().addAll(sections);
        page.getChildren().addAll(problem(model.errorProperty()), problem(storage.errorProperty()));
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sceneProperty().addListener(_ -> sections.forEach(SettingsSection::shown));
    }

    private static Label problem(ReadOnlyObjectProperty<@Nullable Sentence> error) {
        var problem = new Label();
        problem.getStyleClass().add("oc-danger-text");
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH);
        InvalidationListener show =
                _ -> {
                    var said = error.get();
                    problem.setText(said == null ? "" : said.in(Messages.locale()));
                };
        error.addListener(show);
        Messages.localeProperty().addListener(show);
        return problem;
    }
}
