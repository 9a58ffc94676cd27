package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.evaluation.comparison.ChangedCell;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.suspects.SuspectsViewModel;
import app.ocellus.ui.main.Step;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What stands beside the results of an evaluation: suspected labels, and another run. */
final class EvaluationTabsScreens {

    private static final int SUSPECTS = 1;
    private static final int COMPARE = 3;

    private final Path data;
    private final WindowComposition models;
    private final SuspectsViewModel suspects;
    private final ComparisonViewModel comparison;
    private final Stage stage;
    private final ScreenShots shots;

    private EvaluationTabsScreens(Path data, Path target) throws Exception {
        this.data = data;
        var home = Files.createTempDirectory("ocellus-tabs");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.suspects = models.all().evaluationTabs().suspects();
        this.comparison = models.all().evaluationTabs().comparison();
        this.stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
    }

    /** Takes them, of the pictures of a dataset with some wrong labels. */
    static void take(Path data, Path target) throws Exception {
        ScreenShots.call(() -> new EvaluationTabsScreens(data, target)).take();
    }

    private void take() throws Exception {
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.EVALUATE));
        tab(SUSPECTS);
        shots.takeAll("suspects-no-data");
        ScreensTour.fx(() -> models.all().dataset().open(data));
        ScreensTour.await(() -> models.all().dataset().projectProperty().get() != null);
        suspects();
        tab(COMPARE);
        shots.takeAll("compare-nothing");
        train();
        comparison();
        shots.writeSheets("evaluation-tabs-");
    }

    private void suspects() throws Exception {
        ScreensTour.await(() -> suspects.finder().timeProperty().get().isPresent());
        shots.takeAll("suspects-never");
        ScreensTour.fx(suspects.finder()::find);
        ScreensTour.await(() -> suspects.finder().progressProperty().get().done() > 0);
        shots.takeAll("suspects-looking");
        ScreensTour.await(
                () -> suspects.finder().stateProperty().getValue() == SuspectFinder.State.FOUND);
        ScreensTour.fx(() -> list().requestFocus());
        shots.takeAll("suspects");
        ScreensTour.fx(() -> list().getSelectionModel().selectRange(1, 4));
        shots.takeAll("suspects-chosen");
        ScreensTour.fx(suspects::accept);
        Thread.sleep(500);
        ScreensTour.fx(
                () -> suspects.filter().labelProperty().set(suspects.classes().getFirst().id()));
        shots.takeAll("suspects-filtered");
        ScreensTour.fx(() -> suspects.filter().thresholdProperty().set(0));
        ScreensTour.fx(suspects::acceptAll);
        Thread.sleep(500);
        shots.takeAll("suspects-no-match");
        ScreensTour.fx(() -> suspects.filter().labelProperty().set(null));
        ScreensTour.fx(suspects::acceptAll);
        Thread.sleep(500);
        shots.takeAll("suspects-none");
        for (int i = 0; i < 3; i++) {
            ScreensTour.fx(models.all().dataset().edits()::undo);
        }
        Thread.sleep(500);
    }

    private void train() throws Exception {
        for (int epochs : new int[] {1, 12}) {
            ScreensTour.fx(() -> models.all().training().form().epochsProperty().set(epochs));
            ScreensTour.fx(models.all().training()::start);
            ScreensTour.await(() -> !models.all().training().busyProperty().get());
            evaluated();
            if (epochs == 1) {
                ScreensTour.await(() -> comparison.runsProperty().get().isPresent());
                shots.takeAll("compare-alone");
            }
        }
    }

    private void evaluated() throws Exception {
        ScreensTour.await(
                () ->
                        models.all().evaluation().stateProperty().get()
                                == EvaluationViewModel.State.READY);
    }

    private void comparison() throws Exception {
        ScreensTour.await(
                () -> comparison.runsProperty().get().filter(runs -> runs.size() == 2).isPresent());
        shots.takeAll("compare-choose");
        choose(1);
        shots.takeAll("compare");
        ScreensTour.fx(this::chooseACell);
        shots.takeAll("compare-cell");
        choose(0);
        shots.takeAll("compare-same");
    }

    private void choose(int which) throws Exception {
        ScreensTour.fx(
                () -> {
                    var runs = comparison.runsProperty().get().orElseThrow();
                    comparison.otherProperty().set(runs.get(which));
                });
        ScreensTour.await(
                () -> comparison.stateProperty().getValue() == ComparisonViewModel.State.READY);
    }

    @SuppressWarnings("unchecked")
    private ListView<LabelIssue> list() {
        return (ListView<LabelIssue>) find("#suspects-list");
    }

    @SuppressWarnings("unchecked")
    private void chooseACell() {
        var table = (TableView<ChangedCell>) find("#compare-cells");
        table.getSelectionModel().select(0, table.getColumns().get(5));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector));
    }

    private void tab(int which) throws Exception {
        ScreensTour.fx(
                () -> {
                    var tabs = find("#evaluation-tabs").lookupAll(".toggle-button");
                    ((ToggleButton) tabs.toArray(Node[]::new)[which]).fire();
                });
    }
}
