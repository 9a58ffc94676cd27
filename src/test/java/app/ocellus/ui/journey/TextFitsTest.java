package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.common.Messages;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * No text is cut in the smallest window, in any language; who is cut all the same says the whole in
 * a tooltip.
 */
class TextFitsTest {

    private static final double SMALLEST_WIDTH = 1000;
    private static final double SMALLEST_HEIGHT = 700;

    private final FakeTraining training = new FakeTraining();
    private final FakeWindow fake = new FakeWindow(training);
    private final Set<String> cut = new TreeSet<>();
    private int looked;

    @AfterEach
    void close() {
        fake.window.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noTextIsCutInTheSmallestWindow(String language) {
        fake.window.run(
                () -> {
                    Messages.localeProperty().set(Locale.forLanguageTag(language));
                    var stage = fake.window.scene().getWindow();
                    stage.setWidth(SMALLEST_WIDTH);
                    stage.setHeight(SMALLEST_HEIGHT);
                });
        Places.visit(fake, this::look);
        FilledWindow.fill(fake, training);
        Places.visit(fake, this::look);
        assertTrue(looked > 300, looked + " texts");
        assertEquals(Set.of(), cut);
    }

    private void look(String place) {
        Places.eachSeen(fake, Labeled.class, labeled -> look(place, labeled));
    }

    private void look(String place, Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getWidth() == 0) {
            return;
        }
        looked++;
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && !(shown instanceof FontIcon)
                    && isCut(labeled, shown.getText())
                    && !isToldElsewhere(labeled)) {
                cut.add(place + ": '" + shown.getText() + "' of '" + labeled.getText() + "'");
            }
        }
    }

    /** A text that has just changed and waits to be laid out is not cut. */
    private static boolean isCut(Labeled labeled, String shown) {
        return !shown.equals(labeled.getText())
                && (shown.isEmpty() || shown.endsWith(labeled.getEllipsisString()));
    }

    private static boolean isToldElsewhere(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }
}
