package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.common.Theme;
import app.ocellus.ui.control.Contrast;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text stands out from what is behind it, in the colours that the style sheets really give (WCAG
 * 2.2, AA).
 */
class ContrastTest {

    private static final double OF_TEXT = 4.5;
    private static final double OF_ICONS = 3;

    private final FakeTraining training = new FakeTraining();
    private final FakeWindow fake = new FakeWindow(training);
    private final Set<String> faint = new TreeSet<>();
    private int looked;

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void everyTextOfEveryPlaceStandsOut(Theme theme) {
        wear(theme);
        Places.visit(fake, this::look);
        FilledWindow.fill(fake, training);
        wear(theme);
        Places.visit(fake, this::look);
        assertTrue(looked > 500, looked + " texts");
        assertEquals(Set.of(), faint);
    }

    @Test
    void aTextInTheColourOfItsGroundIsFound() {
        wear(Theme.LIGHT);
        fake.window.run(
                () ->
                        fake.window
                                .scene()
                                .lookup(".oc-brand")
                                .setStyle("-fx-text-fill: derive(-oc-bg, -10%)"));
        Places.visit(fake, this::look);
        assertEquals(
                List.of(true), faint.stream().map(f -> f.contains("Ocellus")).distinct().toList());
    }

    private void wear(Theme theme) {
        fake.window.run(() -> Theme.apply(fake.window.scene(), theme));
    }

    private void look(String place) {
        Places.eachSeen(fake, Text.class, text -> look(place, text));
    }

    private void look(String place, Text text) {
        if (text.getText().isBlank() || isOff(text) || !(text.getFill() instanceof Color ink)) {
            return;
        }
        looked++;
        var ground = ground(text);
        double share = opacity(text);
        var seen = ground.interpolate(opaque(ink), ink.getOpacity() * share);
        double least = text instanceof FontIcon ? OF_ICONS : OF_TEXT;
        double ratio = Contrast.ratio(ground, seen);
        if (ratio < least) {
            faint.add(
                    "%s: '%s' %s on %s, %.2f:1 (%s)"
                            .formatted(
                                    place, text.getText(), seen, ground, ratio, text.getParent()));
        }
    }

    /** What cannot be used now may be faint. */
    private static boolean isOff(Node node) {
        return node.isDisabled();
    }

    private static double opacity(Node node) {
        double share = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            share *= at.getOpacity();
        }
        return share;
    }

    private Color ground(Node node) {
        var layers = new ArrayList<Color>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            var fill = at instanceof Region region ? fill(region) : Color.TRANSPARENT;
            layers.add(fill);
            if (fill.isOpaque()) {
                break;
            }
        }
        var ground = Color.WHITE;
        for (var layer : layers.reversed()) {
            ground = ground.interpolate(opaque(layer), layer.getOpacity());
        }
        return ground;
    }

    /** The fill on top of the others, which is what is in the middle. */
    private static Color fill(Region region) {
        var background = region.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return Color.TRANSPARENT;
        }
        return background.getFills().getLast().getFill() instanceof Color color
                ? color
                : Color.TRANSPARENT;
    }

    private static Color opaque(Color color) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue());
    }
}
