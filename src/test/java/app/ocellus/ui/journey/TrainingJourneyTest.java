package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.EpochRecord;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.training.LossCurves;
import app.ocellus.ui.training.TrainingViewModel.State;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** From an open dataset through a run that is watched and stopped to its figures. */
class TrainingJourneyTest {

    private static final int POINTS = EndlessTraining.EPOCHS * EndlessTraining.BATCHES;

    private final EndlessTraining training = new EndlessTraining();

    @Test
    void aRunIsWatchedStoppedAndEvaluated() {
        try (var fake = new FakeWindow(training).withPets()) {
            var window = fake.window;
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertTrue(window.texts().contains("Ready to train"), () -> "" + window.texts());
            window.click("#start");
            var curves = fake.steps.training.curves();
            window.await(
                    "the points arrive",
                    curves.versionProperty(),
                    _ -> curves.epochs().size() == EndlessTraining.EPOCHS);
            theChartsShowThePointsWhileItRuns(fake);
            window.click("#stop");
            window.await(
                    "it ends", fake.steps.training.stateProperty(), now -> now == State.FINISHED);
            theEndIsToldAndTheChartsShowTheHistory(window);
            window.click("#evaluate");
            window.await(
                    "it is evaluated",
                    fake.steps.evaluation.stateProperty(),
                    now -> now == EvaluationViewModel.State.READY);
            assertEquals(Step.EVALUATE, window.ask(() -> fake.steps.main.stepProperty().get()));
            assertTrue(window.sees("#confusion"));
            assertTrue(window.texts().contains("100.0\u00a0%"), () -> "" + window.texts());
        }
    }

    private static void theChartsShowThePointsWhileItRuns(FakeWindow fake) {
        var window = fake.window;
        assertEquals(State.RUNNING, window.ask(() -> fake.steps.training.stateProperty().get()));
        assertTrue(POINTS >= 10);
        var told = window.ask(() -> fake.steps.training.curves().batchLosses());
        assertEquals(POINTS, told.size());
        // ten times a second
        window.await(
                "they are painted",
                chart(window, "#loss-chart").accessibleTextProperty(),
                _ -> Plots.xs(chart(fake), "batches").length == POINTS);
        assertArrayEquals(
                told.stream().mapToDouble(LossCurves.Point::epoch).toArray(),
                window.ask(() -> Plots.xs(chart(window, "#loss-chart"), "batches")));
        assertArrayEquals(
                told.stream().mapToDouble(LossCurves.Point::value).toArray(),
                window.ask(() -> Plots.ys(chart(window, "#loss-chart"), "batches")));
        assertTrue(window.sees("#cancel-job"));
    }

    private void theEndIsToldAndTheChartsShowTheHistory(OpenWindow window) {
        var texts = window.texts();
        assertTrue(
                texts.contains(
                        "Stopped by you. Best was epoch 2 (loss 0.250); its weights are kept."),
                texts::toString);
        assertCurve(window, "#loss-chart", "training", EpochRecord::trainingLoss);
        assertCurve(window, "#loss-chart", "validation", EpochRecord::validationLoss);
        assertCurve(window, "#accuracy-chart", "training", EpochRecord::trainingAccuracy);
        assertCurve(window, "#accuracy-chart", "validation", EpochRecord::validationAccuracy);
    }

    private void assertCurve(
            OpenWindow window, String chart, String curve, ToDoubleFunction<EpochRecord> value) {
        List<EpochRecord> history = training.history();
        assertArrayEquals(
                history.stream().mapToDouble(EpochRecord::epoch).toArray(),
                window.ask(() -> Plots.xs(chart(window, chart), curve)));
        assertArrayEquals(
                history.stream().mapToDouble(value).toArray(),
                window.ask(() -> Plots.ys(chart(window, chart), curve)));
    }

    private static LiveChart chart(FakeWindow fake) {
        return (LiveChart) fake.window.scene().lookup("#loss-chart");
    }

    private static LiveChart chart(OpenWindow window, String id) {
        return window.find(id, LiveChart.class);
    }
}
