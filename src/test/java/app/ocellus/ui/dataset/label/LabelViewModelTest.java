package app.ocellus.ui.dataset.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.HitRate;
import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeLabelling;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.workspace.journal.Journal;
import app.ocellus.workspace.project.OpenProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Thirty pictures that nobody has sorted: of badgers, deer and foxes, by their names. */
class LabelViewModelTest {

    private static final int EACH = 10;

    private final Path home;
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final FakeLabelling labelling = new FakeLabelling();
    private OpenProject animals;
    private DatasetViewModel dataset;
    private LabelViewModel model;

    LabelViewModelTest(@TempDir Path home) {
        this.home = home;
        this.animals = Given.kept(Given.unsorted("animals", EACH, "badger", "deer", "fox"), home);
        start();
    }

    private void start() {
        dataset = new DatasetViewModel(opener(), jobs);
        model = new LabelViewModel(labelling.means(), dataset, jobs, runner);
    }

    private DatasetOpener opener() {
        return (DatasetOpener)
                Proxy.newProxyInstance(
                        DatasetOpener.class.getClassLoader(),
                        new Class<?>[] {DatasetOpener.class},
                        (_, _, _) -> animals);
    }

    private void open() {
        dataset.open(Path.of("animals"));
        background.runAll();
        model.setSeen(true);
        background.runAll();
    }

    private List<Asked> page() {
        return model.pageProperty().get();
    }

    private Set<SampleId> ids() {
        return page().stream().map(a -> a.sample().id()).collect(Collectors.toSet());
    }

    private static String kind(ImageSample sample) {
        return sample.id().value().replaceAll("-.*", "");
    }

    private DatasetSnapshot today() {
        return Objects.requireNonNull(dataset.projectProperty().get()).scan().snapshot();
    }

    /** Says what these show. */
    private void label(List<Asked> asked) {
        for (var one : asked) {
            model.edits().relabel(List.of(one.sample()), kind(one.sample()));
            background.runAll();
        }
    }

    private HitRate hits() {
        return model.countsProperty().get().hits();
    }

    private void choose(Asked asked) {
        model.chosen().setAll(List.of(asked));
    }

    @Test
    void nothingIsComputedForSomebodyWhoDoesNotLook() {
        dataset.open(Path.of("animals"));
        background.runAll();
        assertEquals(0, labelling.looks);
        assertEquals(List.of(), page());
        model.setSeen(true);
        background.runAll();
        assertEquals(1, labelling.looks);
        assertEquals(Page.SIZE, page().size());
    }

    @Test
    void aPageLiesThereBeforeThePicturesAreLookedAt() {
        dataset.open(Path.of("animals"));
        background.runAll();
        model.setSeen(true);
        background.runLast();
        assertEquals(Page.SIZE, page().size());
        assertTrue(page().stream().allMatch(asked -> asked.guess() == null));
    }

    @Test
    void aPageThatThePersonHasBegunWithStays() {
        dataset.open(Path.of("animals"));
        background.runAll();
        model.setSeen(true);
        background.runLast();
        var ids = ids();
        background.runFirst();
        model.touch();
        background.runAll();
        assertEquals(1, labelling.looks);
        assertEquals(ids, ids());
    }

    @Test
    void theFirstPageHoldsAllKinds() {
        open();
        assertEquals(
                Set.of("badger", "deer", "fox"),
                page().stream().map(a -> kind(a.sample())).collect(Collectors.toSet()));
    }

    @Test
    void thereAreNoGuessesBeforeTwoClassesHaveALabel() {
        open();
        label(page().subList(0, 1));
        assertEquals(0, labelling.learnt);
        assertEquals(1, model.countsProperty().get().used());
        var other =
                page().stream()
                        .filter(a -> !kind(a.sample()).equals(kind(page().getFirst().sample())))
                        .findFirst()
                        .orElseThrow();
        label(List.of(other));
        assertEquals(1, labelling.learnt);
        assertTrue(page().stream().filter(a -> !a.isDecided()).allMatch(a -> a.guess() != null));
    }

    @Test
    void theGuessesComeWithoutMovingAPicture() {
        open();
        var before = page().stream().map(a -> a.sample().id()).toList();
        label(page().subList(0, 8));
        assertEquals(before, page().stream().map(a -> a.sample().id()).toList());
    }

    @Test
    void aGuessThatStandsThereDoesNotChange() {
        open();
        label(page().subList(0, 6));
        var guessed = page().stream().filter(a -> a.guess() != null).toList();
        var one = guessed.getLast();
        assertFalse(guessed.isEmpty());
        label(guessed.subList(0, guessed.size() - 1));
        assertEquals(
                one.guess(),
                Objects.requireNonNull(new Page(page()).of(one.sample().id())).guess());
    }

    @Test
    void afterTheLastPictureOfAPageComesTheNextPage() {
        open();
        var first = ids();
        label(page());
        assertEquals(Page.SIZE, page().size());
        var second = new HashSet<>(ids());
        second.retainAll(first);
        assertEquals(Set.of(), second);
        assertTrue(page().stream().allMatch(a -> a.guess() != null));
    }

    @Test
    void enterAcceptsAndGoesOnAndAnAcceptedGuessCountsAsRight() {
        open();
        label(page());
        var one = page().getFirst();
        var hits = hits();
        choose(one);
        model.accept();
        assertEquals(page().get(1), model.after(one));
        model.accept();
        background.runAll();
        assertEquals(Page.SIZE + 1, today().samples().size());
        assertEquals(new HitRate(hits.right() + 1, hits.judged() + 1), hits());
        model.edits().undo();
        background.runAll();
        assertEquals(Page.SIZE, today().samples().size());
        assertEquals(hits, hits());
    }

    @Test
    void anotherClassThanTheGuessCountsAsWrong() {
        open();
        label(page());
        var hits = hits();
        model.edits().relabel(List.of(page().getFirst().sample()), "squirrel");
        background.runAll();
        assertEquals(new HitRate(hits.right(), hits.judged() + 1), hits());
    }

    @Test
    void howOftenGuessesWereRightIsKnownAfterARestart() {
        open();
        label(page());
        choose(page().getFirst());
        model.accept();
        model.edits().relabel(List.of(page().get(1).sample()), "squirrel");
        background.runAll();
        var hits = hits();
        assertTrue(hits.judged() >= 2 && hits.right() < hits.judged(), () -> "" + hits);
        animals = Objects.requireNonNull(dataset.projectProperty().get());
        start();
        open();
        assertEquals(hits, hits());
        model.edits().undo();
        background.runAll();
        assertEquals(hits.judged() - 1, hits().judged());
    }

    @Test
    void whatWasGuessedInAnotherProjectDoesNotCount() {
        open();
        label(page());
        choose(page().getFirst());
        model.accept();
        background.runAll();
        var before = animals.project().guesses();
        animals = Given.kept(Given.unsorted("zoo", EACH, "badger", "deer", "fox"), home);
        dataset.open(Path.of("zoo"));
        background.runAll();
        model.edits().relabel(List.of(page().getFirst().sample()), "badger");
        background.runAll();
        assertFalse(before.isEmpty());
        assertEquals(Map.of(), animals.project().guesses());
        assertEquals(HitRate.NONE, hits());
    }

    @Test
    void aPageIsAcceptedInOneStep() {
        open();
        label(page());
        long steps =
                Objects.requireNonNull(dataset.projectProperty().get()).edits().history().steps();
        var hits = hits();
        model.acceptPage();
        background.runAll();
        var now = Objects.requireNonNull(dataset.projectProperty().get());
        assertEquals(steps + 1, now.edits().history().steps());
        assertEquals(2 * Page.SIZE, today().samples().size());
        assertEquals(hits.judged() + Page.SIZE, hits().judged());
    }

    @Test
    void whatIsTakenBackComesFirstAgain() {
        open();
        label(page());
        var first = page().getFirst();
        var ids = ids();
        model.acceptPage();
        background.runAll();
        assertNotEquals(ids, ids());
        model.edits().undo();
        background.runAll();
        assertEquals(ids, ids());
        assertNotNull(new Page(page()).of(first.sample().id()));
    }

    @Test
    void allThatAreSureEnoughAreAcceptedAndTakenBackInOneStep() {
        open();
        label(page());
        model.thresholdProperty().set(90);
        var counts = model.countsProperty().get();
        assertEquals(3 * EACH - Page.SIZE, counts.guessed() + counts.unsure());
        assertTrue(counts.guessed() > 0, () -> "" + counts);
        var hits = hits();
        model.acceptAll();
        background.runAll();
        assertEquals(Page.SIZE + counts.guessed(), today().samples().size());
        assertTrue(today().samples().stream().allMatch(s -> s.classId().value().equals(kind(s))));
        assertEquals(hits, hits());
        model.edits().undo();
        background.runAll();
        assertEquals(Page.SIZE, today().samples().size());
    }

    @Test
    void whatIsLeftOutIsDecidedAndNotAskedAboutAgain() {
        open();
        var gone = page().getFirst();
        model.edits().exclude(List.of(gone.sample()));
        background.runAll();
        assertTrue(page().getFirst().excluded());
        assertTrue(model.isExcluded(gone.sample()));
        label(page().subList(1, Page.SIZE));
        assertFalse(ids().contains(gone.sample().id()));
    }

    @Test
    void otherPicturesComeForThoseThatNobodyKnows() {
        open();
        var first = ids();
        model.passOver();
        background.runAll();
        assertTrue(ids().stream().noneMatch(first::contains));
    }

    @Test
    void theSurestComeFirstWhereThatIsWished() {
        open();
        label(page());
        model.orderProperty().set(LabellingOrder.SUREST);
        background.runAll();
        var sureness =
                page().stream().map(a -> Objects.requireNonNull(a.guess()).probability()).toList();
        assertEquals(sureness.stream().sorted((a, b) -> Double.compare(b, a)).toList(), sureness);
    }

    @Test
    void somebodyWhoLeavesTheLookingLabelsWithoutGuessesAndGoesOnLater() {
        dataset.open(Path.of("animals"));
        background.runAll();
        model.setSeen(true);
        model.guessing().cancel();
        background.runAll();
        assertEquals(Guessing.State.STOPPED, model.guessing().stateProperty().get());
        label(page());
        assertEquals(Page.SIZE, page().size());
        assertNull(page().getFirst().guess());
        model.guessing().again();
        background.runAll();
        assertNotNull(page().getFirst().guess());
    }

    @Test
    void anotherDatasetBeginsAnew() {
        open();
        label(page());
        animals = Given.kept(Given.unsorted("zoo", EACH, "lion", "tiger"), home);
        dataset.open(Path.of("zoo"));
        background.runAll();
        assertTrue(page().stream().allMatch(a -> a.guess() == null));
        assertEquals(
                new LabelCounts(0, 0, 2 * EACH, List.of(), HitRate.NONE),
                model.countsProperty().get());
    }

    @Test
    void nothingIsComputedWhereEveryPictureHasAClass() {
        animals = Given.kept(Given.project("sorted", "cat", "dog"), home);
        open();
        assertEquals(0, labelling.looks);
        assertEquals(0, model.countsProperty().get().left());
    }

    @Test
    void aSecondEnterWhileTheFirstIsOnItsWayIsForTheNextPicture() {
        open();
        label(page());
        var one = page().getFirst();
        choose(one);
        model.accept();
        model.accept();
        choose(Objects.requireNonNull(model.after(one)));
        model.accept();
        background.runAll();
        assertEquals(Page.SIZE + 2, today().samples().size());
        model.edits().undo();
        background.runAll();
        assertEquals(Page.SIZE + 1, today().samples().size(), "each was one step");
    }

    @Test
    void thePageOfAKilledProgramIsGoneOnWith() {
        open();
        label(page());
        var journal =
                Journal.open(
                        Objects.requireNonNull(dataset.projectProperty().get()).project().folder(),
                        new AtomicFiles(FileOps.REAL));
        var again = journal.content().history().of(animals.scan().snapshot()).snapshot();
        assertEquals(today().samples(), again.samples());
        assertEquals(today().classes(), again.classes());
    }

    @Test
    void aClassThatIsMergedAwayIsNotGuessedAnyMore() {
        open();
        label(page());
        var classes = model.classes();
        model.edits().merge(classes.getFirst(), classes.getLast());
        background.runAll();
        model.thresholdProperty().set(0);
        model.acceptAll();
        background.runAll();
        assertEquals(classes.subList(1, 3), model.classes());
        assertTrue(
                today().samples().stream()
                        .noneMatch(s -> s.classId().equals(classes.getFirst().id())));
    }
}
