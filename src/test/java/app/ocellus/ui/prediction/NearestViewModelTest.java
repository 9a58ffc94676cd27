package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeNearest;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.prediction.NearestViewModel.State;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class NearestViewModelTest {

    private static final Path CAT = Path.of("photos", "cat.jpg");
    private static final Path DOG = Path.of("photos", "dog.jpg");
    private static final Path BROKEN = Path.of("photos", "broken.jpg");
    private static final Path MODEL = Path.of("mine.ocellus");

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final PredictionViewModel prediction =
            new PredictionViewModel(
                    new FakePredicting(pets.split().classes()),
                    Path.of("everyday.ocellus"),
                    run,
                    new Jobs(runner),
                    runner);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>(pets);
    private final FakeNearest finding = new FakeNearest();
    private final NearestViewModel model =
            new NearestViewModel(finding, prediction, project, runner);

    private void ask(Path... pictures) {
        prediction.openModel(MODEL);
        prediction.predict(List.of(pictures));
        background.runAll();
    }

    private State state() {
        return model.stateProperty().get();
    }

    @Test
    void thePicturesThatAreMostAlikeStandBesideTheAnswer() {
        ask(CAT);
        assertEquals(State.FOUND, state());
        assertEquals(3, model.foundProperty().get().size());
        var asked = finding.asked.getLast();
        assertEquals(MODEL, asked.model());
        assertEquals(CAT, asked.picture());
        assertEquals(pets.scan().snapshot(), asked.dataset());
    }

    @Test
    void whatWasFoundForOnePictureIsNeverSeenBesideAnother() {
        ask(CAT, DOG);
        prediction.selectedProperty().set(prediction.pictures().get(1));
        assertEquals(State.LOOKING, state());
        assertEquals(List.of(), model.foundProperty().get());
        background.runAll();
        assertEquals(DOG, finding.asked.getLast().picture());
        assertEquals(State.FOUND, state());
    }

    @Test
    void aModelOfOtherPicturesSaysSo() {
        finding.elsewhere = true;
        ask(CAT);
        assertEquals(State.ELSEWHERE, state());
    }

    @Test
    void theBuiltInModelIsNotAsked() {
        prediction.predict(List.of(CAT));
        background.runAll();
        assertEquals(State.NONE, state());
        assertEquals(List.of(), finding.asked);
    }

    @Test
    void withoutADatasetOrAReadablePictureThereIsNothingToLookFor() {
        ask(BROKEN);
        assertEquals(State.NONE, state());
        project.set(null);
        ask(CAT);
        assertEquals(State.NONE, state());
        assertEquals(List.of(), finding.asked);
    }

    @Test
    void whatGoesWrongIsASentence() {
        finding.broken = Sentence.of("image.empty", "cat.jpg");
        ask(CAT);
        assertEquals(State.FAILED, state());
        assertNotNull(model.errorProperty().get());
    }

    @Test
    void anEditLooksAgainAsLabelsMayHaveChanged() {
        ask(CAT);
        project.set(Given.project("pets", "cat", "dog", "fish"));
        assertEquals(State.LOOKING, state());
        background.runAll();
        assertEquals(2, finding.asked.size());
    }
}
