package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.common.Theme;
import app.ocellus.ui.training.TilesPage;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Supplier;

/** Shows one page of controls after the other and writes a picture of each. */
public final class ComponentWindow extends Application {

    private static final Path TARGET = Path.of("target/screens");

    private record Shot(String name, Theme theme, Locale locale, Supplier<Parent> page) {}

    private final Queue<Shot> shots = new ArrayDeque<>();

    @Override
    public void start(Stage stage) {
        Fonts.load();
        add("grid", Pages::grid);
        add("heatmap", Pages::heatmap);
        add("chart", ChartPages::chart);
        add("tiles", TilesPage::tiles);
        stage.setScene(new Scene(new VBox(), 1440, 900));
        stage.show();
        next(stage);
    }

    private void add(String name, Supplier<Parent> page) {
        var only = getParameters().getUnnamed();
        if (!only.isEmpty() && !only.contains(name)) {
            return;
        }
        shots.add(new Shot(name, Theme.LIGHT, Locale.ENGLISH, page));
        shots.add(new Shot(name + "-dark", Theme.DARK, Locale.ENGLISH, page));
        shots.add(new Shot(name + "-zh", Theme.LIGHT, Locale.SIMPLIFIED_CHINESE, page));
    }

    private void next(Stage stage) {
        var shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        Messages.localeProperty().set(shot.locale());
        var page = shot.page().get();
        stage.getScene().setRoot(page);
        Theme.apply(stage.getScene(), shot.theme());
        // pictures arrive and plots settle within this time
        var pause = new javafx.animation.PauseTransition(Duration.millis(900));
        pause.setOnFinished(
                _ -> {
                    var picture = stage.getScene().snapshot(null);
                    SavePng.write(picture, TARGET.resolve("components-" + shot.name() + ".png"));
                    next(stage);
                });
        pause.play();
    }
}
