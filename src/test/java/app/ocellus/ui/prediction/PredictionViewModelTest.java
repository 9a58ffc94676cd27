package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.prediction.PredictionViewModel.State;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class PredictionViewModelTest {

    private static final Path EVERYDAY = Path.of("everyday.ocellus");
    private static final Path CAT = Path.of("photos", "cat.jpg");
    private static final Path DOG = Path.of("photos", "dog.jpg");
    private static final Path BROKEN = Path.of("photos", "broken.jpg");

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final FakePredicting predicting = new FakePredicting(pets.split().classes());
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final PredictionViewModel model =
            new PredictionViewModel(predicting, EVERYDAY, run, jobs, runner);

    @Test
    void theEverydayModelAnswersBeforeAnyTraining() {
        assertEquals(List.of(new ModelChoice.Everyday(EVERYDAY)), model.models());
        predict(CAT);
        assertEquals(List.of(EVERYDAY), predicting.opened);
        assertEquals(List.of("cat"), answers());
    }

    @Test
    void aPictureWithoutAFileGetsOneAndIsAnswered() {
        model.predict(() -> new byte[] {1});
        background.runAll();
        assertEquals(List.of("cat"), answers());
        assertEquals(State.DONE, model.stateProperty().get());
    }

    @Test
    void aPictureThatCannotBeKeptIsASentence() {
        model.predict(() -> new byte[0]);
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(Sentence.of("image.empty", "pasted"), model.errorProperty().get());
    }

    @Test
    void answersComeInTheOrderOfTheFilesAndTheFirstIsShownLarge() {
        model.predict(List.of(DOG, CAT, BROKEN));
        assertEquals(State.PREDICTING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.DONE, model.stateProperty().get());
        assertEquals(List.of("dog", "cat", "unreadable"), answers());
        assertEquals(model.pictures().getFirst(), model.selectedProperty().get());
    }

    @Test
    void onlyASinglePictureSaysHowLongItTook() {
        predict(CAT);
        assertTrue(answered(0).millis() >= 0);
        predict(CAT, DOG);
        assertTrue(answered(1).millis() < 0);
    }

    @Test
    void anotherDropLeavesTheOneBeforeAndItsLateAnswers() {
        predicting.obedient = false;
        model.predict(List.of(CAT, CAT));
        model.predict(List.of(DOG));
        background.runLast();
        background.runAll();
        assertEquals(List.of("dog"), answers());
        assertEquals(State.DONE, model.stateProperty().get());
    }

    @Test
    void anotherModelAnswersForTheSamePicturesAtOnce() {
        predict(CAT, DOG);
        model.openModel(Path.of("friend.ocellus"));
        background.runAll();
        assertEquals(List.of(EVERYDAY, Path.of("friend.ocellus")), predicting.opened);
        assertEquals(List.of("cat", "dog"), answers());
    }

    @Test
    void beforeAnythingWasDroppedAnotherModelIsOnlyChosen() {
        model.openModel(Path.of("friend.ocellus"));
        background.runAll();
        assertEquals(State.EMPTY, model.stateProperty().get());
        assertEquals(List.of(), predicting.opened);
    }

    @Test
    void aModelFileIsOfferedOnce() {
        model.openModel(Path.of("friend.ocellus"));
        model.modelProperty().set(model.models().getFirst());
        model.openModel(Path.of("friend.ocellus"));
        assertEquals(2, model.models().size());
        assertInstanceOf(ModelChoice.Opened.class, model.modelProperty().get());
    }

    @Test
    void aNewRunIsOfferedFirstAndChosen() {
        run.set(Given.run(pets, 1));
        run.set(Given.run(pets, 2));
        assertEquals(2, model.models().size());
        var first = assertInstanceOf(ModelChoice.Run.class, model.models().getFirst());
        assertEquals(2, first.run().saved().record().number());
        assertEquals(first, model.modelProperty().get());
        predict(CAT);
        assertEquals(Given.kept(pets, 2).saved().model(), predicting.opened.getLast());
    }

    @Test
    void theOtherRunsOfTheProjectAreOfferedBelowTheOneItWorksWith() {
        run.set(Given.run(pets, 2));
        model.offer(saved(3, 2, 1), "pets");
        assertEquals(List.of(2, 3, 1), numbers());
        run.set(Given.run(pets, 3));
        assertEquals(List.of(3, 2, 1), numbers());
        model.offer(List.of(), "");
        assertEquals(List.of(3), numbers());
    }

    @Test
    void anOlderRunAnswersAndStaysChosenWhenItIsListedAnew() {
        run.set(Given.run(pets, 2));
        model.offer(saved(2, 1), "pets");
        model.modelProperty().set(model.models().get(1));
        predict(CAT);
        assertEquals(Given.kept(pets, 1).saved().model(), predicting.opened.getLast());
        model.offer(saved(2, 1), "animals");
        background.runAll();
        var chosen = assertInstanceOf(ModelChoice.Saved.class, model.modelProperty().get());
        assertEquals("animals", chosen.project());
        assertEquals(1, predicting.opened.size(), "it is only called otherwise");
    }

    @Test
    void aRunThatIsGoneGivesWayToTheBuiltInModel() {
        model.offer(saved(2, 1), "pets");
        model.modelProperty().set(model.models().get(1));
        model.offer(saved(2), "pets");
        assertInstanceOf(ModelChoice.Everyday.class, model.modelProperty().get());
    }

    private List<SavedRun> saved(Integer... numbers) {
        return Stream.of(numbers).map(number -> Given.kept(pets, number).saved()).toList();
    }

    private List<Integer> numbers() {
        return model.models().stream()
                .flatMap(
                        choice ->
                                switch (choice) {
                                    case ModelChoice.Run(var one) -> Stream.of(one.saved());
                                    case ModelChoice.Saved(var one, _) -> Stream.of(one);
                                    case ModelChoice.Everyday _, ModelChoice.Opened _ ->
                                            Stream.<SavedRun>empty();
                                })
                .map(one -> one.record().number())
                .toList();
    }

    @Test
    void anotherDatasetDoesNotTakeTheModelAway() {
        run.set(Given.run(pets, 1));
        run.set(null);
        assertInstanceOf(ModelChoice.Run.class, model.modelProperty().get());
    }

    @Test
    void aModelThatCannotBeOpenedSaysWhy() {
        predicting.broken = Sentence.of("model.damaged", EVERYDAY);
        predict(CAT);
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(predicting.broken, model.errorProperty().get());
        predicting.broken = null;
        predict(CAT);
        assertEquals(State.DONE, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void aFolderWithoutPicturesSaysSo(@TempDir Path empty) {
        predict(empty);
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(Sentence.of("ui.no-pictures", empty), model.errorProperty().get());
    }

    @Test
    void cancellingKeepsTheAnswersSoFar() {
        predicting.afterEach = model::cancel;
        predict(CAT, DOG);
        assertEquals(List.of("cat"), answers());
        assertEquals(State.DONE, model.stateProperty().get());
    }

    @Test
    void cancellingBeforeTheFirstAnswerLeavesNothing() {
        model.predict(List.of(CAT));
        model.cancel();
        background.runAll();
        assertEquals(State.EMPTY, model.stateProperty().get());
    }

    @Test
    void theTableIsSavedAsItStands() {
        predict(CAT, DOG);
        var outcomes = new ArrayList<Outcome<Path>>();
        model.save(Path.of("answers.csv"), outcomes::add);
        model.predict(List.of(BROKEN));
        background.runAll();
        assertEquals(2, predicting.saved.size());
        assertEquals(List.of(new Outcome.Success<>(Path.of("answers.csv"))), outcomes);
    }

    @Test
    void listenersSurviveTheGarbageCollection() {
        var heard = new ArrayList<String>();
        model.pictures()
                .addListener((ListChangeListener<PredictedPicture>) _ -> heard.add("pictures"));
        model.models().addListener((ListChangeListener<ModelChoice>) _ -> heard.add("models"));
        System.gc();
        run.set(Given.run(pets, 1));
        predict(CAT);
        assertTrue(heard.containsAll(List.of("pictures", "models")), "" + heard);
    }

    private void predict(Path... files) {
        model.predict(List.of(files));
        background.runAll();
    }

    private PredictedPicture.Answered answered(int index) {
        return (PredictedPicture.Answered) model.pictures().get(index);
    }

    private List<String> answers() {
        return model.pictures().stream()
                .map(
                        picture ->
                                switch (picture) {
                                    case PredictedPicture.Answered answered ->
                                            answered.best().label().name();
                                    case PredictedPicture.Unreadable _ -> "unreadable";
                                })
                .toList();
    }
}
