package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.LearningRateViewModel.State;

import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** From the field of the rate through a search to a rate in the field. */
class LearningRateJourneyTest {

    @Test
    void theRateIsFoundDraggedNudgedAndTaken() {
        try (var fake = new FakeWindow(new EndlessTraining()).withPets()) {
            var window = fake.window;
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertFalse(window.sees("#rate-finder"));
            find(fake);
            assertEquals("1.0e-3", field(window));
            window.click("#rate-use");
            assertEquals("1.1e-3", field(window));
            assertEquals(1.1e-3, rate(fake));
            theMarkerIsDragged(fake);
            theMarkerIsNudged(fake);
            window.click("#rate-close");
            assertFalse(window.sees("#rate-finder"));
        }
    }

    private static void find(FakeWindow fake) {
        var window = fake.window;
        window.click("#find-rate");
        assertTrue(window.sees("#rate-finder"));
        window.await(
                "the wait is known", model(fake).expectedProperty(), known -> known.isPresent());
        assertTrue(
                window.texts().contains("It will take about 1\u00a0s."), () -> "" + window.texts());
        window.click("#rate-start");
        window.await("it is done", model(fake).stateProperty(), now -> now == State.DONE);
        assertTrue(window.texts().contains("Use 1.1e-3"), () -> "" + window.texts());
    }

    private static void theMarkerIsDragged(FakeWindow fake) {
        var window = fake.window;
        var chart = window.find("#rate-chart", LiveChart.class);
        var from = window.ask(() -> Plots.at(chart, model(fake).curve().markerProperty().get()));
        var to = window.ask(() -> Plots.at(chart, 1e-2));
        window.drag(chart, from, new Point2D(to.getX(), from.getY()));
        assertEquals(1e-2, marker(fake), 1e-3);
        window.click("#rate-use");
        assertEquals(marker(fake), rate(fake), 1e-3);
        assertTrue(rate(fake) > 5e-3);
    }

    private static void theMarkerIsNudged(FakeWindow fake) {
        var window = fake.window;
        var before = marker(fake);
        window.run(() -> window.scene().lookup("#rate-chart").requestFocus());
        window.press(KeyCode.RIGHT);
        assertEquals(before * Math.pow(1e7, 1 / 99.0), marker(fake), before * 1e-6);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        assertEquals(before / Math.pow(1e7, 1 / 99.0), marker(fake), before * 1e-6);
    }

    @Test
    void inALowWindowTheFinderIsScrolledTo() {
        try (var fake = new FakeWindow(new EndlessTraining()).withPets()) {
            var window = fake.window;
            window.run(() -> window.scene().getWindow().setHeight(700));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.click("#find-rate");
            window.await("it is scrolled", page(window).vvalueProperty(), now -> now.equals(1.0));
            var start = window.find("#rate-start", Button.class);
            var below = window.ask(() -> start.localToScene(0, start.getHeight()).getY());
            assertTrue(below < 700, "" + below);
            window.click("#rate-start");
            window.await("it is done", model(fake).stateProperty(), now -> now == State.DONE);
        }
    }

    private static ScrollPane page(OpenWindow window) {
        return window.find("#training-page", ScrollPane.class);
    }

    @Test
    void whereThereIsNoSuggestionTheWindowSaysWhy() {
        try (var fake = new FakeWindow(new EndlessTraining()).withPets()) {
            var window = fake.window;
            fake.steps.finder.loss = step -> 1 + 0.01 * step;
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.click("#find-rate");
            window.click("#rate-start");
            window.await(
                    "it is done", model(fake).stateProperty(), now -> now == State.NO_SUGGESTION);
            var sentence = Sentence.of("training.sweep-no-descent").toString();
            assertTrue(window.texts().contains(sentence), () -> "" + window.texts());
            assertFalse(window.sees("#rate-use"));
            assertTrue(window.sees("#rate-again"));
        }
    }

    private static LearningRateViewModel model(FakeWindow fake) {
        return fake.steps.learningRate;
    }

    private static double marker(FakeWindow fake) {
        return fake.window.ask(() -> model(fake).curve().markerProperty().get());
    }

    private static double rate(FakeWindow fake) {
        return fake.window.ask(() -> fake.steps.training.form().learningRateProperty().get());
    }

    private static String field(OpenWindow window) {
        return window.find("#rate", TextField.class).getText();
    }
}
