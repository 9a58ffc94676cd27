package app.ocellus.ui;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.common.Theme;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import javax.imageio.ImageIO;

/** Takes pictures of one window: whole ones in its usual look, contact sheets in the others. */
final class ScreenShots {

    /** A way the window can look. */
    private record Look(String name, Theme theme, Locale locale, int width, int height) {}

    private static final Look USUAL = new Look("", Theme.LIGHT, Locale.ENGLISH, 1440, 900);
    private static final List<Look> OTHERS =
            List.of(
                    new Look("dark", Theme.DARK, Locale.ENGLISH, 1440, 900),
                    new Look("zh", Theme.LIGHT, Locale.SIMPLIFIED_CHINESE, 1440, 900),
                    new Look("small", Theme.LIGHT, Locale.ENGLISH, 1000, 700));
    private static final long SETTLE_MILLIS = 450;
    private static final int SHEET_PICTURES = 6;
    private static final int SHEET_COLUMNS = 2;
    private static final int SHEET_GAP = 16;

    private final Stage stage;
    private final Path folder;
    private final Map<Look, List<Path>> taken = new LinkedHashMap<>();

    ScreenShots(Stage stage, Path folder) throws IOException {
        this.stage = stage;
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** What is in the window. */
    Scene scene() {
        return stage.getScene();
    }

    /** Takes the window as it is now, in every look. */
    void takeAll(String name) throws Exception {
        for (var look : OTHERS) {
            take(name, look);
        }
        take(name);
    }

    /** Takes the window as it is now, in its usual look: for what does not last. */
    void take(String name) throws Exception {
        take(name, USUAL);
    }

    private void take(String name, Look look) throws Exception {
        call(() -> wear(look));
        Thread.sleep(SETTLE_MILLIS);
        var suffix = look.name().isEmpty() ? "" : "-" + look.name();
        var file = folder.resolve(name + suffix + ".png");
        WritableImage picture = call(() -> stage.getScene().snapshot(null));
        SavePng.write(picture, file);
        taken.computeIfAbsent(look, _ -> new ArrayList<>()).add(file);
    }

    private Void wear(Look look) {
        Theme.apply(stage.getScene(), look.theme());
        Messages.localeProperty().set(look.locale());
        stage.setWidth(look.width());
        stage.setHeight(look.height());
        return null;
    }

    /** Puts the pictures of each other look onto sheets of such a name. */
    void writeSheets(String prefix) throws IOException {
        for (var look : OTHERS) {
            var files = taken.getOrDefault(look, List.of());
            for (int first = 0; first < files.size(); first += SHEET_PICTURES) {
                var some = files.subList(first, Math.min(files.size(), first + SHEET_PICTURES));
                var name =
                        prefix
                                + "sheet-"
                                + look.name()
                                + "-"
                                + (1 + first / SHEET_PICTURES)
                                + ".png";
                var sheet = sheet(some, look.width() / 2, look.height() / 2);
                ImageIO.write(sheet, "png", folder.resolve(name).toFile());
            }
        }
    }

    private static BufferedImage sheet(List<Path> files, int width, int height) throws IOException {
        int rows = (files.size() + SHEET_COLUMNS - 1) / SHEET_COLUMNS;
        var sheet =
                new BufferedImage(
                        SHEET_COLUMNS * (width + SHEET_GAP) + SHEET_GAP,
                        rows * (height + SHEET_GAP) + SHEET_GAP,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < files.size(); i++) {
            draw(graphics, files.get(i), i, width, height);
        }
        graphics.dispose();
        return sheet;
    }

    private static void draw(Graphics2D sheet, Path file, int place, int width, int height)
            throws IOException {
        int x = SHEET_GAP + place % SHEET_COLUMNS * (width + SHEET_GAP);
        int y = SHEET_GAP + place / SHEET_COLUMNS * (height + SHEET_GAP);
        sheet.drawImage(ImageIO.read(file.toFile()), x, y, width, height, null);
    }

    /** Does something on the JavaFX thread and waits for it. */
    static <T> T call(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
