package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.task.TaskRunner;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A run that was left, and whether somebody goes on with it. */
class UnfinishedRunTest {

    private final SavedRun left = Given.unfinished(RunState.INTERRUPTED, 3, 2);
    private final FakeTraining training = new FakeTraining();
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>();
    private final TrainingViewModel model =
            new TrainingViewModel(
                    training,
                    new TrainingForm(List.of(Given.backbone("small", "fast"))),
                    project,
                    new Jobs(runner),
                    runner);

    private void open() {
        project.set(Given.project("pets", "cat", "dog"));
        background.runAll();
    }

    private @Nullable SavedRun offered() {
        return model.unfinished().property().get();
    }

    @Test
    void aRunThatWasLeftIsOfferedWhenItsProjectIsOpened() {
        training.unfinished = Optional.of(left);
        open();
        assertEquals(left, offered());
        assertEquals(State.READY, model.stateProperty().get());
        project.set(null);
        assertNull(offered());
    }

    @Test
    void itGoesOnWithItsEarlierEpochsInTheCharts() {
        training.unfinished = Optional.of(left);
        open();
        var behind = List.of(Given.epoch(1, 1), Given.epoch(2, 0.5));
        training.during =
                events -> {
                    events.accept(new TrainingEvent.Started(4, 2, 8));
                    events.accept(new TrainingEvent.Resumed(new TrainingHistory(behind, 2)));
                    assertEquals(behind, model.curves().epochs());
                    assertEquals(2, model.curves().bestEpoch());
                    assertEquals(3, model.statusProperty().get().epoch());
                    assertEquals(
                            new RunStatus.Mark(2, 0.5, 0.75), model.statusProperty().get().best());
                    events.accept(new TrainingEvent.BatchCompleted(3, 1, 0.25));
                    events.accept(new TrainingEvent.EpochCompleted(Given.epoch(3, 0.25), true));
                };
        training.unfinished = Optional.empty();
        model.resume();
        background.runAll();
        assertEquals(List.of(left), training.resumed);
        assertEquals(3, model.curves().epochs().size());
        assertEquals(2.5, model.curves().batchLosses().getFirst().epoch());
        assertEquals(State.FINISHED, model.stateProperty().get());
        assertNull(offered());
    }

    @Test
    void whoDeclinesIsNotAskedAgain() {
        training.unfinished = Optional.of(left);
        open();
        model.unfinished().decline();
        background.runAll();
        assertNull(offered());
        assertEquals(List.of(left), training.declined);
        assertEquals(List.of(), training.resumed);
    }

    @Test
    void aRunThatIsCancelledIsOfferedAtOnce() {
        open();
        training.reason = EndReason.CANCELLED;
        training.unfinished = Optional.of(Given.unfinished(RunState.CANCELLED, 4, 1));
        model.start();
        background.runAll();
        assertEquals(training.unfinished.orElseThrow(), offered());
    }

    @Test
    void withoutOneThereIsNothingToGoOnWith() {
        open();
        model.resume();
        background.runAll();
        assertEquals(List.of(), training.resumed);
        assertEquals(State.READY, model.stateProperty().get());
    }
}
