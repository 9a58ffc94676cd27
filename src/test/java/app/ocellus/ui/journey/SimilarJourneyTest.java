package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.similar.AlikeState;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;

import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A person finds a picture and wants to see more like it, from wherever it is seen. */
class SimilarJourneyTest {

    private FakeWindow fake;
    private OpenWindow window;

    @BeforeEach
    void open() {
        var training = new FakeTraining();
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        fake = new FakeWindow(training);
        fake.steps.answer = file -> "cat";
        fake.withPets();
        window = fake.window;
        window.await(
                "it is evaluated",
                fake.steps.evaluation.stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private void awaitAlike(Path picture) {
        window.await(
                "those that are alike are found",
                fake.steps.tabs.similar().stateProperty(),
                state -> state == AlikeState.FOUND);
        assertEquals(Step.DATASET, window.ask(fake.steps.main.stepProperty()::get));
        assertEquals(picture, fake.steps.comparing.asked.getLast());
        assertTrue(
                window.texts().contains("like " + picture.getFileName()),
                window.texts().toString());
    }

    @Test
    void theKeyShowsWhatIsAlikeOfAllClassesAndTheChipAllAgain() {
        var samples = fake.steps.dataset.samples();
        int all = window.ask(() -> samples.shown().size());
        window.run(() -> samples.classFilterProperty().set(new ClassId("cat")));
        window.await("cats are shown", samples.classFilterProperty(), id -> id != null);
        var grid = window.find("#samples", ThumbnailGrid.class);
        window.run(grid::requestFocus);
        var picture = window.ask(() -> samples.focusedProperty().get().file());
        window.press(KeyCode.M);
        awaitAlike(picture);
        window.await("all classes count", samples.classFilterProperty(), id -> id == null);
        var order = window.ask(() -> samples.alikeProperty().get());
        var alike = order.among(FourSteps.PETS.scan().snapshot().samples());
        window.await(
                "they are in that order",
                Bindings.createBooleanBinding(() -> samples.shown().equals(alike), samples.shown()),
                shown -> shown);
        window.click("#alike-clear");
        assertNull(window.ask(() -> samples.alikeProperty().get()));
        window.await("all are shown again", Bindings.size(samples.shown()), now -> now.equals(all));
    }

    @Test
    @SuppressWarnings("unchecked")
    void fromTheGalleryOfAnEvaluationAndFromAnAnswerOneComesToTheDataset() {
        window.run(() -> fake.steps.main.stepProperty().set(Step.EVALUATE));
        var gallery = (ThumbnailGrid<EvaluatedSample>) window.find("#gallery", ThumbnailGrid.class);
        window.run(
                () -> {
                    gallery.select(gallery.items().getFirst());
                    gallery.requestFocus();
                });
        window.press(KeyCode.ENTER);
        window.click("#evaluated-large-alike");
        awaitAlike(window.ask(() -> gallery.items().getFirst().sample().file()));

        var photograph = Path.of("photos/cat/one.jpg");
        window.run(() -> fake.steps.prediction.predict(List.of(photograph)));
        window.await(
                "it is predicted",
                fake.steps.prediction.stateProperty(),
                state -> state == PredictionViewModel.State.DONE);
        window.run(() -> fake.steps.main.stepProperty().set(Step.PREDICT));
        window.click("#answer-alike");
        awaitAlike(photograph);
    }
}
