package app.ocellus.ui.dataset.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FoldAnswers;
import app.ocellus.ui.Given;
import app.ocellus.ui.KnownBackbones;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.label.Doubt.Answer;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.workspace.project.OpenProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Fully labelled pictures, of which heads know some for another class than their folder's. */
class CheckViewModelTest {

    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final FoldAnswers folds = new FoldAnswers();
    private final OpenProject pets;
    private final DatasetViewModel dataset;
    private final SuspectFinder finder;
    private final CheckViewModel model;

    CheckViewModelTest(@TempDir Path home) {
        pets = Given.kept(Given.project("pets", "cat", "dog", "fish"), home);
        dataset = new DatasetViewModel(opener(), jobs);
        var form = new TrainingForm(KnownBackbones.SHIPPED);
        finder = new SuspectFinder(folds.means(form), dataset.projectProperty(), jobs, runner);
        model = new CheckViewModel(finder, dataset);
        dataset.open(Path.of("pets"));
        background.runAll();
    }

    private DatasetOpener opener() {
        return (DatasetOpener)
                Proxy.newProxyInstance(
                        DatasetOpener.class.getClassLoader(),
                        new Class<?>[] {DatasetOpener.class},
                        (_, _, _) -> pets);
    }

    private List<String> names() {
        return pets.scan().snapshot().samples().stream().map(s -> s.id().value()).toList();
    }

    /** Lets heads know so many cats, and then dogs, for fish; the first of them the surest. */
    private void find(int wrong) {
        var pets = names().stream().filter(name -> !name.startsWith("fish/")).limit(wrong).toList();
        for (int i = 0; i < pets.size(); i++) {
            folds.otherwise.put(pets.get(i), "fish");
            folds.sureness.put(pets.get(i), 0.999f - 0.001f * i);
        }
        finder.find();
        background.runAll();
    }

    private List<Doubt> page() {
        return model.pageProperty().get();
    }

    private List<Answer> answers() {
        return page().stream().map(Doubt::answer).toList();
    }

    private void choose(int... places) {
        model.chosen().clear();
        for (int place : places) {
            model.chosen().add(page().get(place));
        }
    }

    private OpenProject now() {
        return Objects.requireNonNull(dataset.projectProperty().get());
    }

    private String today(Doubt doubt) {
        return now().scan().snapshot().samples().stream()
                .filter(sample -> sample.id().equals(doubt.sample().id()))
                .map(sample -> sample.classId().value())
                .findFirst()
                .orElse("");
    }

    @Test
    void theMostDoubtfulLabelsComeFirstAPageAtATime() {
        find(15);
        assertEquals(Page.SIZE, page().size());
        assertEquals(15, model.leftProperty().getValue());
        var least = page().stream().map(doubt -> doubt.issue().labelProbability()).toList();
        assertEquals(least.stream().sorted().toList(), least);
        assertEquals("fish", page().getFirst().issue().suggested().name());
    }

    @Test
    void enterMakesAPictureWhatItLooksLikeAndGoesOn() {
        find(3);
        var first = page().getFirst();
        choose(0);
        model.accept();
        assertEquals(page().get(1), model.after(first));
        background.runAll();
        assertEquals("fish", today(first));
        assertEquals(List.of(Answer.CHANGED, Answer.NONE, Answer.NONE), answers());
        assertEquals(2, model.leftProperty().getValue());
    }

    @Test
    void whatIsAcceptedTwiceBeforeItIsOnTheDiskIsOneEdit() {
        find(3);
        choose(0);
        model.accept();
        model.accept();
        model.keep();
        background.runAll();
        assertEquals(1, now().edits().history().done().size());
    }

    @Test
    void aLabelThatIsRightIsNotAskedAboutAgain() {
        find(2);
        choose(0);
        model.keep();
        background.runAll();
        assertEquals(List.of(Answer.KEPT, Answer.NONE), answers());
        assertEquals("cat", today(page().getFirst()));
        finder.find();
        background.runAll();
        assertEquals(1, page().size());
    }

    @Test
    void anotherClassAndLeavingOutAreAnswersToo() {
        find(3);
        model.edits().relabel(List.of(page().get(0).sample()), "bird");
        background.runAll();
        model.edits().exclude(List.of(page().get(1).sample()));
        background.runAll();
        assertEquals(List.of(Answer.CHANGED, Answer.LEFT_OUT, Answer.NONE), answers());
        assertTrue(model.isExcluded(page().get(1).sample()));
        assertFalse(model.isExcluded(page().get(0).sample()));
    }

    @Test
    void whatIsTakenBackIsAskedAboutAgain() {
        find(3);
        choose(0);
        model.accept();
        background.runAll();
        model.edits().undo();
        background.runAll();
        assertEquals(List.of(Answer.NONE, Answer.NONE, Answer.NONE), answers());
        assertEquals("cat", today(page().getFirst()));
        choose(0);
        model.accept();
        background.runAll();
        assertEquals(Answer.CHANGED, page().getFirst().answer());
    }

    @Test
    void aPageIsAcceptedInOneStepAndTheNextOneComes() {
        find(15);
        var first = page();
        model.acceptPage();
        background.runAll();
        assertEquals(1, now().edits().history().done().size());
        assertTrue(first.stream().allMatch(doubt -> today(doubt).equals("fish")));
        assertEquals(3, page().size());
        assertTrue(page().stream().noneMatch(Doubt::isDecided));
        model.edits().undo();
        background.runAll();
        assertTrue(first.stream().noneMatch(doubt -> today(doubt).equals("fish")));
        assertEquals(first.getFirst().sample().id(), page().getFirst().sample().id());
        assertEquals(15, model.leftProperty().getValue());
    }

    @Test
    void whenAllAreDecidedThereIsNoPageAndNothingToGoOnWith() {
        find(2);
        model.acceptPage();
        background.runAll();
        assertEquals(List.of(), page());
        assertNull(model.after(null));
        assertEquals(0, model.leftProperty().getValue());
    }

    @Test
    void labelsAreCheckedWhereNothingIsLeftToLabelOrSomebodyWishesIt() {
        var all = LabelCounts.of(pets.scan().snapshot(), 0, LabelCounts.NONE.hits());
        assertTrue(model.isShown(all));
        var some = new LabelCounts(20, 0, 5, List.of(10L, 10L), LabelCounts.NONE.hits());
        assertFalse(model.isShown(some));
        model.wishedProperty().set(true);
        assertTrue(model.isShown(some));
        assertFalse(model.isShown(LabelCounts.NONE));
        var one = new LabelCounts(20, 0, 0, List.of(20L, 0L), LabelCounts.NONE.hits());
        assertFalse(model.isShown(one));
    }

    @Test
    void anotherSearchDealsAnew() {
        find(2);
        choose(0);
        model.accept();
        background.runAll();
        finder.find();
        assertEquals(List.of(), page());
        background.runAll();
        assertEquals(1, page().size());
    }
}
