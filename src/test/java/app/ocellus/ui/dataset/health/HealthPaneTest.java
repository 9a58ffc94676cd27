package app.ocellus.ui.dataset.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.image.Fit;
import app.ocellus.image.PictureMeasures;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.FakeComparing;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class HealthPaneTest {

    private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run);
    private final SimpleObjectProperty<@Nullable OpenProject> project =
            new SimpleObjectProperty<>();
    private final List<Edit> edits = new ArrayList<>();
    private final HealthViewModel model =
            new HealthViewModel(
                    (samples, found, _, _) ->
                            samples.forEach(s -> found.accept(s, dark(s.id().value()))),
                    project,
                    edits::add,
                    new Jobs(runner),
                    runner);
    private final FakeComparing comparing = new FakeComparing();
    private final TwinsViewModel twins =
            new TwinsViewModel(
                    comparing,
                    () -> TrainingConfig.quick("net", new Preprocessing(224, Fit.CROP), 1),
                    project,
                    new Jobs(runner),
                    runner);
    private final HealthPane pane =
            FxToolkit.call(() -> new HealthPane(model, twins, (_, _) -> new CompletableFuture<>()));

    private static Look dark(String id) {
        return new Look.Seen(
                ContentHash.of(id.getBytes(StandardCharsets.UTF_8)),
                new PictureMeasures(90, 90, 0.1, 0.1, 7, 200, 0, id.hashCode() * 31L));
    }

    @BeforeEach
    void open() {
        FxToolkit.run(
                () -> {
                    project.set(Given.projectWithProblem("scenes", "sea", "street"));
                    FxToolkit.layOut(pane, 1100, 700);
                });
    }

    private void press(String id, KeyCode... codes) {
        for (var code : codes) {
            Event.fireEvent(pane.lookup(id), FxToolkit.key(code));
        }
    }

    private void show(HealthCheck check) {
        model.checkProperty().set(check);
        pane.applyCss();
        pane.layout();
    }

    private String words() {
        return Stream.of(pane.lookupAll(".label").toArray())
                .map(label -> ((Label) label).getText())
                .reduce("", (all, one) -> all + "\n" + one);
    }

    @Test
    void ofTwoTwinsTheOneIsLeftOutThatTheKeysReached() {
        FxToolkit.run(
                () -> {
                    show(HealthCheck.EXACT_DUPLICATE);
                    var twins = model.shown().getFirst().samples();
                    ((ListView<?>) pane.lookup("#health-groups")).getSelectionModel().select(0);
                    assertEquals(List.of(twins.get(0)), model.chosen());
                    press("#health-groups", KeyCode.RIGHT, KeyCode.DELETE);
                    assertEquals(List.of(new Edit.Exclude(List.of(twins.get(1)))), edits);
                });
    }

    @Test
    @SuppressWarnings("unchecked")
    void severalPicturesAreKeptOrRelabelledByAKey() {
        FxToolkit.run(
                () -> {
                    show(HealthCheck.DARK);
                    var grid = (ThumbnailGrid<Finding>) pane.lookup("#health-pictures");
                    grid.select(grid.items().getFirst());
                    press("#health-pictures", KeyCode.DIGIT2);
                    press("#health-pictures", KeyCode.K);
                    var first = List.of(new SampleId("sea/0000.jpg"));
                    var street = model.classes().get(1).id();
                    assertEquals(
                            List.of(new Edit.Relabel(first, street), new Edit.Keep(first, "dark")),
                            edits);
                });
    }

    @Test
    void alteredCopiesThatAreLookedForStandBesideThoseOfTheHash() {
        FxToolkit.run(
                () -> {
                    model.twinsProperty().bind(twins.pairsProperty());
                    var one = new SampleId("sea/0003.jpg");
                    var other = new SampleId("street/0004.jpg");
                    comparing.twins = List.of(new NearTwins.Pair(one, other, 0.8, 9));
                    ((Button) pane.lookup("#find-altered")).fire();
                    show(HealthCheck.NEAR_DUPLICATE);
                    assertEquals(
                            List.of(List.of(one, other)),
                            model.shown().stream().map(Finding::samples).toList());
                    assertTrue(words().contains("1 pair of altered copies found"), words());
                });
    }

    @Test
    void withNothingChosenTheActionsRest() {
        FxToolkit.run(
                () -> {
                    show(HealthCheck.DARK);
                    assertTrue(((Button) pane.lookup("#health-exclude")).isDisabled());
                    press("#health-pictures", KeyCode.DELETE);
                    assertEquals(List.of(), edits);
                });
    }

    @Test
    void anotherCheckDoesNotInheritWhatWasChosen() {
        FxToolkit.run(
                () -> {
                    show(HealthCheck.EXACT_DUPLICATE);
                    ((ListView<?>) pane.lookup("#health-groups")).getSelectionModel().select(0);
                    show(HealthCheck.DARK);
                    assertEquals(List.of(), model.chosen());
                });
    }

    @Test
    void whatTheScanFoundIsSaidInItsOwnWords() {
        FxToolkit.run(
                () -> {
                    show(HealthCheck.UNREADABLE);
                    assertTrue(words().contains("empty.jpg is empty"), words());
                    assertTrue(pane.lookup("#health-copy") instanceof Button);
                });
    }
}
