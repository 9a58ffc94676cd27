package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.StoredTraining;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.runs.RunList;
import app.ocellus.ui.runs.RunRow;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** What one does with runs: compare, change one thing and try again, delete, name, note. */
class RunsJourneyTest {

    private static final TrainingConfig QUICK =
            TrainingConfig.quick("small", new Preprocessing(224, Fit.CROP), 5);

    private final StoredTraining training = new StoredTraining();
    private final OpenProject project;
    private final FakeWindow fake;
    private final OpenWindow window;

    RunsJourneyTest() {
        // an evaluation may still be written down when a journey ends
        var projects = TestProgram.folder("runs-journey/" + UUID.randomUUID());
        project = Given.kept(FourSteps.PETS, projects);
        for (int epochs : new int[] {4, 6}) {
            training.floor = 1.0 / epochs;
            var how = QUICK.optimisation().withEpochs(epochs);
            training.train(project, QUICK.withOptimisation(how), _ -> {}, new Cancellation());
        }
        training.configs.clear();
        fake = new FakeWindow(training);
        fake.steps.found = project;
        window = fake.window;
    }

    @BeforeEach
    void lookAtTheRuns() {
        fake.withPets();
        window.await(
                "the runs are there",
                fake.steps.runs.list().stateProperty(),
                now -> now == RunList.State.READY);
        window.await(
                "the newest is evaluated",
                fake.steps.runs.list().rowsProperty(),
                rows -> !rows.isEmpty() && rows.getFirst().testAccuracy().isPresent());
        window.click("#rail-runs");
        window.await("one is shown", fake.steps.runs.detailProperty(), now -> now.isPresent());
        window.run(() -> table().requestFocus());
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#runs");
    }

    private List<Integer> numbers() {
        return window.ask(
                () ->
                        fake.steps.runs.list().rowsProperty().get().stream()
                                .map(RunRow::number)
                                .toList());
    }

    private void awaitRuns(int count) {
        window.await(
                count + " runs",
                fake.steps.runs.list().rowsProperty(),
                rows -> rows.size() == count);
    }

    @Test
    void twoRunsAreComparedOnOneChartWithWhatDiffers() {
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.await(
                "both are shown",
                fake.steps.runs.detailProperty(),
                now -> now.filter(detail -> detail.runs().size() == 2).isPresent());
        var texts = window.texts();
        assertTrue(texts.contains("2 runs compared"), texts::toString);
        assertTrue(texts.contains("Max. epochs"), texts::toString);
        assertFalse(texts.contains("Batch"), texts::toString);
        var chart = window.find("#runs-loss", LiveChart.class);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, window.ask(() -> Plots.xs(chart, "0")));
        assertArrayEquals(new double[] {1, 2, 3, 4}, window.ask(() -> Plots.xs(chart, "1")));
        window.click("#runs-quantity .toggle-button", "Accuracy");
        assertTrue(window.sees("#runs-accuracy"));
        assertFalse(window.sees("#runs-loss"));
    }

    @Test
    void aRunIsClonedWithOneThingChangedAndTrained() {
        window.click("#change-run");
        assertEquals(Step.TRAIN, window.ask(() -> fake.steps.main.stepProperty().get()));
        assertTrue(window.texts().contains("Settings of Run 2"), () -> "" + window.texts());
        window.click("#epochs");
        window.run(() -> window.find("#epochs", TextField.class).setText("9"));
        window.press(KeyCode.ENTER);
        window.click("#start");
        window.await("it ends", fake.steps.training.stateProperty(), now -> now == State.FINISHED);
        var wanted = QUICK.withOptimisation(QUICK.optimisation().withEpochs(9));
        assertEquals(List.of(wanted), training.configs);
        awaitRuns(3);
        assertEquals(List.of(3, 2, 1), numbers());
    }

    @Test
    void aDeletedRunComesBackByTheKeys() {
        window.press(KeyCode.DELETE);
        awaitRuns(1);
        assertTrue(window.texts().contains("Run 2 is in the trash."), () -> "" + window.texts());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        awaitRuns(2);
        assertFalse(window.sees("#undo-delete"));
    }

    @Test
    void aRunThatWasDeletedLongAgoIsFoundInTheTrash() {
        window.press(KeyCode.DELETE);
        awaitRuns(1);
        window.run(fake.steps.runs.trash()::dismiss);
        awaitTrash(1);
        assertFalse(window.sees(".trash-restore"));
        window.click("#trash-link");
        assertTrue(window.texts().contains("Run 2"), () -> "" + window.texts());
        window.click(".trash-restore");
        awaitRuns(2);
        awaitTrash(0);
        assertFalse(window.sees("#trash-link"));
    }

    @Test
    void aRunIsDeletedForGoodOnlyAfterAQuestion() {
        window.press(KeyCode.DELETE);
        awaitRuns(1);
        awaitTrash(1);
        window.click("#trash-link");
        fake.person.agrees = false;
        window.click(".trash-delete");
        assertEquals("Delete Run 2 for good?", fake.person.questions.getFirst().title());
        assertEquals(1, project.project().runs().trash().list().size());
        fake.person.agrees = true;
        window.click(".trash-delete");
        awaitTrash(0);
        assertEquals(List.of(), project.project().runs().trash().list());
        assertFalse(window.sees("#undo-delete"));
    }

    private void awaitTrash(int count) {
        window.await(
                count + " in the trash",
                fake.steps.runs.deleted().runsProperty(),
                now -> now.orElse(List.of()).size() == count);
    }

    @Test
    void evenWithoutAnyRunTheWayBackIsThere() {
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        awaitRuns(0);
        assertTrue(window.texts().contains("No runs yet"), () -> "" + window.texts());
        window.click("#undo-delete");
        awaitRuns(2);
    }

    @Test
    void aRunIsRenamedWhereItStands() {
        window.press(KeyCode.F2);
        window.run(() -> window.find("#run-name", TextField.class).setText("six epochs"));
        window.press(KeyCode.ENTER);
        window.await(
                "it is renamed",
                fake.steps.runs.list().rowsProperty(),
                rows -> "six epochs".equals(rows.getFirst().record().name()));
        assertTrue(window.texts().contains("six epochs"), () -> "" + window.texts());
        window.press(KeyCode.F2);
        window.run(() -> window.find("#run-name", TextField.class).setText("never mind"));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.sees("#run-name"));
        assertTrue(window.texts().contains("six epochs"), () -> "" + window.texts());
    }

    @Test
    void aNoteIsSavedWhenOneGoesElsewhere() {
        window.click("#run-tabs .toggle-button", "Note");
        window.click("#run-note");
        window.run(() -> window.find("#run-note", TextArea.class).setText("good enough"));
        window.press(KeyCode.TAB);
        window.await(
                "it is saved",
                fake.steps.runs.list().rowsProperty(),
                rows -> rows.getFirst().record().note().equals("good enough"));
    }

    @Test
    void theEnterKeyUsesTheChosenRun() {
        window.press(KeyCode.DOWN);
        window.await(
                "the older one is chosen",
                fake.steps.runs.list().chosenProperty(),
                chosen -> chosen.size() == 1 && chosen.getFirst().number() == 1);
        window.press(KeyCode.ENTER);
        window.await(
                "it is used",
                fake.steps.training.runProperty(),
                run -> run != null && run.saved().record().number() == 1);
    }

    @Test
    void aClassIsRenamedInTheModel() {
        window.await(
                "the run has been looked at",
                fake.steps.runs.detailProperty(),
                now -> now.filter(one -> one.classes().contains("dog")).isPresent());
        window.click("#run-tabs .toggle-button", "Classes");
        beginToRename("dog");
        window.run(() -> window.find("#class-name", TextField.class).setText("hound"));
        window.press(KeyCode.ENTER);
        window.await(
                "it is renamed",
                fake.steps.runs.detailProperty(),
                now -> now.filter(one -> one.classes().contains("hound")).isPresent());
    }

    /** Once more where what came in the meantime, as an evaluation does, has taken the keyboard. */
    private void beginToRename(String name) {
        for (int times = 0; times < 5 && !window.sees("#class-name"); times++) {
            window.click("#run-classes .list-cell", name);
            window.press(KeyCode.F2);
        }
    }
}
