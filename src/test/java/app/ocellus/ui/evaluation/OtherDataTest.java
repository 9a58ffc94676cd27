package app.ocellus.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.SplitRole;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A model that is asked about data outside of its project. */
class OtherDataTest {

    private static final Path HOLIDAY = Path.of("pictures", "holiday");

    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final Later background = new Later();
    private final Jobs jobs = new Jobs(new TaskRunner(background, Runnable::run));
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();
    private final FakeEvaluating evaluating = new FakeEvaluating();
    private final EvaluationViewModel model =
            new EvaluationViewModel(evaluating.work(), run, open, jobs);

    @BeforeEach
    void evaluateOnTheTest() {
        run.set(Given.run(pets, 1));
        background.runAll();
    }

    private Evaluated shown() {
        return Objects.requireNonNull(model.evaluatedProperty().get());
    }

    private void evaluateElsewhere() {
        model.data().choose(List.of(HOLIDAY));
        background.runAll();
    }

    @Test
    void otherDataAreScannedAndEvaluatedAtOnce() {
        model.data().choose(List.of(HOLIDAY));
        assertEquals(State.EVALUATING, model.stateProperty().get());
        assertNull(model.reportProperty().get());
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(List.of(HOLIDAY)), evaluating.scanned);
        assertEquals("holiday", Objects.requireNonNull(shown().other()).name());
        assertEquals(
                evaluating.other.snapshot().samples().size(),
                shown().report().evaluation().samples().size());
        assertNull(shown().part(), "there is no test folder, so it is all of them");
    }

    @Test
    void oneClickLeadsBackToTheTest() {
        var before = shown().report().evaluation().metrics();
        evaluateElsewhere();
        model.data().choose(SplitRole.TEST);
        background.runAll();
        assertNull(shown().other());
        assertEquals(SplitRole.TEST, shown().part());
        assertEquals(before, shown().report().evaluation().metrics());
    }

    @Test
    void anotherSplitLeavesTheOtherDataToo() {
        evaluateElsewhere();
        model.data().choose(SplitRole.VALIDATION);
        background.runAll();
        assertNull(shown().other());
        assertEquals(SplitRole.VALIDATION, shown().part());
    }

    @Test
    void samplesThatAreCalledAlikeAreNotTakenForThoseOfTheProject() {
        evaluating.other = Given.project("pets", "cat", "dog", "fish").scan();
        var before = model.baselineProperty().get();
        evaluateElsewhere();
        assertSame(shown().report().evaluation(), model.baselineProperty().get());
        model.data().choose(SplitRole.TEST);
        background.runAll();
        assertSame(shown().report().evaluation(), model.baselineProperty().get());
        assertTrue(before != model.baselineProperty().get());
    }

    @Test
    void aModelThatKnowsNoneOfTheClassesSaysSo() {
        evaluating.other = Given.project("birds", "owl", "wren").scan();
        evaluateElsewhere();
        assertEquals(State.FAILED, model.stateProperty().get());
        var error = Objects.requireNonNull(model.errorProperty().get());
        assertEquals("evaluation.no-common-class", error.key());
        assertTrue(error.toString().contains("owl, wren"), error::toString);
    }

    @Test
    void aCancelledScanSaysSoAndTheTestIsStillOneClickAway() {
        model.data().choose(List.of(HOLIDAY));
        Objects.requireNonNull(jobs.shownProperty().get()).cancellation().cancel();
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().get());
        model.data().choose(SplitRole.TEST);
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void anotherModelOfTheProjectIsAskedAboutTheSameData() {
        evaluateElsewhere();
        run.set(Given.run(pets, 2));
        background.runAll();
        assertEquals("holiday", Objects.requireNonNull(shown().other()).name());
        assertEquals(2, shown().run().saved().record().number());
    }

    @Test
    void anotherProjectBeginsWithItsOwnData() {
        evaluateElsewhere();
        run.set(Given.run(Given.project("others", "cat", "dog"), 1));
        background.runAll();
        assertNull(shown().other());
    }

    @Test
    void whatWasAskedAboutIsOfferedAgainTheLastFirst() {
        IntStream.range(0, 10).forEach(i -> model.data().choose(List.of(Path.of("data" + i))));
        model.data().choose(List.of(Path.of("data5")));
        assertEquals(
                List.of("data5", "data9", "data8", "data7", "data6", "data4", "data3", "data2"),
                model.data().recent().stream().map(OtherData::name).toList());
    }

    @Test
    void severalFoldersAreOneDataset() {
        model.data().choose(List.of(HOLIDAY));
        model.data().add(Path.of("pictures", "garden"));
        var now = Objects.requireNonNull(model.data().otherProperty().get());
        assertEquals("holiday + garden", now.name());
        model.data().add(HOLIDAY);
        assertEquals(
                "garden + holiday",
                Objects.requireNonNull(model.data().otherProperty().get()).name());
    }

    @Test
    void aReportIsOfWhatIsShownWhenItIsAskedFor() {
        evaluateElsewhere();
        var reports = model.reports();
        reports.write(Path.of("report.html"));
        assertTrue(reports.busyProperty().get());
        background.runAll();
        assertFalse(reports.busyProperty().get());
        assertEquals(Path.of("report.html"), reports.writtenProperty().get());
        assertEquals(List.of(Path.of("report.html")), evaluating.reports);
        reports.dismiss();
        assertNull(reports.writtenProperty().get());
    }

    @Test
    void whyAReportWasNotWrittenIsSaid() {
        evaluating.failure = null;
        evaluating.brokenReports = true;
        model.reports().write(Path.of("report.html"));
        background.runAll();
        assertNotNull(model.reports().errorProperty().get());
        assertNull(model.reports().writtenProperty().get());
    }
}
