package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import app.ocellus.ui.activation.ActivationViewModel.State;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class AnswerActivationTest {

    private static final Path EVERYDAY = Path.of("everyday.ocellus");
    private static final Path CAT = Path.of("photos", "cat.jpg");
    private static final Path BROKEN = Path.of("photos", "broken.jpg");

    private final List<Question> asked = new ArrayList<>();
    private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run);
    private final PredictionViewModel prediction =
            new PredictionViewModel(
                    new FakePredicting(Given.project("pets", "cat", "dog").split().classes()),
                    EVERYDAY,
                    new SimpleObjectProperty<>(),
                    new Jobs(runner),
                    runner);
    private final ActivationViewModel view =
            new ActivationViewModel(this::explain, runner, Duration.ZERO);
    private final AnswerActivation activation = new AnswerActivation(prediction, view);

    private Explanation explain(Question question, Cancellation stop) {
        asked.add(question);
        return new Explanation(InputArea.WHOLE, List.of(new ActivationMap(1, 1, new float[1])));
    }

    @BeforeEach
    void predict() {
        view.wantedProperty().set(true);
        prediction.predict(List.of(CAT, BROKEN));
    }

    @Test
    void theAnswerIsAskedAboutFirst() {
        assertEquals(ClassLabel.named("cat"), activation.chosenProperty().get());
        assertEquals(new Question(EVERYDAY, CAT, List.of(new ClassId("cat"))), asked.getLast());
        assertEquals(State.SHOWN, view.stateProperty().get());
    }

    @Test
    void anotherClassIsAskedAboutWhenItIsChosen() {
        activation.chosenProperty().set(ClassLabel.named("dog"));
        assertEquals(List.of(new ClassId("dog")), asked.getLast().classes());
        assertEquals(2, asked.size());
    }

    @Test
    void aFileThatCouldNotBeReadIsNotAskedAbout() {
        prediction.selectedProperty().set(prediction.pictures().getLast());
        assertEquals(State.NONE, view.stateProperty().get());
        assertNull(activation.chosenProperty().get());
        assertEquals(1, asked.size());
    }

    @Test
    void theSameFilesAnsweredAgainAreLookedAtAgain() {
        prediction.predict(List.of(CAT));
        assertEquals(2, asked.size());
        assertNotNull(view.shownProperty().get());
    }
}
