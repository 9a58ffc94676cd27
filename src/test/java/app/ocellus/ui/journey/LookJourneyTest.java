package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A window with everything in it that changes its language and its colours. */
class LookJourneyTest {

    /** What is called the same in every language. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "/\\S+|Ocellus|English|Ctrl|Del|CPU|GPU|NVIDIA|CUDA|libtorch|pytorch\\.org|CSV|F1|AdamW|pets|cat|dog|fish|one|empty|ONNX|TorchScript|PyTorch|DJL|Deep"
                        + " Java"
                        + " Library|Serving|Spark|spark-submit|Parquet|Python|Java|predict\\.py|--selftest|\\.ocellus|\\.jpg|small|large|backbone\\.(?:json|pt|onnx)"
                        + "|[kM]?B\\b|[AP]:");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private FakeWindow fake;
    private OpenWindow window;

    @BeforeEach
    void fillEveryView() {
        var training = new FakeTraining();
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        fake = new FakeWindow(training);
        fake.steps.answer = file -> "cat";
        fake.withPets();
        window = fake.window;
        window.await(
                "it is evaluated",
                fake.steps.evaluation.stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        window.run(() -> fake.steps.prediction.predict(List.of(Path.of("photos/cat/one.jpg"))));
        window.await(
                "it is predicted",
                fake.steps.prediction.stateProperty(),
                state -> state == PredictionViewModel.State.DONE);
        for (var step : Step.values()) {
            go(step);
        }
    }

    @AfterEach
    void close() {
        fake.close();
        Messages.localeProperty().set(Locale.ENGLISH);
    }

    @Test
    void anotherLanguageRelabelsEverythingAtOnce() {
        window.click(".toggle-button", "简体中文");
        assertEquals(Locale.SIMPLIFIED_CHINESE, window.ask(Messages::locale));
        assertEveryViewSpeaksChinese();
        window.click(".toggle-button", "English");
        assertTrue(window.texts().contains("Settings"));
    }

    @Test
    void whatWentWrongIsSaidInTheOtherLanguageToo(@TempDir Path folder) throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        window.run(() -> fake.steps.prediction.predict(List.of(empty)));
        window.await(
                "it has failed",
                fake.steps.prediction.stateProperty(),
                state -> state == PredictionViewModel.State.FAILED);
        window.click(".toggle-button", "简体中文");
        assertEveryViewSpeaksChinese();
    }

    @Test
    void theDarkThemeIsWornByEveryView() {
        window.click(".toggle-button", "Dark");
        for (var step : Step.values()) {
            go(step);
            var background = background();
            assertTrue(background.getBrightness() < 0.3, step + ": " + background);
        }
        window.click(".toggle-button", "Light");
        assertFalse(background().getBrightness() < 0.9);
    }

    @Test
    void whatWasChosenIsSaved() {
        window.click(".toggle-button", "Dark");
        window.click(".toggle-button", "简体中文");
        var settings = window.ask(() -> fake.steps.settings.settingsProperty().get());
        assertEquals("dark", settings.theme());
        assertEquals("zh-CN", settings.language());
    }

    private void go(Step step) {
        window.run(() -> fake.steps.main.stepProperty().set(step));
        assertFalse(window.texts().isEmpty());
    }

    private void assertEveryViewSpeaksChinese() {
        for (var step : Step.values()) {
            go(step);
            var left = new TreeSet<>(window.texts());
            left.removeIf(text -> !LATIN.matcher(NAMES.matcher(text).replaceAll("")).find());
            assertEquals(Set.of(), left, step.toString());
        }
    }

    private Color background() {
        return window.ask(() -> window.scene().snapshot(null).getPixelReader().getColor(500, 985));
    }
}
