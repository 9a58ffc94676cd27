package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** A run that goes on after its dataset was left. */
class LeftRunTest {

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
    void anotherDatasetLeavesTheRunAndWhatItSaysLater() {
        project.set(pets);
        background.runAll();
        training.obedient = false;
        training.during = events -> FakeTraining.epochs(events, 1, 2);
        model.start();
        project.set(scenes);
        background.runAll();
        assertTrue(training.cancelled);
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(), model.curves().batchLosses());
        assertEquals(List.of(), model.curves().epochs());
        assertEquals(RunStatus.NOTHING, model.statusProperty().get());
        assertEquals(List.of(), model.ending());
        assertNull(model.runProperty().get());
    }

    @Test
    void aRunOfTheNewDatasetIsNotMixedWithTheOneThatWasLeft() {
        project.set(pets);
        background.runAll();
        training.obedient = false;
        training.during = events -> FakeTraining.epochs(events, 1, 2);
        model.start();
        project.set(scenes);
        model.start();
        background.runLast();
        background.runAll();
        assertEquals(2, model.curves().epochs().size());
        assertEquals("scenes", Objects.requireNonNull(model.runProperty().get()).project().name());
    }
}
