package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.help.GuidePages;
import app.ocellus.ui.main.Step;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** Hints on the way, and the guide within the window. */
class HelpJourneyTest {

    private final FakeWindow fake = new FakeWindow(new FakeTraining());
    private final OpenWindow window = fake.window;

    @AfterEach
    void close() {
        window.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
        fake.close();
    }

    @Test
    void f1OpensThePageOfTheViewAndEscapeClosesIt() {
        go(Step.EVALUATE);
        assertFalse(window.sees("#help"));
        window.press(KeyCode.F1);
        assertEquals("Evaluate", heading());
        window.press(KeyCode.ESCAPE);
        assertFalse(window.sees("#help"));
        window.click("#help-open");
        assertEquals("Evaluate", heading());
    }

    @Test
    void thePageSpeaksTheLanguageOfTheWindow() {
        go(Step.TRAIN);
        window.press(KeyCode.F1);
        assertEquals("Train", heading());
        window.run(() -> Messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertEquals("训练", heading());
    }

    @Test
    void aLinkLeadsToAnotherPageAndBackAgain() {
        go(Step.RUNS);
        window.press(KeyCode.F1);
        window.run(() -> fake.steps.help.follow("projects.md#its-name"));
        assertEquals("Projects", heading());
        window.run(fake.steps.help::back);
        assertEquals("Runs", heading());
    }

    @Test
    void everyPageCanBeRead() {
        window.press(KeyCode.F1);
        for (var language : Messages.LANGUAGES) {
            window.run(() -> Messages.localeProperty().set(language));
            for (var page : GuidePages.NAMES) {
                window.run(() -> fake.steps.help.follow(page + ".md"));
                assertFalse(heading().isBlank(), page);
            }
        }
        Places.eachSeen(fake, Hyperlink.class, link -> assertFalse(link.getText().isBlank()));
    }

    @Test
    void eachStepHasItsHintUntilItIsClosed() {
        go(Step.TRAIN);
        assertFalse(window.sees("#hint"));
        fake.withPets();
        assertTrue(hint().startsWith("Look around first"), hint());
        go(Step.TRAIN);
        assertTrue(hint().startsWith("Everything has a default"), hint());
        window.click("#hint-close");
        assertFalse(window.sees("#hint"));
        go(Step.DATASET);
        assertTrue(window.sees("#hint"));
        go(Step.TRAIN);
        assertFalse(window.sees("#hint"));
    }

    @Test
    void allHintsCanBeClosedAtOnceAndShownAgain() {
        fake.withPets();
        window.click("#hint-close-all");
        for (var step : Step.values()) {
            go(step);
            assertFalse(window.sees("#hint"), step.name());
        }
        window.click("#show-hints");
        go(Step.PREDICT);
        assertAll(
                () -> assertTrue(window.sees("#hint")),
                () -> assertTrue(hint().startsWith("Drop or paste"), hint()));
    }

    private String heading() {
        return window.find("#help .oc-guide-heading-1", Labeled.class).getText();
    }

    private String hint() {
        return window.ask(
                () ->
                        window.scene().getRoot().lookupAll("#hint .label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .filter(text -> !text.contains(" of "))
                                .findFirst()
                                .orElse(""));
    }

    private void go(Step step) {
        window.run(() -> fake.steps.main.stepProperty().set(step));
    }
}
