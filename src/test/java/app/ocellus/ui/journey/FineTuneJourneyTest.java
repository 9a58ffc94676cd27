package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.StagedTraining;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingViewModel.State;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** The form of a fine-tuning, and a run of it from the rate that is found to its figures. */
class FineTuneJourneyTest {

    private final FakeWindow fake = new FakeWindow(new StagedTraining()).withPets();
    private final OpenWindow window = fake.window;
    private final TrainingForm form = fake.steps.training.form();

    @BeforeEach
    void goToTraining() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theRateIsFoundAndARunIsWatchedStoppedAndEvaluated() {
        window.click("#mode .toggle-button", "Fine-tune");
        theRateIsFoundAndDragged();
        window.click("#start");
        var curves = fake.steps.training.curves();
        int points = 2 * StagedTraining.BATCHES + 23;
        window.await(
                "the points arrive",
                curves.versionProperty(),
                _ -> curves.batchLosses().size() == points);
        window.await(
                "they are painted",
                chart("#loss-chart").accessibleTextProperty(),
                _ -> Plots.xs(chart("#loss-chart"), "batches").length == points);
        theStartIsThePointAtEpochNought();
        window.click("#stop");
        window.await("it ends", fake.steps.training.stateProperty(), now -> now == State.FINISHED);
        saysSomewhere("Stopped by you. Best was epoch 2 (loss 0.372); its weights are kept.");
        window.click("#evaluate");
        window.await(
                "it is evaluated",
                fake.steps.evaluation.stateProperty(),
                now -> now == EvaluationViewModel.State.READY);
        assertTrue(window.sees("#confusion"));
    }

    private void theRateIsFoundAndDragged() {
        var rates = fake.steps.aids.rates();
        window.click("#find-rate");
        window.click("#rate-start");
        window.await(
                "it is done",
                rates.stateProperty(),
                now -> now == LearningRateViewModel.State.DONE);
        assertEquals(Mode.FINE_TUNE, fake.steps.finder.configs.getLast().mode());
        var chart = window.find("#rate-chart", LiveChart.class);
        var from = window.ask(() -> Plots.at(chart, rates.curve().markerProperty().get()));
        var to = window.ask(() -> Plots.at(chart, 1e-4));
        window.drag(chart, from, new Point2D(to.getX(), from.getY()));
        window.click("#rate-use");
        window.click("#rate-close");
        var config = window.ask(form::config);
        assertEquals(1e-4, config.optimisation().rate().value(), 1e-5);
        assertEquals(1e-3, window.ask(() -> form.config(Mode.QUICK)).optimisation().rate().value());
    }

    private void theStartIsThePointAtEpochNought() {
        var loss = chart("#loss-chart");
        var accuracy = chart("#accuracy-chart");
        assertArrayEquals(new double[] {0, 1, 2}, window.ask(() -> Plots.xs(loss, "validation")));
        assertEquals(
                StagedTraining.START.loss(), window.ask(() -> Plots.ys(loss, "validation"))[0]);
        assertEquals(
                StagedTraining.START.accuracy(),
                window.ask(() -> Plots.ys(accuracy, "validation"))[0]);
        // the axis is as long as the run may get
        assertEquals(4, window.ask(() -> Plots.xs(loss, "range"))[1]);
        says("batch 23 of 38");
        says("best: epoch 2");
        saysSomewhere("Memory was short");
    }

    @Test
    void thePreviewFollowsTheAugmentation() {
        assertFalse(window.sees("#preview"));
        window.click("#mode .toggle-button", "Fine-tune");
        var preview = fake.steps.aids.preview();
        window.await("it is there", preview.previewProperty(), Optional::isPresent);
        var before = picture();
        window.click("#rotation-strength");
        window.run(() -> window.find("#rotation-strength", TextField.class).setText("60"));
        window.press(KeyCode.ENTER);
        window.await(
                "it is turned further",
                preview.previewProperty(),
                now -> now.isPresent() && picture() != before);
        says("crop · flip · rotate 60°");
        window.click("#rotation");
        says("crop · flip");
        var name = window.ask(() -> preview.previewProperty().get().orElseThrow().name());
        window.click("#preview-another");
        window.await(
                "it is another", preview.previewProperty(), now -> !now.get().name().equals(name));
        var spoken = window.ask(() -> window.scene().lookup("#preview").getAccessibleText());
        assertTrue(spoken.startsWith("Preview of 8 variants of "), spoken);
    }

    private Image picture() {
        return ((ImageView) window.scene().lookup("#preview .image-view")).getImage();
    }

    @Test
    void thePresetFillsTheForm() {
        window.run(window.find("#expert", Node.class)::requestFocus);
        window.press(KeyCode.SPACE);
        window.run(() -> form.seedProperty().set(5));
        window.click("#preset .toggle-button", "As in the tutorial");
        assertEquals(TrainingConfig.tutorial("small", 5), window.ask(form::config));
        says("Adam · constant · batch 32 · seed 5");
        says("stretch 150 · crop · flip · rotate 10°");
        assertEquals("20", field("#epochs"));
        assertEquals("299", field("#size"));
        assertEquals("0", field("#labelSmoothing"));
        window.click("#preset .toggle-button", "Default");
        assertEquals("4", field("#epochs"));
        assertEquals("224", field("#size"));
    }

    @Test
    void eachModeKeepsWhatWasTypedForIt() {
        window.await(
                "the time of Quick is known",
                fake.steps.aids.times().timeProperty(Mode.QUICK),
                Optional::isPresent);
        says("≈ 8\u00a0s");
        says("minutes");
        type("#epochs", "12");
        window.click("#mode .toggle-button", "Fine-tune");
        window.await(
                "the time of Fine-tune is known",
                fake.steps.aids.times().timeProperty(Mode.FINE_TUNE),
                Optional::isPresent);
        says("≈ 12\u00a0min");
        assertEquals("4", field("#epochs"));
        assertEquals("2.0e-4", field("#rate"));
        type("#rate", "5e-4");
        window.click("#depth .toggle-button", "all");
        window.click("#mode .toggle-button", "Quick");
        assertFalse(window.sees("#depth"));
        assertEquals("12", field("#epochs"));
        assertEquals("1.0e-3", field("#rate"));
        window.click("#mode .toggle-button", "Fine-tune");
        assertEquals("5.0e-4", field("#rate"));
        assertNotEquals(0, window.ask(form::config).optimisation().rate().value());
    }

    private void type(String selector, String text) {
        window.click(selector);
        window.run(() -> window.find(selector, TextField.class).setText(text));
        window.press(KeyCode.ENTER);
    }

    private String field(String selector) {
        return window.find(selector, TextField.class).getText();
    }

    private LiveChart chart(String selector) {
        return (LiveChart) window.scene().lookup(selector);
    }

    private void saysSomewhere(String words) {
        assertTrue(
                window.texts().stream().anyMatch(text -> text.contains(words)),
                () -> words + " in " + window.texts());
    }

    private void says(String text) {
        assertTrue(window.texts().contains(text), () -> text + " in " + window.texts());
    }
}
