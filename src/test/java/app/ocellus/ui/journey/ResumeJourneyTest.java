package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingTask;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectStore;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/** A run whose program was killed, found again and gone on with in the window; nothing is faked. */
class ResumeJourneyTest {

    private static final TrainingConfig CONFIG = config();

    private final OpenProject project;
    private final Path data;

    ResumeJourneyTest(@TempDir Path folder) {
        data = new PictureFolder(folder.resolve("pets")).add("cat", 20).add("dog", 20).root();
        var program = TestProgram.composition();
        var store =
                new ProjectStore(program.directories().data().resolve("projects"), program.files());
        try (var opener = new ProjectOpener(program.scanner(), store)) {
            project = opener.open(data, Progress.Listener.NONE, new Cancellation());
        }
    }

    private static TrainingConfig config() {
        var standard =
                TrainingConfig.quick("efficientnet-lite0", new Preprocessing(64, Fit.CROP), 1);
        return standard.withOptimisation(standard.optimisation().withEpochs(6));
    }

    /** As a kill at the beginning of epoch 4 leaves it: begun, with checkpoints, and no end. */
    private void killedRun() {
        var cancellation = new Cancellation();
        try (var run = project.project().runs().begin(CONFIG, project.split())) {
            TestProgram.composition()
                    .trainer()
                    .train(
                            new TrainingTask(project.split(), CONFIG, null, run.checkpoints()),
                            event -> {
                                if (event instanceof TrainingEvent.EpochCompleted done
                                        && done.record().epoch() == 3) {
                                    cancellation.cancel();
                                }
                            },
                            cancellation);
        }
    }

    private TrainingHistory neverKilled() {
        return TestProgram.composition()
                .trainer()
                .train(TrainingTask.of(project.split(), CONFIG), _ -> {}, new Cancellation())
                .history();
    }

    @Test
    void aRunThatWasKilledIsGoneOnWithAfterReopening() {
        killedRun();
        var models =
                FxToolkit.call(
                        () -> new WindowComposition(TestProgram.composition(), Platform::runLater));
        try (var window =
                OpenWindow.of(
                        () -> Window.of(TestProgram.composition(), models, new ChosenPaths()))) {
            window.run(() -> models.all().settings().chooseLanguage("en"));
            window.drop(".oc-welcome", data);
            window.await(
                    "the run is found",
                    models.all().training().unfinished().property(),
                    Objects::nonNull);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            var texts = window.texts();
            assertTrue(
                    texts.contains("Run 1 was interrupted after epoch 3 of 6. Go on from there?"),
                    texts::toString);
            window.click("#resume");
            window.await(
                    "it ends",
                    models.all().training().stateProperty(),
                    now -> now == State.FINISHED);
            var expected = neverKilled();
            assertEquals(expected.epochs(), window.ask(models.all().training().curves()::epochs));
            assertArrayEquals(
                    expected.epochs().stream().mapToDouble(EpochRecord::validationLoss).toArray(),
                    window.ask(
                            () ->
                                    Plots.ys(
                                            window.find("#loss-chart", LiveChart.class),
                                            "validation")));
            assertTrue(!window.sees("#resume"));
            assertEquals(1, project.project().runs().list().size());
        }
    }
}
