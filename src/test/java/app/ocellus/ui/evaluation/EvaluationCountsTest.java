package app.ocellus.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.OwnDataOnly;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Whatever a model says: each number that is shown as a count is that of the images it opens. */
class EvaluationCountsTest {

    private final Jobs jobs = new Jobs(new TaskRunner(Runnable::run, Runnable::run));
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCountIsThatOfTheImagesItOpens(long seed) {
        var random = new Random(seed);
        int classes = 2 + random.nextInt(14);
        var names = IntStream.range(0, classes).mapToObj(c -> "c" + c).toArray(String[]::new);
        var model = new EvaluationViewModel(OwnDataOnly.of(answering(random)), run, open, jobs);
        run.set(Given.run(Given.project("any", names), 1));

        var evaluation = Objects.requireNonNull(model.reportProperty().get()).evaluation();
        assertEquals(2 * classes, evaluation.samples().size());
        cells(model, evaluation);
        classes(model, evaluation);
        pairs(model, evaluation);
        assertEquals(
                evaluation.samples().size() - Math.round(right(evaluation)),
                opened(model, new Selection.Errors()));
    }

    private static double right(Evaluation evaluation) {
        return evaluation.metrics().accuracy() * evaluation.samples().size();
    }

    private static void cells(EvaluationViewModel model, Evaluation evaluation) {
        var labels = evaluation.matrix().classes();
        int[][] counts = evaluation.matrix().counts();
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < counts.length; p++) {
                assertEquals(
                        counts[a][p],
                        opened(model, new Selection.Cell(labels.get(a), labels.get(p))));
            }
        }
    }

    private static void classes(EvaluationViewModel model, Evaluation evaluation) {
        var labels = evaluation.matrix().classes();
        int[][] counts = evaluation.matrix().counts();
        for (int c = 0; c < counts.length; c++) {
            int column = c;
            assertEquals(
                    evaluation.metrics().perClass().get(c).support(),
                    opened(model, new Selection.Row(labels.get(c))));
            assertEquals(
                    IntStream.range(0, counts.length).map(row -> counts[row][column]).sum(),
                    opened(model, new Selection.Column(labels.get(c))));
        }
    }

    private static void pairs(EvaluationViewModel model, Evaluation evaluation) {
        for (var pair : evaluation.matrix().confusedPairs()) {
            assertTrue(pair.count() > 0);
            assertEquals(
                    pair.count(),
                    opened(model, new Selection.Cell(pair.actual(), pair.predicted())));
            assertEquals(pair.support(), opened(model, new Selection.Row(pair.actual())));
        }
    }

    private static int opened(EvaluationViewModel model, Selection selection) {
        model.selectionProperty().set(selection);
        return model.pictures().size();
    }

    /** A model that says anything. */
    private static EvaluationViewModel.Evaluating answering(Random random) {
        return (TrainedRun run,
                DatasetSnapshot snapshot,
                List<ImageSample> samples,
                Progress.Listener progress,
                Cancellation stop) -> {
            var labels = run.model().classes();
            var answers = new NamedAnswers(labels, _ -> any(labels, random).name());
            return new Evaluator(answers).evaluate(snapshot, samples, progress, stop);
        };
    }

    private static ClassLabel any(List<ClassLabel> labels, Random random) {
        return labels.get(random.nextInt(labels.size()));
    }
}
