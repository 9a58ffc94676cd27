package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.ui.prediction.CorrectionViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A wrong answer becomes a sample of the dataset, and is still one tomorrow. */
class CorrectionJourneyTest {

    private static final ClassId DOG = new ClassId("dog");

    @TempDir private Path home;
    private Path pets;
    private Path photograph;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void open() throws IOException {
        pets = home.resolve("pets");
        Pictures.folders(pets, 8, "cat", "dog");
        Pictures.folders(home.resolve("holiday"), 1, "one");
        try (var files = Files.list(home.resolve("holiday/one"))) {
            photograph = files.findFirst().orElseThrow();
        }
        begin();
    }

    private void begin() {
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", pets);
        start.opened();
    }

    @AfterEach
    void close() {
        start.close();
    }

    private void await(String what, Predicate<State> wanted) {
        window.await(what, start.models.all().answer().correction().stateProperty(), wanted);
    }

    private static long dogs(OpenProject open) {
        return open.scan().snapshot().counts().getOrDefault(DOG, 0L);
    }

    private void dropAndCorrect() throws InterruptedException {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.drop("#drop", photograph);
        await("it can be added", state -> state instanceof State.Outside);
        window.click("#answer-wrong");
        TypedClass.choose(window, "do");
        await("it is added", state -> state instanceof State.Inside);
    }

    @Test
    void aWrongAnswerIsASampleOfTheRightClassAfterARestart() throws Exception {
        dropAndCorrect();
        assertTrue(window.texts().contains("In the dataset as “dog”"), () -> "" + window.texts());
        start.close();
        // what was dropped is of no account any more
        Files.delete(photograph);
        begin();
        assertEquals(9, dogs(start.opened()));
    }

    @Test
    void undoBesideTheAnswerTakesItOutAgain() throws InterruptedException {
        dropAndCorrect();
        window.click("#answer-undo");
        await("it is out", state -> state instanceof State.Outside);
        assertEquals(8, dogs(start.opened()));
    }
}
