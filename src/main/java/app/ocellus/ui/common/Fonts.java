package app.ocellus.ui.common;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The bundled family with Latin and Chinese glyphs; style sheets and canvases draw in it. */
public final class Fonts {

    /** Text, and titles in its bold face. */
    public static final String FAMILY = "Ocellus Sans";

    /** Names, tabs and buttons; JavaFX cannot pick a medium weight within one family. */
    public static final String MEDIUM_FAMILY = "Ocellus Sans Medium";

    private static final List<String> FILES =
            List.of("OcellusSans-Regular", "OcellusSans-SemiBold", "OcellusSans-Medium");

    private static boolean loaded;

    private Fonts() {}

    /** Makes the family known to the toolkit; further calls do nothing. */
    public static synchronized void load() {
        if (!loaded) {
            FILES.forEach(Fonts::load);
            loaded = true;
        }
    }

    /**
     * Sees to it that the toolkit can draw at all: it wants a font of the system beside ours.
     *
     * @throws UserException where there is none
     */
    public static void requireOneOfTheSystem() {
        try {
            new Text("Ocellus").getLayoutBounds();
        } catch (NullPointerException e) {
            // it names families all the same, and has no other word for it
            throw new UserException(Sentence.of("ui.no-font"), e);
        }
    }

    /** The regular face in {@code size} pixels. */
    public static Font regular(double size) {
        load();
        return Font.font(FAMILY, size);
    }

    /** The medium face in {@code size} pixels. */
    public static Font medium(double size) {
        load();
        return Font.font(MEDIUM_FAMILY, size);
    }

    /** The semi-bold face in {@code size} pixels. */
    public static Font bold(double size) {
        load();
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }

    private static void load(String name) {
        try (var in = Fonts.class.getResourceAsStream("/app/ocellus/ui/fonts/" + name + ".ttf")) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("font missing or unreadable: " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
