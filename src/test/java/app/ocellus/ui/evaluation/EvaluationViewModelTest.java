package app.ocellus.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.ConfusionMatrix;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class EvaluationViewModelTest {

    private static final ClassLabel CAT = ClassLabel.named("cat");
    private static final ClassLabel DOG = ClassLabel.named("dog");

    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final Later background = new Later();
    private final Jobs jobs = new Jobs(new TaskRunner(background, Runnable::run));
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();
    private final FakeEvaluating evaluating = new FakeEvaluating();
    private final EvaluationViewModel model =
            new EvaluationViewModel(evaluating.work(), run, open, jobs);

    @Test
    void thereIsNothingToEvaluateAtFirst() {
        assertEquals(State.NO_MODEL, model.stateProperty().get());
    }

    @Test
    void aModelIsEvaluatedOnTheTestAsSoonAsItIsThere() {
        run.set(Given.run(pets, 1));
        assertEquals(State.EVALUATING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(pets.split().test(), evaluated());
    }

    @Test
    void theMistakesAreShownFirst() {
        evaluate();
        assertEquals(new Selection.Errors(), model.selectionProperty().get());
        assertEquals(List.of("cat/0007.jpg"), shown());
        assertSame(model.pictures().getFirst(), model.selectedProperty().get());
    }

    @Test
    void aCellShowsExactlyItsSamples() {
        evaluate();
        var classes = matrix().classes();
        for (var actual : classes) {
            for (var predicted : classes) {
                model.selectionProperty().set(new Selection.Cell(actual, predicted));
                assertEquals(matrix().at(actual.id(), predicted.id()), model.pictures());
                assertEquals(matrix().count(actual.id(), predicted.id()), model.pictures().size());
            }
        }
    }

    @Test
    void aCellOfTheMatrixIsWhatTheModelSaid() {
        evaluate();
        model.selectionProperty().set(new Selection.Cell(CAT, DOG));
        assertEquals(List.of("cat/0007.jpg"), shown());
        model.selectionProperty().set(new Selection.Cell(CAT, CAT));
        assertEquals(List.of("cat/0006.jpg"), shown());
        model.selectionProperty().set(new Selection.Cell(DOG, CAT));
        assertEquals(List.of(), shown());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void aRowShowsAnActualClassAndAColumnWhatWasCalledSo() {
        evaluate();
        model.selectionProperty().set(new Selection.Row(CAT));
        assertEquals(List.of("cat/0007.jpg", "cat/0006.jpg"), shown());
        model.selectionProperty().set(new Selection.Column(DOG));
        assertEquals(List.of("cat/0007.jpg", "dog/0006.jpg", "dog/0007.jpg"), shown());
    }

    @Test
    void theMostProbableClassesOfAPictureAreTheModelsOwn() {
        evaluate();
        var top = model.top5(model.pictures().getFirst());
        assertEquals(3, top.size());
        assertEquals(DOG, top.getFirst().label());
        assertEquals(NamedAnswers.CONFIDENCE, top.getFirst().probability(), 1e-6);
    }

    @Test
    void anotherSplitIsEvaluatedAtOnce() {
        evaluate();
        model.roleProperty().set(SplitRole.VALIDATION);
        assertEquals(State.EVALUATING, model.stateProperty().get());
        assertEquals(List.of(), model.pictures());
        background.runAll();
        assertEquals(pets.split().validation(), evaluated());
    }

    @Test
    void aNewModelBeginsWithItsMistakes() {
        evaluate();
        model.selectionProperty().set(new Selection.Cell(DOG, DOG));
        run.set(Given.run(pets, 2));
        background.runAll();
        assertEquals(new Selection.Errors(), model.selectionProperty().get());
        assertEquals(List.of("cat/0007.jpg"), shown());
    }

    @Test
    void aNewModelLeavesTheEvaluationOfTheOneBefore() {
        var birds = Given.project("birds", "owl", "robin");
        run.set(Given.run(pets, 1));
        run.set(Given.run(birds, 1));
        background.runLast();
        assertEquals(birds.split().test(), evaluated());
        background.runAll();
        assertEquals(birds.split().test(), evaluated());
        assertEquals(State.READY, model.stateProperty().get());
        assertTrue(evaluating.cancellations.getLast().isRequested());
    }

    @Test
    void withoutAModelNothingOfTheOneBeforeIsLeft() {
        evaluate();
        run.set(null);
        assertEquals(State.NO_MODEL, model.stateProperty().get());
        assertNull(model.reportProperty().get());
        assertEquals(List.of(), model.pictures());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void whereNothingWasHeldOutForTheTestTheValidationIsUsed() {
        run.set(Given.run(withoutTest(), 1));
        background.runAll();
        assertEquals(SplitRole.VALIDATION, model.roleProperty().get());
        assertEquals(pets.split().validation(), evaluated());
    }

    @Test
    void aSplitWithoutImagesSaysSoInsteadOfShowingFigures() {
        run.set(Given.run(withoutTest(), 1));
        background.runAll();
        model.roleProperty().set(SplitRole.TEST);
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(Sentence.of("ui.nothing-held-out"), model.errorProperty().get());
        assertNull(model.reportProperty().get());
        model.roleProperty().set(SplitRole.VALIDATION);
        background.runAll();
        assertEquals(pets.split().validation(), evaluated());
    }

    @Test
    void aFailureIsSaidAndTriedAgainOnDemand() {
        evaluating.failure = Sentence.of("model.backbone-unreadable", "small");
        evaluate();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(evaluating.failure, model.errorProperty().get());
        evaluating.failure = null;
        model.evaluate();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void aCancelledEvaluationSaysSo() {
        run.set(Given.run(pets, 1));
        Objects.requireNonNull(jobs.shownProperty().get()).cancellation().cancel();
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(Sentence.of("training.cancelled"), model.errorProperty().get());
    }

    @Test
    void listenersSurviveTheGarbageCollection() {
        var heard = new ArrayList<String>();
        model.pictures()
                .addListener((ListChangeListener<EvaluatedSample>) _ -> heard.add("pictures"));
        model.reportProperty().addListener((_, _, _) -> heard.add("report"));
        System.gc();
        evaluate();
        assertTrue(heard.containsAll(List.of("pictures", "report")), "" + heard);
    }

    private void evaluate() {
        run.set(Given.run(pets, 1));
        background.runAll();
    }

    private OpenProject withoutTest() {
        var split = pets.split();
        return new OpenProject(
                pets.project(),
                pets.scan(),
                new DatasetSplit(split.classes(), split.training(), split.validation(), List.of()));
    }

    private List<ImageSample> evaluated() {
        return Objects.requireNonNull(model.reportProperty().get()).evaluation().samples().stream()
                .map(EvaluatedSample::sample)
                .toList();
    }

    private ConfusionMatrix matrix() {
        return Objects.requireNonNull(model.reportProperty().get()).evaluation().matrix();
    }

    private List<String> shown() {
        return model.pictures().stream().map(s -> s.sample().id().value()).toList();
    }
}
