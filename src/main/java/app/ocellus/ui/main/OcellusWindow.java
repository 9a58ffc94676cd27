package app.ocellus.ui.main;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Theme;
import app.ocellus.ui.help.HelpViewModel;
import app.ocellus.ui.settings.SettingsViewModel;
import app.ocellus.workspace.settings.Settings;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Locale;

/** The window itself: its scene, its theme and language, its keys. */
public final class OcellusWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private final Scene scene;

    /** A window around {@code view} that wears what the settings say. */
    public OcellusWindow(
            MainView view,
            MainViewModel model,
            SettingsViewModel settings,
            HelpViewModel help,
            Dialogs dialogs) {
        // dressed while there is nothing in it, so that the view is styled once
        this.scene = new Scene(new Group(), WIDTH, HEIGHT);
        settings.settingsProperty().addListener((_, _, now) -> wear(now));
        wear(settings.settingsProperty().get());
        scene.setRoot(view);
        new WindowKeys(model, help, dialogs).addTo(scene);
        MenuKeys.addTo(scene);
    }

    private void wear(Settings now) {
        Theme.apply(scene, Theme.valueOf(now.theme().toUpperCase(Locale.ROOT)));
        Messages.localeProperty()
                .set(
                        Messages.closest(
                                now.language().equals(Settings.SYSTEM)
                                        ? Locale.getDefault()
                                        : Locale.forLanguageTag(now.language())));
    }

    /** The scene, for tests and pictures. */
    public Scene scene() {
        return scene;
    }

    /** Shows the window. */
    public void show(Stage stage) {
        stage.setTitle("Ocellus");
        stage.getIcons().addAll(Brand.image(32), Brand.image(64), Brand.image(128));
        fit(stage, Screen.getPrimary().getVisualBounds());
        stage.setScene(scene);
        stage.show();
    }

    /** Lets a window be no larger than its screen: without a window manager nobody else does. */
    static void fit(Stage stage, Rectangle2D screen) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        if (Double.isNaN(stage.getWidth()) && screen.getWidth() <= WIDTH) {
            stage.setWidth(screen.getWidth());
            stage.setX(screen.getMinX());
        }
        if (Double.isNaN(stage.getHeight()) && screen.getHeight() <= HEIGHT) {
            stage.setHeight(screen.getHeight());
            stage.setY(screen.getMinY());
        }
    }
}
