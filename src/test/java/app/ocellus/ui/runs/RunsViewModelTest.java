package app.ocellus.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.ModelChoice;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.Runs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RunsViewModelTest {

    @TempDir private Path folder;
    private final RunsWorkshop given;
    private final RunsViewModel model;

    RunsViewModelTest(@TempDir Path projects) {
        given = new RunsWorkshop(projects);
        model = given.model;
    }

    @Test
    void beforeADatasetIsOpenThereIsNothingToList() {
        var states = new ArrayList<RunList.State>();
        model.list().stateProperty().subscribe(state -> states.add(state));
        given.steps.dataset.open(Path.of("pets"));
        given.background.runAll();
        assertEquals(
                List.of(RunList.State.NO_DATA, RunList.State.LOADING, RunList.State.EMPTY), states);
    }

    @Test
    void theRunsAreThereTheNewestFirstAndLookedAt() {
        given.trained(2).trained(3).open();
        assertEquals(List.of(2, 1), given.numbers());
        assertEquals(List.of(given.row(2)), model.list().chosenProperty().get());
        assertEquals(3, given.detail().runs().getFirst().history().epochs().size());
        assertEquals(List.of("cat", "dog", "fish"), given.detail().classes());
        assertEquals(RunDetail.Data.SAME, given.detail().data());
    }

    @Test
    void aTrainingIsListedAsItEnds() {
        given.open();
        given.steps.training.start();
        given.background.runAll();
        assertEquals(List.of(1), given.numbers());
        assertEquals(RunState.FINISHED, given.row(1).saved().state());
    }

    @Test
    void aNameAndANoteAreWrittenDown() {
        given.trained(2).open();
        model.rename(given.row(1), "the first");
        given.background.runAll();
        model.notes().write(given.row(1), "too few");
        model.notes().write(given.row(1), "too few epochs");
        given.background.runAll();
        assertEquals("the first", given.row(1).record().name());
        assertEquals("too few epochs", given.row(1).record().note());
        assertEquals(Text.of("runs.name", "the first"), RunNames.of(given.row(1).record()));
    }

    @Test
    void theNextStepsWorkOnTheRunThatIsUsed() {
        given.trained(2).trained(3).open();
        assertTrue(model.used().is(given.row(2).saved()));
        model.use(given.row(1));
        given.background.runAll();
        assertTrue(model.used().is(given.row(1).saved()));
        assertEquals(given.row(1).saved().model(), predictedBy());
        assertEquals(Text.of("runs.used", Text.of("runs.number", 1)), model.noticeProperty().get());
    }

    private Path predictedBy() {
        return given.steps.prediction.modelProperty().get().file();
    }

    @Test
    void whatAnEvaluationCameToIsInTheTable() {
        given.trained(2).open();
        // all test images lie in the folder of their class
        assertEquals(Optional.of(1.0), given.row(1).testAccuracy());
        assertTrue(Files.exists(given.row(1).saved().folder().resolve("evaluation.json")));
    }

    @Test
    void theFormTakesAllSettingsOfARun() {
        var config =
                TrainingConfig.fineTune("large", RunsWorkshop.QUICK.preprocessing(), 77)
                        .withOptimisation(RunsWorkshop.QUICK.optimisation().withLearningRate(3e-4));
        given.trained(config).open();
        assertTrue(model.takeSettings(given.row(1)));
        var form = given.steps.training.form();
        assertEquals(config, form.config());
        assertEquals(Text.of("runs.number", 1), form.originProperty().get());
        assertEquals(77, form.config(Mode.QUICK).seed());
        form.modeProperty().set(Mode.QUICK);
        assertEquals(Text.NONE, form.originProperty().get());
    }

    @Test
    void settingsOnABackboneThatIsNotThereAreRefusedInASentence() {
        given.trained(TrainingConfig.quick("gone", RunsWorkshop.QUICK.preprocessing(), 1)).open();
        var before = given.steps.training.form().config();
        assertFalse(model.takeSettings(given.row(1)));
        assertEquals("model.unknown-backbone", errorKey());
        assertEquals(before, given.steps.training.form().config());
    }

    private String errorKey() {
        var error = model.errorProperty().get();
        assertNotNull(error);
        return error.key();
    }

    @Test
    void aDeletedRunIsInTheTrashAndComesBack() {
        given.trained(2).trained(3).open();
        model.delete(List.of(given.row(2)));
        given.background.runAll();
        assertEquals(List.of(1), given.numbers());
        assertEquals(
                Text.of("runs.deleted", Text.of("runs.number", 2)),
                model.trash().lastProperty().get());
        assertTrue(model.used().is(given.row(1).saved()));
        assertTrue(model.trash().undo());
        given.background.runAll();
        assertEquals(List.of(2, 1), given.numbers());
        assertTrue(model.used().is(given.row(2).saved()));
        assertEquals(Text.NONE, model.trash().lastProperty().get());
        assertFalse(model.trash().undo());
    }

    @Test
    void deletionsAreUndoneOneAfterTheOther() {
        given.trained(2).trained(2).trained(2).open();
        model.delete(List.of(given.row(1), given.row(2)));
        given.background.runAll();
        model.delete(List.of(given.row(3)));
        given.background.runAll();
        assertEquals(List.of(), given.numbers());
        model.trash().undo();
        given.background.runAll();
        assertEquals(List.of(3), given.numbers());
        model.trash().undo();
        given.background.runAll();
        assertEquals(List.of(3, 2, 1), given.numbers());
    }

    @Test
    void whatCannotBeRestoredIsSaidAndCanBeTriedAgainWhileTheOthersComeBack() throws IOException {
        given.trained(2).trained(2).trained(2).open();
        var folder = given.row(2).saved().folder();
        model.delete(List.of(given.row(3), given.row(2), given.row(1)));
        given.background.runAll();
        var inTheWay = Files.createDirectories(folder.resolve("something"));
        model.trash().undo();
        given.background.runAll();
        assertEquals(List.of(3, 1), given.numbers());
        var error = model.errorProperty().get();
        assertNotNull(error);
        assertEquals("ui.runs-not-restored", error.key());
        assertEquals(List.of(1, 3), error.arguments().subList(0, 2));
        assertTrue(model.used().is(given.row(3).saved()));
        assertEquals(
                Text.of("runs.deleted", Text.of("runs.number", 2)),
                model.trash().lastProperty().get());
        Files.delete(inTheWay);
        Files.delete(folder);
        model.trash().undo();
        given.background.runAll();
        assertEquals(List.of(3, 2, 1), given.numbers());
        assertNull(model.errorProperty().get());
        assertFalse(model.trash().undo());
    }

    @Test
    void aNoteTypedJustBeforeTheWindowClosesIsWrittenDown() {
        given.trained(2).open();
        model.notes().setOnClosing(() -> model.notes().write(given.row(1), "typed last"));
        var done = model.finish();
        given.background.runAll();
        assertTrue(done.isDone());
        var run = given.project.project().runs().list().getFirst();
        assertEquals("typed last", run.record().note());
    }

    @Test
    void theModelOfADeletedRunPredictsNoLonger() {
        given.trained(2).open();
        assertEquals(given.row(1).saved().model(), predictedBy());
        model.delete(List.of(given.row(1)));
        given.background.runAll();
        assertNull(given.steps.training.runProperty().get());
        assertEquals(Path.of("everyday.ocellus"), predictedBy());
        assertTrue(
                given.steps.prediction.models().stream()
                        .noneMatch(ModelChoice.Run.class::isInstance));
    }

    @Test
    void aRunThatIsBeingWorkedOnStaysAndTheOthersGo() {
        given.trained(2);
        var store = given.project.project().runs();
        try (var _ = store.begin(RunsWorkshop.QUICK, given.project.split())) {
            given.open();
            model.delete(List.of(given.row(1), given.row(2)));
            given.background.runAll();
            assertEquals("workspace.run-in-use", errorKey());
            assertEquals(List.of(2), given.numbers());
        }
    }

    @Test
    void aRunThatWasLeftIsGoneOnWith() {
        given.project.project().runs().begin(RunsWorkshop.QUICK, given.project.split()).close();
        given.open();
        assertTrue(given.row(1).canGoOn());
        assertFalse(given.row(1).isUsable());
        model.goOn(given.row(1));
        given.background.runAll();
        assertEquals(List.of(1), given.numbers());
        assertEquals(RunState.FINISHED, given.row(1).saved().state());
    }

    @Test
    void aRunWhoseCheckpointsAreGoneSaysWhyItCannotGoOn() {
        given.trained(2);
        var store = given.project.project().runs();
        Runs.leave(store.begin(RunsWorkshop.QUICK, given.project.split()));
        var before = new RunRow(store.list().getFirst(), List.of());
        assertEquals(Text.NONE, before.obstacle());
        store.clearCheckpoints();
        given.open();
        assertFalse(given.row(2).canGoOn());
        assertEquals(Text.of("runs.cannot-continue"), given.row(2).obstacle());
        assertEquals(Text.NONE, given.row(1).obstacle());
    }

    @Test
    void aNameThatAPersonGivesIsUsedEverywhereAndNothingIsDoneAgainForIt() {
        given.trained(2).open();
        var report = given.steps.evaluation.reportProperty().get();
        model.rename(given.row(1), "owls");
        given.background.runAll();
        var name = Text.of("runs.name", "owls");
        var note = given.steps.main.note(Step.TRAIN).getValue();
        assertEquals(name, note.arguments().getFirst());
        assertEquals(name, given.steps.main.note(Step.PREDICT).getValue());
        assertSame(report, given.steps.evaluation.reportProperty().get());
    }

    @Test
    void aModelIsHandedOnAndTakenInAgain() throws IOException {
        given.trained(2).open();
        var file = folder.resolve("pets.ocellus");
        model.export(given.row(1), file);
        given.background.runAll();
        assertEquals(-1, Files.mismatch(given.row(1).saved().model(), file));
        model.importModel(file);
        given.background.runAll();
        // it stands on a backbone that only tests know
        assertEquals("model.unknown-backbone", errorKey());
        assertEquals(List.of(1), given.numbers());
    }

    @Test
    void aRenamedClassIsCalledSoByTheModelInUse() {
        given.trained(2).open();
        model.renameClass(given.row(1), "dog", "hound");
        given.background.runAll();
        assertEquals(List.of("cat", "hound", "fish"), given.detail().classes());
        var used = given.steps.training.runProperty().get();
        assertNotNull(used);
        assertEquals("hound", used.model().classes().get(1).name());
        model.renameClass(given.row(1), "cat", "fish");
        given.background.runAll();
        assertEquals("model.class-exists", errorKey());
    }

    @Test
    void severalRunsAreLookedAtBesideEachOtherSixAtMost() {
        for (int i = 0; i < 7; i++) {
            given.trained(2 + i);
        }
        given.open();
        given.choose(1, 2, 3, 4, 5, 6, 7);
        assertEquals(6, given.detail().runs().size());
        assertEquals(1, given.detail().more());
        given.choose(1, 3);
        assertEquals(
                List.of(3, 1),
                given.detail().runs().stream().map(curve -> curve.row().number()).toList());
    }
}
