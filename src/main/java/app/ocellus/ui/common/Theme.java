package app.ocellus.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The light or dark look, or whichever the system shows. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near-black. */
    DARK,
    /** As the system's own windows, and following them. */
    SYSTEM;

    private static final PseudoClass DARK_STATE = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS =
            List.of(
                    "base",
                    "icons",
                    "buttons",
                    "navigation",
                    "segments",
                    "cards",
                    "canvas",
                    "bars",
                    "thumbnails",
                    "places",
                    "job",
                    "label",
                    "frame",
                    "guide",
                    "views",
                    "health",
                    "map",
                    "split");

    /**
     * Spares a start the look that the toolkit brings, which would be read for nothing: every scene
     * is dressed here. To be called before anything of it is used.
     */
    public static void insteadOfTheToolkits() {
        Application.setUserAgentStylesheet(sheet("none"));
    }

    /** Dresses a scene and keeps it dressed; another call replaces what this one did. */
    public static void apply(Scene scene, Theme theme) {
        Fonts.load();
        var wardrobe =
                (Wardrobe)
                        scene.getProperties()
                                .computeIfAbsent(Wardrobe.class, _ -> new Wardrobe(scene));
        wardrobe.wear(theme);
    }

    /** True when the theme looks dark at this moment. */
    public boolean isDark() {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/app/ocellus/ui/css/" + name + ".css"), name)
                .toExternalForm();
    }

    /** The theme of one scene; the scene holds it, so its listener lives as long. */
    private static final class Wardrobe {
        private final Scene scene;
        private final ChangeListener<ColorScheme> systemListener = (_, _, _) -> dress();
        private Theme theme = SYSTEM;

        Wardrobe(Scene scene) {
            this.scene = scene;
            scene.rootProperty().addListener(_ -> markDark());
            // weak: the system's preferences outlive every window
            Platform.getPreferences()
                    .colorSchemeProperty()
                    .addListener(new WeakChangeListener<>(systemListener));
        }

        void wear(Theme chosen) {
            theme = chosen;
            dress();
        }

        private void dress() {
            var dark = theme.isDark();
            var primer = dark ? new PrimerDark() : new PrimerLight();
            // parsed beforehand: reading it as text is the longest part of a start
            scene.setUserAgentStylesheet(primer.getUserAgentStylesheetBSS());
            var names = new ArrayList<String>();
            names.add(dark ? "colors-dark" : "colors-light");
            names.addAll(SHEETS);
            if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
                names.add("opaque");
            }
            scene.getStylesheets().setAll(names.stream().map(Theme::sheet).toList());
            markDark();
        }

        private void markDark() {
            scene.getRoot().pseudoClassStateChanged(DARK_STATE, theme.isDark());
        }
    }
}
