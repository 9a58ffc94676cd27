package app.ocellus.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RetrainingTest {

    private final RunsWorkshop given;
    private final OpenProject smaller;

    RetrainingTest(@TempDir Path projects) {
        given = new RunsWorkshop(projects);
        smaller = Given.smaller(given.project);
    }

    private RunsWorkshop wanted() {
        given.open();
        given.model.retraining().wantedProperty().set(true);
        given.background.runAll();
        return given;
    }

    private List<TrainingConfig> trained() {
        return given.training.configs;
    }

    @Test
    void whenTheDataHaveChangedAQuickRunBeginsWithTheSettingsOfTheLast() {
        given.trained(3);
        wanted().open(smaller);
        assertEquals(3, trained().getFirst().optimisation().epochs());
        assertEquals(List.of(2, 1), given.numbers());
        var reason = given.steps.training.reasonProperty().get();
        assertEquals(Text.of("runs.retraining", Text.of("runs.number", 1)), reason);
    }

    @Test
    void theStatusLineSaysThatItBeganByItself() {
        given.trained(3);
        var said = new ArrayList<Text>();
        wanted();
        given.steps.main.statusProperty().addListener((_, _, now) -> said.add(now));
        given.open(smaller);
        assertTrue(said.contains(Text.of("runs.retraining", Text.of("runs.number", 1))));
    }

    @Test
    void whoMayOnlyLookCannotChooseIt() {
        given.open();
        assertFalse(given.model.retraining().readOnlyProperty().get());
        given.open(Given.forReading(given.project));
        assertTrue(given.model.retraining().readOnlyProperty().get());
    }

    @Test
    void theSameDataAreNotLearntAgain() {
        given.trained(3);
        wanted().open(smaller).open(given.project).open(smaller);
        // the first change, the way back, and no more than that
        assertEquals(3, trained().size());
        given.open(smaller);
        assertEquals(3, trained().size());
    }

    @Test
    void whereNobodyWantsItNothingBegins() {
        given.trained(3).open().open(smaller);
        assertEquals(List.of(), trained());
    }

    @Test
    void inAWindowThatMayOnlyLookNothingBegins() {
        given.trained(3);
        wanted().open(Given.forReading(smaller));
        assertNotEquals(State.FAILED, given.steps.training.stateProperty().get());
        assertEquals(List.of(), trained());
    }

    @Test
    void beforeTheFirstQuickRunThereIsNothingToDoAgain() {
        given.trained(TrainingConfig.fineTune("small", RunsWorkshop.QUICK.preprocessing(), 1));
        wanted().open(smaller);
        assertEquals(List.of(), trained());
    }

    @Test
    void whatFailsIsTriedOnce() {
        given.trained(3);
        wanted();
        given.training.failure = Optional.of(new IllegalStateException("broken"));
        given.open(smaller);
        assertEquals(State.FAILED, given.steps.training.stateProperty().get());
        given.training.failure = Optional.empty();
        given.open(given.project).open(smaller);
        assertEquals(List.of(), trained());
    }

    @Test
    void besideAnotherRunNothingBegins() {
        given.trained(3);
        wanted();
        var store = given.project.project().runs();
        try (var _ = store.begin(RunsWorkshop.QUICK, given.project.split())) {
            given.open(smaller);
        }
        assertEquals(List.of(), trained());
    }

    @Test
    void theChoiceIsTheProjectsAndThereTheNextTime() {
        wanted();
        var retraining = given.model.retraining();
        given.open(Given.project("birds", "owl", "wren"));
        assertFalse(retraining.wantedProperty().get());
        given.open(given.project);
        assertTrue(retraining.wantedProperty().get());
    }
}
