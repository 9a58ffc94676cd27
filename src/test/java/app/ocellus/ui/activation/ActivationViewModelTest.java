package app.ocellus.ui.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explanation;
import app.ocellus.image.InputArea;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.activation.ActivationViewModel.Question;
import app.ocellus.ui.activation.ActivationViewModel.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

class ActivationViewModelTest {

    private final List<String> asked = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Sentence failure;
    private final ActivationViewModel model =
            new ActivationViewModel(
                    this::explain, new TaskRunner(waiting::add, Runnable::run), Duration.ZERO);

    private Explanation explain(Question question, Cancellation stop) {
        asked.add(question.file().toString());
        if (failure != null) {
            throw new UserException(failure);
        }
        return new Explanation(InputArea.WHOLE, List.of(new ActivationMap(1, 1, new float[] {1})));
    }

    private static Question question(String file) {
        return new Question(Path.of("m.ocellus"), Path.of(file), List.of(new ClassId("fox")));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private String shown() {
        return Objects.requireNonNull(model.shownProperty().get()).question().file().toString();
    }

    @Test
    void nothingIsComputedBeforeAPersonWantsToSeeIt() {
        model.look(question("a"));
        work();
        assertEquals(State.NONE, model.stateProperty().get());
        assertEquals(List.of(), asked);
    }

    @Test
    void itIsComputedInTheBackgroundAndThenShown() {
        model.wantedProperty().set(true);
        model.look(question("a"));
        assertEquals(State.COMPUTING, model.stateProperty().get());
        assertNull(model.shownProperty().get());
        work();
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertEquals("a", shown());
    }

    @Test
    void whoRunsThroughThePicturesIsAnsweredForTheLast() {
        model.wantedProperty().set(true);
        for (var file : List.of("a", "b", "c", "d")) {
            model.look(question(file));
        }
        work();
        assertEquals(List.of("d"), asked);
        assertEquals("d", shown());
    }

    @Test
    void theLastAnswersAreKept() {
        model.wantedProperty().set(true);
        for (var file : List.of("a", "b", "a")) {
            model.look(question(file));
            work();
        }
        assertEquals(List.of("a", "b"), asked);
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertEquals("a", shown());
        for (int i = 0; i < 40; i++) {
            model.look(question("other " + i));
            work();
        }
        model.look(question("a"));
        assertEquals(State.COMPUTING, model.stateProperty().get());
    }

    @Test
    void whatIsForgottenIsAskedAgain() {
        model.wantedProperty().set(true);
        model.look(question("a"));
        work();
        model.forget();
        assertEquals(State.COMPUTING, model.stateProperty().get());
        work();
        assertEquals(List.of("a", "a"), asked);
    }

    @Test
    void aFailureIsASentenceAndTheNextLookTriesAgain() {
        model.wantedProperty().set(true);
        failure = Sentence.of("image.empty", "a");
        model.look(question("a"));
        work();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(failure, model.errorProperty().get());
        failure = null;
        model.look(question("a"));
        work();
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void turnedOffWhileItIsOnItsWayItDoesNotCome() {
        model.wantedProperty().set(true);
        model.look(question("a"));
        model.wantedProperty().set(false);
        assertEquals(State.NONE, model.stateProperty().get());
        work();
        assertEquals(State.NONE, model.stateProperty().get());
        assertNull(model.shownProperty().get());
    }

    @Test
    void theStrengthStaysFromPictureToPicture() {
        model.wantedProperty().set(true);
        model.opacityProperty().set(0.3);
        model.look(question("a"));
        work();
        model.look(question("b"));
        work();
        assertEquals(0.3, model.opacityProperty().get());
    }

    @Test
    void aQuestionThatDoesNotStandForAMomentIsNotWorkedOn() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        var patient =
                new ActivationViewModel(
                        this::explain,
                        new TaskRunner(
                                work -> threads.add(Thread.startVirtualThread(work)),
                                Runnable::run),
                        Duration.ofDays(1));
        patient.wantedProperty().set(true);
        patient.look(question("a"));
        patient.look(null);
        threads.getFirst().join(10_000);
        assertTrue(!threads.getFirst().isAlive(), "it left at once");
        assertEquals(List.of(), asked);
    }
}
