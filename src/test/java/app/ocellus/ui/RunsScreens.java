package app.ocellus.ui;

import app.ocellus.dataset.SplitRole;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.runs.RunList;
import app.ocellus.ui.runs.RunRow;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.RunEvaluation;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** The states of the runs, in a window that works with fakes on runs that lie on the disk. */
final class RunsScreens {

    private static final TrainingConfig QUICK =
            TrainingConfig.quick("small", new Preprocessing(224, Fit.CROP), 1);

    private final Path folder = Files.createTempDirectory("ocellus-runs");
    private final OpenProject project = opened();
    private final StoredTraining training = new StoredTraining();
    private final FourSteps steps;
    private final Stage stage;
    private final ScreenShots shots;

    private RunsScreens(Path target) throws Exception {
        steps = new FourSteps(training, FakeStage.threads(), Platform::runLater);
        steps.found = Given.smaller(project);
        stage = FakeStage.show(steps);
        shots = new ScreenShots(stage, target);
    }

    /** The project as an opening anew gives it; otherwise it would go on, and nothing be read. */
    private OpenProject opened() {
        return Given.kept(FourSteps.PETS, folder);
    }

    /** Takes them. */
    static void take(Path target) throws Exception {
        var screens = ScreenShots.call(() -> new RunsScreens(target));
        screens.empty();
        screens.full();
        screens.compared();
        screens.deleted();
        screens.shots.writeSheets("runs-");
    }

    private void empty() throws Exception {
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.RUNS));
        shots.takeAll("runs-no-data");
        ScreensTour.fx(() -> steps.main.take(List.of(Path.of("pets.csv"))));
        ScreensTour.await(() -> steps.runs.list().stateProperty().get() == RunList.State.EMPTY);
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.RUNS));
        shots.takeAll("runs-none");
    }

    private void full() throws Exception {
        int[] epochs = {30, 18, 24, 12, 30, 9};
        for (int i = 0; i < epochs.length; i++) {
            training.floor = 0.52 - 0.05 * i;
            var how = QUICK.optimisation().withEpochs(epochs[i]);
            train(
                    i == 3
                            ? TrainingConfig.fineTune("large", QUICK.preprocessing(), 1)
                            : QUICK.withOptimisation(i == 4 ? how.withLearningRate(3e-3) : how));
        }
        var store = project.project().runs();
        var runs = store.list();
        store.note(runs.get(2), "All of the last two stages.\nSlow, but the best so far.");
        store.rename(runs.get(2), "Fine-tuned overnight");
        var evaluation =
                Stream.of(0.91, 0.88)
                        .map(
                                accuracy ->
                                        new RunEvaluation(
                                                SplitRole.TEST.text(),
                                                6,
                                                accuracy,
                                                0.4,
                                                "2026-01-02T03:04:05Z"))
                        .toList();
        store.keep(runs.get(2), evaluation.get(0));
        store.keep(runs.get(5), evaluation.get(1));
        store.begin(QUICK, project.split()).close();
        steps.found = opened();
        ScreensTour.fx(() -> steps.main.take(List.of(Path.of("pets.csv"))));
        ScreensTour.await(() -> rows().size() == 7);
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.RUNS));
        choose(3);
        shots.takeAll("runs");
        press("#run-tabs .toggle-button", 1);
        shots.take("runs-note");
        press("#run-tabs .toggle-button", 2);
        shots.takeAll("runs-classes");
        press("#run-tabs .toggle-button", 0);
    }

    private void train(TrainingConfig config) {
        training.train(project, config, _ -> {}, new Cancellation());
    }

    private void compared() throws Exception {
        choose(2, 3, 4, 6);
        press("#runs-quantity .toggle-button", 1);
        shots.takeAll("runs-compared");
        press("#runs-quantity .toggle-button", 0);
        choose(1, 2, 3, 4, 5, 6);
        shots.takeAll("runs-compared-six");
    }

    private void deleted() throws Exception {
        choose(5);
        ScreensTour.fx(() -> steps.runs.delete(steps.runs.list().chosenProperty().get()));
        ScreensTour.await(() -> rows().size() == 6);
        ScreensTour.fx(() -> steps.runs.importModel(Path.of("holiday.ocellus")));
        ScreensTour.await(() -> steps.runs.errorProperty().get() != null);
        shots.takeAll("runs-deleted");
        ScreensTour.fx(() -> steps.runs.dismissError());
        ScreensTour.fx(() -> steps.runs.delete(List.of(rows().get(4), rows().get(5))));
        ScreensTour.await(() -> rows().size() == 4);
        ScreensTour.fx(steps.runs.trash()::dismiss);
        ScreensTour.fx(() -> ((Hyperlink) stage.getScene().lookup("#trash-link")).fire());
        shots.takeAll("runs-trash");
        ScreensTour.fx(
                () ->
                        steps.runs
                                .deleted()
                                .runsProperty()
                                .get()
                                .orElseThrow()
                                .forEach(steps.runs.deleted()::restore));
        ScreensTour.await(() -> rows().size() == 7);
        choose(3);
        ScreensTour.fx(() -> steps.runs.takeSettings(rows().get(4)));
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.TRAIN));
        shots.take("train-settings-of");
    }

    private List<RunRow> rows() {
        return steps.runs.list().rowsProperty().get();
    }

    private void choose(Integer... numbers) throws Exception {
        var wanted = List.of(numbers);
        ScreensTour.fx(
                () ->
                        steps.runs
                                .list()
                                .choose(
                                        rows().stream()
                                                .filter(row -> wanted.contains(row.number()))
                                                .toList()));
        ScreensTour.await(
                () ->
                        steps.runs
                                .detailProperty()
                                .get()
                                .filter(one -> one.runs().size() == wanted.size())
                                .isPresent());
    }

    private void press(String selector, int which) throws Exception {
        ScreensTour.fx(
                () -> {
                    var found = stage.getScene().getRoot().lookupAll(selector);
                    ((ToggleButton) found.toArray(Node[]::new)[which]).fire();
                });
    }

    /** Takes these alone. */
    public static void main(String[] arguments) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        take(Path.of("target/screens"));
        System.exit(0);
    }
}
