package app.ocellus.ui.evaluation.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.Given;
import app.ocellus.ui.OwnDataOnly;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

class ConfidenceViewModelTest {

    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish", "owl", "pig");
    private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final ObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();
    private final TrainingViewModel training =
            new TrainingViewModel(
                    new FakeTraining(),
                    new TrainingForm(List.of(Given.backbone("small", "fast"))),
                    open,
                    jobs,
                    runner);
    private int evaluations;
    private @Nullable UserException refusal;
    private final EvaluationViewModel evaluation =
            new EvaluationViewModel(
                    OwnDataOnly.of(
                            (of, snapshot, samples, progress, stop) -> {
                                evaluations++;
                                return new Evaluator(new Unlike(of.model().classes(), 7))
                                        .evaluate(snapshot, samples, progress, stop);
                            }),
                    training.runProperty(),
                    open,
                    jobs);
    private final ConfidenceViewModel model =
            new ConfidenceViewModel(evaluation, training.selected(), this::keep, runner);

    /** Answers of every confidence, some right and some wrong. */
    private record Unlike(List<ClassLabel> classes, long seed) implements Classifier {

        @Override
        public double threshold() {
            return 0;
        }

        @Override
        public void classify(
                Iterator<Path> files,
                Memory memory,
                Consumer<Answer> answers,
                Cancellation cancellation) {
            files.forEachRemaining(
                    file -> {
                        var random = new Random(seed + file.toString().hashCode());
                        var values = new float[classes.size()];
                        float sum = 0;
                        for (int c = 0; c < values.length; c++) {
                            values[c] = (float) Math.pow(random.nextFloat(), 4);
                            sum += values[c];
                        }
                        for (int c = 0; c < values.length; c++) {
                            values[c] /= sum;
                        }
                        var hash = ContentHash.of(file.toString().getBytes(StandardCharsets.UTF_8));
                        answers.accept(new Answer.Classified(file, hash, values));
                    });
        }
    }

    private KeptRun keep(TrainedRun run, double threshold) {
        if (refusal != null) {
            throw refusal;
        }
        return new KeptRun(run.saved(), run.model().withThreshold(threshold));
    }

    private void evaluate() {
        training.selected().select(pets, Given.kept(pets, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.4, 0.55, 0.7, 0.9, 1})
    void whatAThresholdLeavesOutIsWhatItOpens(double threshold) {
        evaluate();
        model.thresholdProperty().set(threshold);
        int all = samples();
        model.showUnsure();
        assertEquals(model.unsure(), evaluation.pictures().size());
        assertEquals(1 - model.point().coverage(), (double) model.unsure() / all, 1e-12);
    }

    @Test
    void aBarOpensAsManyImagesAsItSays() {
        evaluate();
        for (var bin : model.bins()) {
            model.show(bin);
            assertEquals(bin.count(), evaluation.pictures().size());
        }
        assertEquals(samples(), model.bins().stream().mapToInt(bin -> bin.count()).sum());
    }

    @Test
    void aThresholdIsKeptInTheModelWithoutAskingItAgain() {
        evaluate();
        assertEquals(1, evaluations);
        assertFalse(model.changedProperty().get());
        model.thresholdProperty().set(0.5);
        assertTrue(model.changedProperty().get());
        var shown = evaluation.reportProperty().get();

        model.keep();

        var run = Objects.requireNonNull(training.runProperty().get());
        assertEquals(0.5, run.model().output().threshold());
        assertFalse(model.changedProperty().get());
        assertEquals(1, evaluations);
        assertSame(shown, evaluation.reportProperty().get());
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheModelStaysAsItWas() {
        evaluate();
        refusal = new UserException(Sentence.of("ui.nothing-held-out"));
        model.thresholdProperty().set(0.5);
        model.keep();
        assertEquals(refusal.sentence(), model.problemProperty().get());
        assertEquals(0, model.kept());
        model.revert();
        assertNull(model.problemProperty().get());
        assertEquals(0, model.thresholdProperty().get());
    }

    @Test
    void aSuggestionIsTheLowestThresholdThatIsRightOftenEnough() {
        evaluate();
        double best =
                model.curveProperty().get().points().stream()
                        .mapToDouble(point -> point.accuracy().orElse(0))
                        .max()
                        .orElseThrow();
        model.targetProperty().set(best);
        model.suggest();
        assertNull(model.problemProperty().get());
        assertTrue(model.point().accuracy().orElseThrow() >= best);
        double suggested = model.thresholdProperty().get();
        assertTrue(
                model.curveProperty().get().points().stream()
                        .filter(point -> point.threshold() < suggested)
                        .noneMatch(point -> point.accuracy().orElse(0) >= best));
    }

    @Test
    void anAccuracyThatNoThresholdReachesIsSaid() {
        evaluate();
        model.targetProperty().set(1.01);
        double before = model.thresholdProperty().get();
        model.suggest();
        assertNotNull(model.problemProperty().get());
        assertEquals(before, model.thresholdProperty().get());
    }

    @Test
    void anotherRunBringsItsOwnThreshold() {
        evaluate();
        model.thresholdProperty().set(0.5);
        var other = Given.kept(pets, 2);
        training.selected()
                .select(pets, new KeptRun(other.saved(), other.model().withThreshold(0.25)));
        assertEquals(0.25, model.thresholdProperty().get());
        assertEquals(2, evaluations);
    }

    private int samples() {
        return Objects.requireNonNull(evaluation.reportProperty().get())
                .evaluation()
                .samples()
                .size();
    }
}
