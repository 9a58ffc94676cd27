package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.cli.PredictJson;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.ConfusionMatrix;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.file.Json;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.training.EpochRecord;
import app.ocellus.ui.control.ConfusionHeatmap;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.ui.training.TrainingViewModel;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The main job in the window of the whole program: real backbone, real sample, real engines. */
class WholeJourneyTest {

    private final WindowComposition models =
            FxToolkit.call(
                    () -> new WindowComposition(TestProgram.composition(), Platform::runLater));

    private final ChosenPaths person = new ChosenPaths();

    @Test
    void fromTheSampleToAnAnswerThatIsTheCommandLinesToo() throws IOException {
        try (var window = show()) {
            window.run(() -> models.all().settings().chooseLanguage("en"));
            trySample(window);
            train(window);
            evaluate(window);
            new OtherDataSteps(window, models, person).walk();
            predict(window);
        }
    }

    private OpenWindow show() {
        return OpenWindow.of(() -> Window.of(TestProgram.composition(), models, person));
    }

    private void trySample(OpenWindow window) {
        window.click("#door-sample");
        window.await(
                "the sample is open",
                models.all().dataset().stateProperty(),
                state -> state == DatasetViewModel.State.READY);
        assertTrue(window.texts().contains("6 classes · 600 images"), () -> "" + window.texts());
    }

    private void train(OpenWindow window) throws IOException {
        var training = models.all().training();
        var arrived = new ArrayList<Integer>();
        window.run(
                () ->
                        training.curves()
                                .versionProperty()
                                .addListener(
                                        (_, _, _) -> {
                                            if (training.busyProperty().get()) {
                                                arrived.add(lossPoints(window));
                                            }
                                        }));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(
                "it is trained",
                training.stateProperty(),
                state -> state == TrainingViewModel.State.FINISHED);
        assertTrue(arrived.stream().anyMatch(points -> points >= 10), arrived::toString);
        theChartsShowTheHistory(window);
    }

    private static int lossPoints(OpenWindow window) {
        return Plots.xs(window.find("#loss-chart", LiveChart.class), "batches").length;
    }

    private void theChartsShowTheHistory(OpenWindow window) throws IOException {
        List<EpochRecord> history = new ArrayList<>();
        for (var line : Files.readAllLines(run(window).saved().folder().resolve("history.jsonl"))) {
            history.add(Json.read(line, EpochRecord.class));
        }
        assertArrayEquals(
                history.stream().mapToDouble(EpochRecord::validationLoss).toArray(),
                curve(window, "#loss-chart"));
        assertArrayEquals(
                history.stream().mapToDouble(EpochRecord::validationAccuracy).toArray(),
                curve(window, "#accuracy-chart"));
    }

    private static double[] curve(OpenWindow window, String chart) {
        return window.ask(() -> Plots.ys(window.find(chart, LiveChart.class), "validation"));
    }

    private void evaluate(OpenWindow window) {
        window.click("#evaluate");
        window.await(
                "it is evaluated",
                models.all().evaluation().stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        var report = Objects.requireNonNull(models.all().evaluation().reportProperty().get());
        var matrix = report.evaluation().matrix();
        var accuracy = report.evaluation().metrics().accuracy();
        assertTrue(accuracy >= 0.85 && accuracy <= 0.98, "accuracy " + accuracy);
        var worst = largestError(matrix);
        var map = window.find("#confusion", ConfusionHeatmap.class);
        window.click(map, window.ask(() -> Plots.cell(map, worst[0], worst[1])));
        var actual = matrix.classes().get(worst[0]);
        var predicted = matrix.classes().get(worst[1]);
        var pictures = matrix.at(actual.id(), predicted.id());
        ThumbnailGrid<?> gallery = window.find("#gallery", ThumbnailGrid.class);
        assertEquals(pictures, window.ask(() -> List.copyOf(gallery.items())));
        assertEquals(
                "%d of 40 %s called %s".formatted(pictures.size(), actual.name(), predicted.name()),
                window.ask(window.find("#gallery-title", Label.class)::getText));
    }

    private static int[] largestError(ConfusionMatrix matrix) {
        var counts = matrix.counts();
        var largest = new int[] {0, 1};
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row != column && counts[row][column] > counts[largest[0]][largest[1]]) {
                    largest = new int[] {row, column};
                }
            }
        }
        return largest;
    }

    private void predict(OpenWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        var picture = run(window).project().split().test().getFirst().file().toAbsolutePath();
        window.drop("#drop", picture);
        window.await(
                "it is predicted",
                models.all().prediction().stateProperty(),
                state -> state == PredictionViewModel.State.DONE);
        var shown =
                (PredictedPicture.Answered)
                        window.ask(() -> models.all().prediction().pictures().getFirst());
        var json = PredictJson.of(run(window).saved().model(), picture);
        assertSame(json.path("top"), shown.top());
        var names = shown.top().stream().map(entry -> entry.label().name()).toList();
        assertTrue(window.texts().containsAll(names), () -> "" + window.texts());
    }

    private static void assertSame(JsonNode expected, List<ClassProbability> shown) {
        assertEquals(5, shown.size());
        assertEquals(5, expected.size());
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(expected.path(i).path("class").asText(), shown.get(i).label().name());
            assertEquals(
                    expected.path(i).path("probability").asDouble(),
                    shown.get(i).probability(),
                    1e-6);
        }
    }

    private TrainedRun run(OpenWindow window) {
        return window.ask(
                () -> Objects.requireNonNull(models.all().training().runProperty().get()));
    }
}
