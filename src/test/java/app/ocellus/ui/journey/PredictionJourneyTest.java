package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.ModelChoice;
import app.ocellus.ui.prediction.NearestViewModel;
import app.ocellus.ui.prediction.PredictionViewModel.State;
import app.ocellus.ui.training.TrainingViewModel;

import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Pictures that are dropped, and models that come and go while they are looked at. */
class PredictionJourneyTest {

    private final FakeTraining training = new FakeTraining();
    private FakeWindow fake;
    private OpenWindow window;

    @BeforeEach
    void predictWithTheFirstRun() {
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        training.number = 2;
        fake = new FakeWindow(training).withPets();
        window = fake.window;
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aDroppedPictureIsNamed() {
        drop("#drop", Path.of("photos/dog/one.jpg"));
        assertEquals("dog", answer());
        assertTrue(window.texts().contains("70.0\u00a0%"), () -> "" + window.texts());
    }

    @Test
    void aPictureThatIsDraggedFromAPageIsTakenAsItCame() {
        window.drop(
                "#drop",
                Map.of(
                        DataFormat.IMAGE,
                        new WritableImage(3, 2),
                        kind("image/png"),
                        "what it is made of",
                        DataFormat.HTML,
                        "<img src=https://a.example/cat.jpg>"));
        awaitAnswers();
        assertEquals("cat", answer());
    }

    private static DataFormat kind(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    @Test
    void ofAPageThatOnlyNamesAPictureNothingIsFetched() {
        window.drop(
                "#drop",
                Map.of(
                        DataFormat.HTML, "<img src=https://a.example/cat.jpg>",
                        DataFormat.URL, "https://a.example/cat.jpg"));
        assertTrue(
                window.texts().toString().contains("only the address of a picture"),
                () -> "" + window.texts());
        assertEquals(State.EMPTY, window.ask(() -> fake.steps.prediction.stateProperty().get()));
    }

    @Test
    void whatItLearntFromThatLooksMostLikeItStandsBelowTheBars() {
        drop("#drop", Path.of("photos/dog/one.jpg"));
        window.await(
                "the nearest pictures",
                fake.steps.answered.nearest().stateProperty(),
                state -> state == NearestViewModel.State.FOUND);
        var words = window.find("#nearest .label", Labeled.class);
        assertEquals("Pictures it learnt from that look most like it", window.ask(words::getText));
    }

    @Test
    void severalPicturesAreATableOfWhichOneIsShownLarge() {
        drop("#drop", Path.of("photos/dog/one.jpg"), Path.of("photos/cat/two.jpg"));
        assertEquals("dog", answer());
        window.click("#answers .table-cell", "cat/two.jpg");
        assertEquals("cat", answer());
    }

    @Test
    void theClassWhoseBarIsChosenIsTheOneThatIsShown() {
        drop("#drop", Path.of("photos/dog/one.jpg"));
        window.click("#looked-at");
        awaitMap(ActivationViewModel.State.SHOWN);
        assertTrue(window.texts().contains("Red shows what spoke for dog."));
        window.run(() -> window.scene().lookup("#answer-bars").requestFocus());
        window.press(KeyCode.DOWN);
        awaitMap(ActivationViewModel.State.SHOWN);
        assertTrue(window.texts().contains("Red shows what spoke for cat."));
        window.click("#answer-bars .ground");
        awaitMap(ActivationViewModel.State.SHOWN);
        assertTrue(window.texts().contains("Red shows what spoke for dog."));
        assertEquals(2, fake.steps.explained.size());
    }

    @Test
    void whyThereIsNothingToBeSeenIsSaidBelowThePicture() {
        fake.steps.unexplained = Sentence.of("image.empty", "one.jpg");
        drop("#drop", Path.of("photos/dog/one.jpg"));
        window.click("#looked-at");
        awaitMap(ActivationViewModel.State.FAILED);
        assertTrue(
                window.texts().toString().contains("one.jpg is empty"), () -> "" + window.texts());
    }

    private void awaitMap(ActivationViewModel.State wanted) {
        window.await("the map", fake.steps.lookedAtNow.stateProperty(), state -> state == wanted);
    }

    @Test
    void aNewRunAnswersForThePicturesThatAreThere() {
        drop("#drop", Path.of("photos/dog/one.jpg"));
        fake.steps.answer = _ -> "fish";
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(
                "it is trained",
                fake.steps.training.stateProperty(),
                state -> state == TrainingViewModel.State.FINISHED);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        awaitAnswers();
        assertEquals("fish", answer());
        var chosen =
                assertInstanceOf(
                        ModelChoice.Run.class,
                        window.ask(() -> fake.steps.prediction.modelProperty().get()));
        assertEquals(2, chosen.run().saved().record().number());
    }

    @Test
    void afterAFailureOneDropsAgain(@TempDir Path empty) {
        window.drop("#drop", empty);
        window.await(
                "it has failed",
                fake.steps.prediction.stateProperty(),
                state -> state == State.FAILED);
        assertTrue(
                window.texts()
                        .contains(
                                empty
                                        + " holds no picture. Drop pictures, or a folder that has"
                                        + " some."),
                () -> "" + window.texts());
        drop(".oc-drop", Path.of("photos/cat/two.jpg"));
        assertEquals("cat", answer());
        assertEquals(Step.PREDICT, window.ask(() -> fake.steps.main.stepProperty().get()));
    }

    private void drop(String place, Path... pictures) {
        window.drop(place, pictures);
        awaitAnswers();
    }

    private void awaitAnswers() {
        window.await(
                "it is predicted",
                fake.steps.prediction.stateProperty(),
                state -> state == State.DONE);
    }

    private String answer() {
        var label = window.find("#answer", Labeled.class);
        return window.ask(label::getText);
    }
}
