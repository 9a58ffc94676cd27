package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.workspace.project.OpenProject;

import javafx.application.Platform;

import java.nio.file.Path;

/** The program with a window, as it is after a start. */
final class StartedProgram implements AutoCloseable {

    final Composition program;
    final WindowComposition models;
    final OpenWindow window;
    final ChosenPaths person = new ChosenPaths();

    StartedProgram(Path home) {
        program = new Composition(TestProgram.directories(home));
        models = FxToolkit.call(() -> new WindowComposition(program, Platform::runLater));
        window = OpenWindow.of(() -> Window.of(program, models, person));
        window.run(() -> models.all().settings().chooseLanguage("en"));
    }

    OpenProject opened() {
        window.await("it is open", models.all().dataset().projectProperty(), open -> open != null);
        var open = window.ask(() -> models.all().dataset().projectProperty().get());
        if (open == null) {
            throw new AssertionError("nothing is open");
        }
        return open;
    }

    /** Waits until a text that holds these words can be seen. */
    void awaitText(String words) throws InterruptedException {
        for (int i = 0; i < 200 && !window.texts().toString().contains(words); i++) {
            Thread.sleep(50);
        }
        assertTrue(window.texts().toString().contains(words), () -> "" + window.texts());
    }

    /** Waits until the person has been asked something. */
    void awaitQuestion() throws InterruptedException {
        for (int i = 0; i < 200 && window.ask(person.questions::isEmpty); i++) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        window.close();
        models.close();
        program.close();
    }
}
