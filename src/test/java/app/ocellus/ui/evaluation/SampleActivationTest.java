package app.ocellus.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explanation;
import app.ocellus.image.InputArea;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.activation.ActivationViewModel.Question;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SampleActivationTest {

    private static final ClassLabel CAT = ClassLabel.named("cat");
    private static final ClassLabel DOG = ClassLabel.named("dog");

    private final List<Question> asked = new ArrayList<>();
    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run);
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final EvaluationViewModel evaluation =
            new EvaluationViewModel(
                    new FakeEvaluating().work(),
                    run,
                    new SimpleObjectProperty<>(),
                    new Jobs(runner));
    private final ActivationViewModel view =
            new ActivationViewModel(this::explain, runner, Duration.ZERO);
    private final SampleActivation activation = new SampleActivation(evaluation, view);

    private Explanation explain(Question question, Cancellation stop) {
        asked.add(question);
        var map = new ActivationMap(1, 1, new float[1]);
        return new Explanation(
                InputArea.WHOLE, Collections.nCopies(question.classes().size(), map));
    }

    @BeforeEach
    void evaluate() {
        run.set(Given.run(pets, 1));
        view.wantedProperty().set(true);
    }

    @Test
    void aMistakeIsAskedAboutForTheAnswerAndForTheLabel() {
        evaluation.selectionProperty().set(new Selection.Cell(CAT, DOG));
        assertEquals(List.of(new ClassId("dog"), new ClassId("cat")), asked.getLast().classes());
        assertEquals(evaluation.pictures().getFirst().sample().file(), asked.getLast().file());
        assertEquals(Given.run(pets, 1).saved().model(), asked.getLast().model());
    }

    @Test
    void whatIsRightIsAskedAboutOnce() {
        evaluation.selectionProperty().set(new Selection.Cell(DOG, DOG));
        assertEquals(List.of(new ClassId("dog")), asked.getLast().classes());
        assertEquals(List.of(DOG), activation.classes(evaluation.pictures().getFirst()));
    }

    @Test
    void nothingSelectedIsNothingAsked() {
        evaluation.selectedProperty().set(null);
        assertEquals(ActivationViewModel.State.NONE, view.stateProperty().get());
        assertNull(view.shownProperty().get());
    }

    @Test
    void anotherRunIsAnotherQuestionAboutTheSamePicture() {
        evaluation.selectionProperty().set(new Selection.Cell(CAT, DOG));
        var before = asked.getLast();
        run.set(Given.run(pets, 2));
        evaluation.selectionProperty().set(new Selection.Cell(CAT, DOG));
        assertEquals(before.file(), asked.getLast().file());
        assertEquals(Given.run(pets, 2).saved().model(), asked.getLast().model());
    }
}
