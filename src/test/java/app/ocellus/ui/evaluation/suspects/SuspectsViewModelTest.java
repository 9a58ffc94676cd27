package app.ocellus.ui.evaluation.suspects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FoldAnswers;
import app.ocellus.ui.Given;
import app.ocellus.ui.KnownBackbones;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.dataset.suspects.SuspectFinder.State;
import app.ocellus.ui.dataset.suspects.Suspects;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.workspace.journal.Journal;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectEdits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

class SuspectsViewModelTest {

    private static final ClassId CAT = new ClassId("cat");
    private static final ClassLabel FISH = ClassLabel.named("fish");

    private final Path home;
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final FoldAnswers folds = new FoldAnswers();
    private OpenProject pets;
    private DatasetViewModel dataset;
    private SuspectsViewModel model;

    SuspectsViewModelTest(@TempDir Path home) {
        this.home = home;
        this.pets = Given.kept(Given.project("pets", "cat", "dog", "fish"), home);
        start();
    }

    /** A program that was just started. */
    private void start() {
        dataset = new DatasetViewModel(opener(), jobs);
        var form = new TrainingForm(KnownBackbones.SHIPPED);
        model =
                new SuspectsViewModel(
                        new SuspectFinder(
                                folds.means(form), dataset.projectProperty(), jobs, runner),
                        dataset);
    }

    private DatasetOpener opener() {
        return (DatasetOpener)
                Proxy.newProxyInstance(
                        DatasetOpener.class.getClassLoader(),
                        new Class<?>[] {DatasetOpener.class},
                        (_, _, _) -> pets);
    }

    @BeforeEach
    void plantThreeWrongLabels() {
        folds.otherwise.put("cat/0001.jpg", "dog");
        folds.otherwise.put("cat/0006.jpg", "fish");
        folds.otherwise.put("dog/0004.jpg", "cat");
        folds.sureness.put("cat/0006.jpg", 0.98f);
        folds.sureness.put("dog/0004.jpg", 0.94f);
    }

    private void open() {
        dataset.open(Path.of("pets"));
        background.runAll();
    }

    private void find() {
        open();
        model.finder().find();
        background.runAll();
    }

    private List<LabelIssue> shown() {
        return model.filter().shownProperty().get();
    }

    private List<String> names() {
        return shown().stream().map(issue -> issue.sample().id().value()).toList();
    }

    private void choose(int... places) {
        model.chosen().clear();
        for (int place : places) {
            model.chosen().add(shown().get(place));
        }
    }

    private ClassId today(String path) {
        return Objects.requireNonNull(dataset.projectProperty().get())
                .scan()
                .snapshot()
                .samples()
                .stream()
                .filter(sample -> sample.id().value().equals(path))
                .findFirst()
                .map(ImageSample::classId)
                .orElse(ClassId.NONE);
    }

    @Test
    void nothingIsLookedForBeforeSomebodyAsks() {
        assertEquals(State.NO_DATA, model.finder().stateProperty().getValue());
        open();
        assertEquals(State.NEVER, model.finder().stateProperty().getValue());
        assertEquals(0, folds.stops.size());
    }

    @Test
    void theTimeIsFoundOutForSomebodyWhoLooks() {
        open();
        assertEquals(Optional.empty(), model.finder().timeProperty().get());
        model.finder().askForTime();
        background.runAll();
        assertEquals(Optional.of(Duration.ofSeconds(40)), model.finder().timeProperty().get());
        assertEquals(0, folds.stops.size());
    }

    @Test
    void theSuspectsOfAllSplitsAreListedTheWorstFirst() {
        find();
        assertEquals(State.FOUND, model.finder().stateProperty().getValue());
        assertEquals(List.of("cat/0006.jpg", "dog/0004.jpg", "cat/0001.jpg"), names());
        assertEquals(
                List.of(SplitRole.TEST, SplitRole.VALIDATION, SplitRole.TRAINING),
                shown().stream().map(model::role).toList());
        assertEquals("fish", shown().getFirst().suggested().name());
        assertEquals(3, model.countProperty().getValue());
    }

    @Test
    void nothingIsSaidOfTheLabelsBeforeTheAnswersAreJoinedToThem() {
        open();
        model.finder().find();
        background.runFirst();
        assertEquals(State.LOOKING, model.finder().stateProperty().getValue());
        background.runAll();
        assertEquals(State.FOUND, model.finder().stateProperty().getValue());
    }

    @Test
    void whereNothingIsWrongNothingIsListed() {
        folds.otherwise.clear();
        find();
        assertEquals(State.FOUND, model.finder().stateProperty().getValue());
        assertEquals(List.of(), names());
    }

    @Test
    void anAcceptedSuggestionLeavesTheListWithoutAnotherSearchAndComesBackWithUndo() {
        find();
        choose(0);
        model.accept();
        background.runAll();
        assertEquals(new ClassId("fish"), today("cat/0006.jpg"));
        assertEquals(List.of("dog/0004.jpg", "cat/0001.jpg"), names());
        model.edits().undo();
        background.runAll();
        assertEquals(CAT, today("cat/0006.jpg"));
        assertEquals(List.of("cat/0006.jpg", "dog/0004.jpg", "cat/0001.jpg"), names());
        model.edits().redo();
        background.runAll();
        assertEquals(List.of("dog/0004.jpg", "cat/0001.jpg"), names());
        assertEquals(1, folds.stops.size());
    }

    @Test
    void allAboveTheThresholdAreAcceptedAndTakenBackInOneStep() {
        find();
        model.filter().thresholdProperty().set(94);
        assertEquals(
                List.of("cat/0006.jpg", "dog/0004.jpg"),
                model.filter().acceptableProperty().get().stream()
                        .map(issue -> issue.sample().id().value())
                        .toList());
        model.acceptAll();
        background.runAll();
        assertEquals(FISH.id(), today("cat/0006.jpg"));
        assertEquals(CAT, today("dog/0004.jpg"));
        assertEquals(List.of("cat/0001.jpg"), names());
        model.edits().undo();
        background.runAll();
        assertEquals(3, names().size());
        assertFalse(model.edits().canUndoProperty().get());
    }

    @Test
    void anotherClassThanTheSuggestedOneIsADecisionToo() {
        find();
        choose(0);
        model.edits().relabel(model.target(), ClassLabel.named("dog"));
        background.runAll();
        assertEquals(List.of("dog/0004.jpg", "cat/0001.jpg"), names());
    }

    @Test
    void whatIsLeftOutLeavesTheList() {
        find();
        choose(0, 1);
        model.edits().exclude(model.target());
        background.runAll();
        assertEquals(List.of("cat/0001.jpg"), names());
    }

    @Test
    void aLabelThatIsRightIsNotSuspectedAgainThoughTheProgramIsStartedAnew() {
        find();
        choose(1);
        model.keep();
        background.runAll();
        assertEquals(List.of("cat/0006.jpg", "cat/0001.jpg"), names());
        model.finder().find();
        background.runAll();
        assertEquals(List.of("cat/0006.jpg", "cat/0001.jpg"), names());
        restart();
        find();
        assertEquals(List.of("cat/0006.jpg", "cat/0001.jpg"), names());
    }

    /** What was done lies in the journal by now. */
    private void restart() {
        var before = Objects.requireNonNull(dataset.projectProperty().get());
        var fresh = Given.kept(Given.project("pets", "cat", "dog", "fish"), home);
        var journal = Journal.open(fresh.project().folder(), new AtomicFiles(FileOps.REAL));
        var history = journal.content().history();
        assertEquals(before.edits().history().done(), history.done());
        var edited = history.of(fresh.scan().snapshot());
        pets =
                new OpenProject(
                        fresh.project(),
                        new DatasetScan(edited.snapshot(), List.of()),
                        fresh.split(),
                        new ProjectEdits(
                                fresh.scan(),
                                history,
                                fresh.edits().plan(),
                                fresh.edits().dealt(),
                                List.of(),
                                edited.kept()));
        start();
    }

    @Test
    void filtersShowAPartAndOnlyThatIsAccepted() {
        find();
        model.filter().labelProperty().set(CAT);
        assertEquals(List.of("cat/0006.jpg", "cat/0001.jpg"), names());
        model.filter().splitProperty().set(SplitRole.TRAINING);
        assertEquals(List.of("cat/0001.jpg"), names());
        model.acceptAll();
        background.runAll();
        assertEquals(List.of(), names());
        model.filter().labelProperty().set(null);
        model.filter().splitProperty().set(null);
        assertEquals(List.of("cat/0006.jpg", "dog/0004.jpg"), names());
    }

    @Test
    void whatHasChangedSinceTheSearchIsTold() {
        find();
        assertEquals(new Suspects.Since(0, 0), model.finder().suspectsProperty().get().since());
        choose(0);
        model.accept();
        background.runAll();
        assertEquals(new Suspects.Since(0, 1), model.finder().suspectsProperty().get().since());
        model.finder().find();
        background.runAll();
        assertEquals(new Suspects.Since(0, 0), model.finder().suspectsProperty().get().since());
        assertEquals(2, folds.stops.size());
    }

    @Test
    void anImageThatIsUsedAgainWasNotLookedAt() {
        open();
        model.edits().make(new Edit.Exclude(List.of(new SampleId("cat/0006.jpg"))));
        background.runAll();
        model.finder().find();
        background.runAll();
        assertEquals(List.of("dog/0004.jpg", "cat/0001.jpg"), names());
        model.edits().undo();
        background.runAll();
        assertEquals(new Suspects.Since(1, 0), model.finder().suspectsProperty().get().since());
    }

    @Test
    void aCancelledSearchLeavesWhatWasFoundBefore() {
        open();
        model.finder().find();
        assertEquals(State.LOOKING, model.finder().stateProperty().getValue());
        model.finder().cancel();
        background.runAll();
        assertEquals(State.NEVER, model.finder().stateProperty().getValue());
        model.finder().find();
        background.runAll();
        model.finder().find();
        model.finder().cancel();
        background.runAll();
        assertEquals(State.FOUND, model.finder().stateProperty().getValue());
        assertEquals(3, names().size());
    }

    @Test
    void aFailureIsToldAndTheSearchCanBeTriedAgain() {
        folds.failure = new UserException(Sentence.of("dataset.no-class", "pets"));
        find();
        assertEquals(State.FAILED, model.finder().stateProperty().getValue());
        var error = Objects.requireNonNull(model.finder().errorProperty().get());
        assertEquals("dataset.no-class", error.key());
        folds.failure = null;
        model.finder().find();
        background.runAll();
        assertEquals(State.FOUND, model.finder().stateProperty().getValue());
    }

    @Test
    void theSuspectsOfAnotherDatasetAreForgotten() {
        find();
        pets = Given.kept(Given.project("zoo", "cat", "dog", "fish"), home);
        dataset.open(Path.of("zoo"));
        background.runAll();
        assertEquals(State.NEVER, model.finder().stateProperty().getValue());
        assertEquals(List.of(), names());
    }

    @Test
    void aSearchThatIsStillRunningIsNotForTheNextDataset() {
        open();
        model.finder().find();
        pets = Given.kept(Given.project("zoo", "cat", "dog", "fish"), home);
        dataset.open(Path.of("zoo"));
        background.runLast();
        background.runAll();
        assertEquals(State.NEVER, model.finder().stateProperty().getValue());
        assertEquals(List.of(), names());
        assertTrue(folds.stops.stream().allMatch(stop -> stop.isRequested()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCountIsTheNumberOfImagesThatAClickChanges(long seed) {
        var random = new Random(seed);
        drawAnswers(random);
        find();
        var filter = model.filter();
        for (var label : new ClassId[] {null, CAT, new ClassId("dog"), new ClassId("fish")}) {
            for (var split : new SplitRole[] {null, SplitRole.TRAINING, SplitRole.TEST}) {
                filter.labelProperty().set(label);
                filter.splitProperty().set(split);
                filter.thresholdProperty().set(random.nextInt(50, 100));
                int told = filter.acceptableProperty().get().size();
                int before = Objects.requireNonNull(model.countProperty().getValue());
                model.acceptAll();
                background.runAll();
                assertEquals(told, model.finder().suspectsProperty().get().since().labels());
                model.edits().undo();
                background.runAll();
                assertEquals(before, model.countProperty().getValue());
            }
        }
        filter.labelProperty().set(null);
        filter.splitProperty().set(null);
        assertEquals(model.countProperty().getValue(), shown().size());
    }

    private void drawAnswers(Random random) {
        folds.sureness.clear();
        for (var sample : pets.scan().snapshot().samples()) {
            var path = sample.id().value();
            folds.otherwise.put(path, List.of("cat", "dog", "fish").get(random.nextInt(3)));
            folds.sureness.put(path, random.nextFloat(0.5f, 1));
        }
    }
}
