package app.ocellus.ui.settings;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** What is chosen once, a card for each subject. */
public final class SettingsView extends ScrollPane {

    private static final double WIDTH = 720;

    private final SettingsViewModel model;

    /** A view of the settings. */
    public SettingsView(SettingsViewModel model, BackbonesViewModel backbones, Dialogs dialogs) {
        this.model = model;
        var sections =
                List.of(
                        new LookSection(model),
                        new BackbonesSection(backbones, dialogs),
                        new StorageSection(model));
        var page = new VBox(16, SettingsSection.label("settings.title", "oc-heading"));
        page.getStyleClass().add("oc-page");
        page.setAlignment(Pos.TOP_LEFT);
        page.getChildren().addAll(sections);
        page.getChildren().add(problem());
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sceneProperty().addListener(_ -> sections.forEach(SettingsSection::shown));
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
