package app.ocellus.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SplitRole;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

class DatasetViewModelTest {

    private static final Path SCENES = Path.of("scenes");
    private static final Path PETS = Path.of("pets");

    private final OpenProject scenes = Given.projectWithProblem("scenes", "sea", "street");
    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final FakeOpener opener = new FakeOpener(scenes, pets);
    private final Later background = new Later();
    private final Jobs jobs = new Jobs(new TaskRunner(background, Runnable::run));
    private final DatasetViewModel model = new DatasetViewModel(opener, jobs);

    @Test
    void nothingIsOpenAtFirst() {
        assertEquals(State.EMPTY, model.stateProperty().get());
        assertEquals(List.of(), model.samples().shown());
    }

    @Test
    void openingShowsEverySampleAndWhatIsWrong() {
        model.open(SCENES);
        assertEquals(State.OPENING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertSame(scenes, model.projectProperty().get());
        assertEquals(
                new HashSet<>(scenes.scan().snapshot().samples()),
                new HashSet<>(model.samples().shown()));
        assertEquals(scenes.scan().problems(), problems());
    }

    @Test
    void aSampleKnowsItsClassItsSplitAndItsTwin() {
        open(SCENES);
        var first = scenes.split().training().getFirst();
        assertEquals(Samples.labels("sea").getFirst(), model.samples().labelOf(first));
        assertEquals(SplitRole.TRAINING, model.samples().roleOf(first));
        assertEquals(SplitRole.TEST, model.samples().roleOf(scenes.split().test().getFirst()));
        assertTrue(model.samples().isTwin(first));
        assertFalse(model.samples().isTwin(scenes.split().test().getFirst()));
        assertEquals(1, model.samples().indexOf(scenes.scan().snapshot().classes().get(1)));
    }

    @Test
    void aSecondOpenCancelsTheFirst() {
        model.open(SCENES);
        model.open(PETS);
        background.runAll();
        assertEquals(List.of(true, false), opener.cancellations());
        assertSame(pets, model.projectProperty().get());
    }

    @Test
    void theLateOutcomeOfAnOpeningThatWasLeftIsIgnored() {
        opener.ignoreCancellation();
        model.open(SCENES);
        model.open(PETS);
        background.runLast();
        background.runLast();
        assertSame(pets, model.projectProperty().get());
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(), problems());
    }

    @Test
    void theLateFailureOfAnOpeningThatWasLeftIsIgnored() {
        opener.ignoreCancellation();
        model.open(Path.of("missing"));
        model.open(PETS);
        background.runLast();
        background.runLast();
        assertNull(model.errorProperty().get());
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void aFailureIsSaidAndTheEarlierDatasetStays() {
        open(PETS);
        open(Path.of("missing"));
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(
                Sentence.of("dataset.missing", Path.of("missing")), model.errorProperty().get());
        assertSame(pets, model.projectProperty().get());
        assertEquals(24, model.samples().shown().size());
        open(SCENES);
        assertNull(model.errorProperty().get());
    }

    @Test
    void aFailureCanBeDismissed() {
        open(PETS);
        open(Path.of("missing"));
        model.dismissError();
        assertEquals(State.READY, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void cancellingTheFirstOpeningLeavesNothingOpen() {
        model.open(SCENES);
        cancelJob();
        background.runAll();
        assertEquals(State.EMPTY, model.stateProperty().get());
    }

    @Test
    void cancellingALaterOpeningLeavesTheEarlierDatasetOpen() {
        open(PETS);
        model.open(SCENES);
        cancelJob();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertSame(pets, model.projectProperty().get());
    }

    @Test
    void theSampleIsDrawnBeforeItIsOpened() {
        model.openSample();
        assertEquals("job.drawing", shownJob().name());
        background.runAll();
        assertEquals(List.of("draw", "open scenes"), opener.calls());
        assertSame(scenes, model.projectProperty().get());
    }

    @Test
    void listenersSurviveTheGarbageCollection() {
        var heard = new ArrayList<String>();
        model.samples()
                .shown()
                .addListener((ListChangeListener<ImageSample>) _ -> heard.add("shown"));
        model.stateProperty().addListener((_, _, _) -> heard.add("state"));
        model.projectProperty().addListener((_, _, _) -> heard.add("project"));
        System.gc();
        open(SCENES);
        assertTrue(heard.containsAll(List.of("shown", "state", "project")), "" + heard);
    }

    private List<ScanProblem> problems() {
        return Objects.requireNonNull(model.projectProperty().get()).scan().problems();
    }

    private void open(Path data) {
        model.open(data);
        background.runAll();
    }

    private void cancelJob() {
        shownJob().cancellation().cancel();
    }

    private Jobs.Job shownJob() {
        return Objects.requireNonNull(jobs.shownProperty().get());
    }
}
