package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.EndReason;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.RunStatus.Mark;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class TrainingViewModelTest {

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final OpenProject scenes = Given.project("scenes", "sea", "street");
    private final FakeTraining training = new FakeTraining();
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>();
    private final TrainingForm form =
            new TrainingForm(
                    List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate")));
    private final TrainingViewModel model =
            new TrainingViewModel(training, form, project, new Jobs(runner), runner);

    @Test
    void withoutADatasetNothingStarts() {
        model.start();
        background.runAll();
        assertEquals(State.NO_DATA, model.stateProperty().get());
        assertEquals(List.of(), training.configs);
    }

    @Test
    void aDatasetMakesItReady() {
        open(pets);
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(8, 4), model.splitSizes());
        project.set(null);
        assertEquals(State.NO_DATA, model.stateProperty().get());
    }

    @Test
    void aRunIsGivenWhatTheFormSays() {
        open(pets);
        form.networks().chosenProperty().set(form.networks().named().get(1));
        form.epochsProperty().set(12);
        form.patienceProperty().set(3);
        form.seedProperty().set(42);
        trainWith(EndReason.COMPLETED);
        var config = training.configs.getFirst();
        assertEquals("large", config.backbone());
        assertEquals(12, config.optimisation().epochs());
        assertEquals(3, config.earlyStopping().patience());
        assertEquals(42, config.seed());
    }

    @Test
    void eventsBecomeStatesPointsAndFigures() {
        open(pets);
        var states = new ArrayList<State>();
        model.stateProperty().addListener((_, _, now) -> states.add(now));
        training.during =
                events -> {
                    FakeTraining.epochs(events, 1, 2);
                    assertEquals(4, model.curves().batchLosses().size());
                    assertEquals(0.5, model.curves().batchLosses().getFirst().epoch());
                    assertEquals(2, model.statusProperty().get().epoch());
                    assertTrue(model.busyProperty().get());
                };
        trainWith(EndReason.COMPLETED);
        assertEquals(List.of(State.PREPARING, State.RUNNING, State.FINISHED), states);
        assertEquals(List.of(Given.epoch(1, 1), Given.epoch(2, 0.5)), model.curves().epochs());
        assertEquals(2, model.curves().bestEpoch());
        assertEquals(new RunStatus.Mark(2, 0.5, 0.75), model.statusProperty().get().best());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void theAxisOfAnEmptyChartIsAsLongAsTheChosenModeMayRun() {
        assertEquals(30, model.curves().epochsAtMost());
        model.form().modeProperty().set(Mode.FINE_TUNE);
        assertEquals(4, model.curves().epochsAtMost());
        model.form().modeProperty().set(Mode.QUICK);
        assertEquals(30, model.curves().epochsAtMost());
    }

    @Test
    void theStartIsAPointOfTheRunAndTheBestUntilAnEpochIsBetter() {
        open(pets);
        var start = new Validation(0.4, 0.85);
        training.during =
                events -> {
                    events.accept(new TrainingEvent.Started(4, 2, 8));
                    assertEquals(4, model.curves().epochsAtMost());
                    events.accept(new TrainingEvent.StartValidated(start));
                    assertEquals(start, model.curves().start());
                    assertEquals(new Mark(0, 0.4, 0.85), model.statusProperty().get().best());
                    events.accept(new TrainingEvent.Remark(Sentence.of("training.data-changed")));
                    events.accept(new TrainingEvent.MemoryShort(32));
                    events.accept(new TrainingEvent.MemoryShort(16));
                    events.accept(new TrainingEvent.BatchCompleted(1, 1, 0.9));
                    events.accept(new TrainingEvent.EpochCompleted(Given.epoch(1, 0.5), false));
                    assertEquals(new Mark(1, 0.5, 0.75), model.statusProperty().get().latest());
                    assertEquals(new Mark(0, 0.4, 0.85), model.statusProperty().get().best());
                    assertEquals(0, model.curves().bestEpoch());
                };
        trainWith(EndReason.COMPLETED);
        assertEquals(
                List.of(
                        Sentence.of("training.data-changed"),
                        Sentence.of("training.memory-short", 16)),
                model.remarks());
        model.start();
        assertEquals(List.of(), model.remarks());
        assertNull(model.curves().start());
    }

    @Test
    void aFinishedRunIsSelectedAndSaysWhyItEnded() {
        open(pets);
        trainWith(EndReason.COMPLETED);
        assertEquals(State.FINISHED, model.stateProperty().get());
        assertEquals(1, selectedRun());
        assertEquals(
                List.of(Sentence.of("training.completed", 2), Sentence.of("training.kept", 2, 0.5)),
                model.ending());
    }

    @Test
    void stopKeepsTheBest() {
        open(pets);
        model.start();
        model.stop();
        assertEquals(State.ENDING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.FINISHED, model.stateProperty().get());
        assertEquals(1, selectedRun());
        assertEquals(Sentence.of("training.stopped"), model.ending().getFirst());
    }

    @Test
    void cancelKeepsThePreviousModel() {
        open(pets);
        trainWith(EndReason.COMPLETED);
        model.start();
        model.cancel();
        background.runAll();
        assertEquals(State.CANCELLED, model.stateProperty().get());
        assertEquals(1, selectedRun());
        assertEquals(List.of(Sentence.of("training.cancelled")), model.ending());
    }

    @Test
    void cancellingAfterSomeEpochsDoesNotClaimThatAnythingWasKept() {
        open(pets);
        trainWith(EndReason.CANCELLED);
        assertEquals(State.CANCELLED, model.stateProperty().get());
        assertNull(model.runProperty().get());
        assertEquals(List.of(Sentence.of("training.cancelled")), model.ending());
    }

    @Test
    void cancellingAfterAStopLeavesTheRun() {
        open(pets);
        model.start();
        model.stop();
        model.cancel();
        background.runAll();
        assertEquals(State.CANCELLED, model.stateProperty().get());
        assertNull(model.runProperty().get());
    }

    @Test
    void aRunThatFailsSaysSoAndLeavesThePreviousModel() {
        open(pets);
        trainWith(EndReason.COMPLETED);
        var tooFew = Sentence.of("dataset.class-without-training", "dog");
        training.during =
                _ -> {
                    throw new UserException(tooFew);
                };
        trainWith(EndReason.COMPLETED);
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(List.of(tooFew), model.ending());
        assertEquals(1, selectedRun());
    }

    @Test
    void aRunWithoutAFinishedEpochHasNoModel() {
        open(pets);
        training.epochs = 0;
        trainWith(EndReason.NOT_FINITE);
        assertEquals(State.FAILED, model.stateProperty().get());
        assertNull(model.runProperty().get());
    }

    @Test
    void aSecondStartWhileOneRunsDoesNothing() {
        open(pets);
        model.start();
        model.start();
        background.runAll();
        assertEquals(1, training.configs.size());
    }

    @Test
    void anotherRunBeginsWithEmptyCharts() {
        open(pets);
        training.during = events -> FakeTraining.epochs(events, 1, 2);
        trainWith(EndReason.COMPLETED);
        model.start();
        assertEquals(List.of(), model.curves().batchLosses());
        assertEquals(List.of(), model.curves().epochs());
        assertEquals(List.of(), model.ending());
        assertEquals(RunStatus.NOTHING, model.statusProperty().get());
        background.runAll();
        assertEquals(2, selectedRun());
    }

    @Test
    void theNewestEarlierRunIsSelectedWhenADatasetIsOpened() {
        training.earlier = Optional.of(Given.kept(pets, 7));
        open(pets);
        assertEquals(7, selectedRun());
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void anEarlierRunThatIsFoundLateDoesNotReplaceANewerOne() {
        training.earlier = Optional.of(Given.kept(pets, 1));
        training.number = 2;
        project.set(pets);
        model.start();
        background.runLast();
        background.runFirst();
        assertEquals(2, selectedRun());
    }

    @Test
    void listenersSurviveTheGarbageCollection() {
        var heard = new ArrayList<String>();
        model.ending().addListener((ListChangeListener<Sentence>) _ -> heard.add("ending"));
        model.curves().versionProperty().addListener((_, _, _) -> heard.add("curves"));
        model.busyProperty().addListener((_, _, _) -> heard.add("busy"));
        System.gc();
        open(pets);
        trainWith(EndReason.COMPLETED);
        assertTrue(heard.containsAll(List.of("ending", "curves", "busy")), "" + heard);
    }

    private void open(OpenProject dataset) {
        project.set(dataset);
        background.runAll();
    }

    private void trainWith(EndReason reason) {
        training.reason = reason;
        model.start();
        background.runAll();
    }

    private int selectedRun() {
        return Objects.requireNonNull(model.runProperty().get()).saved().record().number();
    }
}
