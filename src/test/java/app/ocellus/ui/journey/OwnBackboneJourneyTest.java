package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.training.TrainingViewModel;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** A network of one's own in the window of the whole program: added, trained on, evaluated. */
class OwnBackboneJourneyTest {

    @TempDir private Path home;
    private final Composition program =
            new Composition(
                    TestProgram.directories(
                            TestProgram.folder("own-backbone-journey/" + UUID.randomUUID())));
    private final WindowComposition models =
            FxToolkit.call(() -> new WindowComposition(program, Platform::runLater));
    private final ChosenPaths person = new ChosenPaths();
    private final OpenWindow window = OpenWindow.of(() -> Window.of(program, models, person));

    @AfterEach
    void close() {
        window.close();
        models.close();
        program.close();
    }

    @Test
    void aNetworkThatIsAddedInTheSettingsIsTrainedOnAndItsModelEvaluated() throws IOException {
        window.run(() -> models.all().settings().chooseLanguage("en"));
        Pictures.folders(home, 12, "cat", "dog");
        window.drop(".oc-welcome", home);
        window.await(
                "the pets are open",
                models.all().dataset().stateProperty(),
                state -> state == DatasetViewModel.State.READY);
        add();
        train();
        evaluate();
    }

    private void add() {
        window.click("#rail-settings");
        person.folder = Optional.of(OwnBackbone.FOLDER);
        window.click("#add-backbone");
        window.await(
                "it is among the networks",
                models.all().backbones().installed(),
                all -> all.stream().anyMatch(one -> one.id().equals(OwnBackbone.ID)));
        assertEquals(1, person.questions.size(), "whether its maker is trusted");
    }

    private void train() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.click("#backbone .toggle-button", "Other");
        assertTrue(window.sees("#other-backbone"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(
                "it is trained",
                models.all().training().stateProperty(),
                state -> state == TrainingViewModel.State.FINISHED);
        var run = window.ask(() -> models.all().training().runProperty().get().saved().record());
        assertEquals(OwnBackbone.ID, run.backbone());
        var accuracy = Numbers.percent(run.validationAccuracy());
        assertTrue(window.texts().toString().contains(accuracy), () -> "" + window.texts());
    }

    private void evaluate() {
        window.click("#evaluate");
        window.await(
                "it is evaluated",
                models.all().evaluation().stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        var samples =
                window.ask(
                        () ->
                                models.all()
                                        .evaluation()
                                        .reportProperty()
                                        .get()
                                        .evaluation()
                                        .samples()
                                        .size());
        var split = window.ask(() -> models.all().dataset().projectProperty().get().split());
        assertEquals(split.test().size(), samples);
        assertTrue(window.sees("#confusion"));
    }
}
