package app.ocellus.ui.dataset.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.dataset.look.Look;
import app.ocellus.image.PictureMeasures;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.health.HealthViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class HealthViewModelTest {

    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final SimpleObjectProperty<@Nullable OpenProject> project =
            new SimpleObjectProperty<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private final HealthViewModel model =
            new HealthViewModel(looking(), project, edits::add, jobs, runner);

    /** Finds every picture sharp and light, but those that end in 0003 dark. */
    private Looking looking() {
        return (samples, found, progress, cancellation) -> {
            var meter = new ProgressMeter(samples.size(), progress);
            for (var sample : samples) {
                if (lookedAt.size() == most) {
                    throw new CancellationException();
                }
                lookedAt.add(sample.id().value());
                found.accept(sample, look(sample));
                meter.advance(1);
            }
        };
    }

    private static Look look(ImageSample sample) {
        var id = sample.id().value();
        var bright = id.endsWith("0003.jpg") ? 0.2 : 0.9;
        return new Look.Seen(
                ContentHash.of(id.getBytes(StandardCharsets.UTF_8)),
                new PictureMeasures(90, 90, bright, 0.1, 7, 200, 0, id.hashCode() * 31L));
    }

    private OpenProject open() {
        var open = Given.projectWithProblem("scenes", "sea", "street");
        project.set(open);
        background.runAll();
        return open;
    }

    private static List<String> ids(List<SampleId> samples) {
        return samples.stream().map(SampleId::value).toList();
    }

    private List<List<String>> shown() {
        return model.shown().stream().map(Finding::samples).map(HealthViewModelTest::ids).toList();
    }

    @Test
    void withoutADatasetThereIsNothingToFind() {
        assertEquals(State.EMPTY, model.stateProperty().get());
        assertEquals(HealthReport.NONE, model.reportProperty().get());
    }

    @Test
    void openingLooksAtEveryPictureAndShowsTheGravestCheckFirst() {
        var open = open();
        assertEquals(State.DONE, model.stateProperty().get());
        assertEquals(open.scan().snapshot().samples().size(), lookedAt.size());
        var report = model.reportProperty().get();
        assertEquals(HealthCheck.UNREADABLE, model.checkProperty().get());
        assertEquals(2, report.of(HealthCheck.DARK).size());
        assertEquals(16, report.looked());
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void theJobIsShownWhileItLooksAndCanBeCancelledThere() {
        project.set(Given.project("scenes", "sea", "street"));
        assertEquals(State.LOOKING, model.stateProperty().get());
        var job = jobs.shownProperty().get();
        assertEquals("job.looking", job == null ? "" : job.name());
    }

    @Test
    void whatTheScanFoundIsShownBeforeAnyPictureIsLookedAt() {
        most = 0;
        open();
        assertEquals(State.PAUSED, model.stateProperty().get());
        var report = model.reportProperty().get();
        assertEquals(1, report.of(HealthCheck.UNREADABLE).size());
        assertEquals(1, report.of(HealthCheck.EXACT_DUPLICATE).size());
        assertEquals(List.of(), report.of(HealthCheck.DARK));
    }

    @Test
    void afterAPauseItGoesOn() {
        most = 5;
        open();
        assertEquals(State.PAUSED, model.stateProperty().get());
        assertEquals(5, model.reportProperty().get().looked());
        most = Integer.MAX_VALUE;
        model.goOn();
        background.runAll();
        assertEquals(State.DONE, model.stateProperty().get());
        assertEquals(16, model.reportProperty().get().looked());
    }

    @Test
    void excludingRelabellingAndKeepingAreEditsOfTheChosen() {
        var open = open();
        model.checkProperty().set(HealthCheck.EXACT_DUPLICATE);
        var twins = model.shown().getFirst().samples();
        model.chosen().setAll(twins.get(1));
        model.exclude();
        model.relabel(1);
        model.relabel(7);
        model.keep();
        assertEquals(
                List.of(
                        new Edit.Exclude(List.of(twins.get(1))),
                        new Edit.Relabel(
                                List.of(twins.get(1)),
                                open.scan().snapshot().classes().get(1).id()),
                        new Edit.Keep(twins, "exact-duplicate")),
                edits);
    }

    @Test
    void withNothingChosenNoEditIsMade() {
        open();
        model.exclude();
        model.keep();
        model.relabel(0);
        assertEquals(List.of(), edits);
    }

    @Test
    void anEditIsCheckedAgainWithoutLookingAgain() {
        var open = open();
        model.checkProperty().set(HealthCheck.DARK);
        assertEquals(List.of(List.of("sea/0003.jpg"), List.of("street/0003.jpg")), shown());
        var edited =
                new EditHistory(
                                List.of(new Edit.Exclude(List.of(new SampleId("sea/0003.jpg")))),
                                List.of(),
                                1)
                        .of(open.scan().snapshot());
        project.set(
                new OpenProject(
                        open.project(),
                        new DatasetScan(edited.snapshot(), open.scan().problems()),
                        open.split(),
                        open.edits()));
        background.runAll();
        assertEquals(16, lookedAt.size());
        assertEquals(List.of(List.of("street/0003.jpg")), shown());
        assertEquals(HealthCheck.DARK, model.checkProperty().get());
    }

    @Test
    void whatIsSettledMakesRoomForTheNextCheck() {
        var open = open();
        model.checkProperty().set(HealthCheck.UNREADABLE);
        project.set(
                new OpenProject(
                        open.project(),
                        new DatasetScan(open.scan().snapshot(), List.of()),
                        open.split(),
                        open.edits()));
        background.runAll();
        assertEquals(HealthCheck.EXACT_DUPLICATE, model.checkProperty().get());
    }

    @Test
    void anotherDatasetForgetsWhatWasFoundInTheLast() {
        open();
        project.set(Given.project("pets", "cat", "dog"));
        assertEquals(State.LOOKING, model.stateProperty().get());
        assertEquals(HealthReport.NONE, model.reportProperty().get());
        background.runAll();
        assertTrue(lookedAt.contains("cat/0000.jpg"));
        assertEquals(List.of(), model.reportProperty().get().of(HealthCheck.UNREADABLE));
        project.set(null);
        assertEquals(State.EMPTY, model.stateProperty().get());
    }

    @Test
    void anImageIsToldWithItsClassAndSplit() {
        var open = open();
        var first = open.split().test().getFirst();
        var label = model.label(first.id());
        assertEquals("sea", label == null ? "" : label.name());
        assertEquals(SplitRole.TEST, model.role(first.id()));
        assertEquals(first, model.sample(first.id()));
    }
}
