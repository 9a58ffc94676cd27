package app.ocellus.ui.evaluation.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.comparison.Comparison.Pair;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.OwnDataOnly;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.comparison.ComparisonViewModel.State;
import app.ocellus.ui.evaluation.comparison.Part.Side;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ComparisonViewModelTest {

    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();

    /** What a run says of a file in place of its folder's name. */
    private final Map<Integer, Map<String, String>> otherwise = new HashMap<>();

    private final EvaluationViewModel evaluation =
            new EvaluationViewModel(OwnDataOnly.of(this::evaluate), run, open, jobs);
    private final ComparisonViewModel model =
            new ComparisonViewModel(this::evaluate, evaluation, this::opened, jobs, runner);
    private Set<String> learnt = Set.of();
    private int asked;

    private Evaluator.Report evaluate(
            TrainedRun of,
            DatasetSnapshot snapshot,
            List<ImageSample> samples,
            Progress.Listener progress,
            Cancellation stop) {
        asked++;
        var said = otherwise.getOrDefault(of.saved().record().number(), Map.of());
        var classes = of.model().classes();
        return new Evaluator(new NamedAnswers(classes, file -> name(said, file)))
                .evaluate(snapshot, samples, progress, stop);
    }

    private static String name(Map<String, String> said, Path file) {
        int count = file.getNameCount();
        var path = file.getName(count - 2) + "/" + file.getName(count - 1);
        return said.getOrDefault(path, NamedAnswers.folder(file));
    }

    private KeptRun opened(SavedRun saved) {
        if (!saved.hasModel()) {
            throw new UserException(Sentence.of("workspace.run-without-model", saved.folder()));
        }
        var plain = Given.kept(pets, saved.record().number());
        var bundle = plain.model();
        return new KeptRun(
                saved,
                new ModelBundle(
                        bundle.name(),
                        bundle.backbone(),
                        bundle.classes(),
                        bundle.preprocessing(),
                        bundle.weights(),
                        bundle.output(),
                        bundle.training(),
                        learnt));
    }

    private static SavedRun saved(OpenProject project, int number) {
        return Given.kept(project, number).saved();
    }

    /** Compares run 1 with another. */
    private void compare(int other) {
        open.set(pets);
        run.set(Given.run(pets, 1));
        background.runAll();
        model.shownProperty().set(true);
        model.otherProperty().set(saved(pets, other));
        background.runAll();
    }

    private void flipSome() {
        otherwise.put(1, Map.of("cat/0007.jpg", "dog", "fish/0006.jpg", "cat"));
        otherwise.put(2, Map.of("cat/0007.jpg", "dog", "dog/0006.jpg", "fish"));
    }

    private Compared compared() {
        return model.comparedProperty().get().orElseThrow();
    }

    private List<String> names() {
        return model.pictures().stream().map(pair -> pair.first().sample().id().value()).toList();
    }

    @Test
    void thereIsNothingToCompareBeforeSomethingIsEvaluated() {
        assertEquals(State.NOTHING, model.stateProperty().getValue());
        open.set(pets);
        run.set(Given.run(pets, 1));
        background.runAll();
        assertEquals(State.CHOOSE, model.stateProperty().getValue());
        assertEquals(1, asked);
    }

    @Test
    void theOtherRunAnswersForTheSameImages() {
        flipSome();
        compare(2);
        assertEquals(State.READY, model.stateProperty().getValue());
        assertEquals(
                pets.split().test().stream().map(sample -> sample.id()).toList(),
                compared().comparison().pairs().stream()
                        .map(p -> p.second().sample().id())
                        .toList());
        assertEquals(List.of("dog/0006.jpg"), names());
        model.partProperty().set(new Part.OnlySecond());
        assertEquals(List.of("fish/0006.jpg"), names());
        assertEquals("cat", model.pictures().getFirst().first().predicted().name());
        assertEquals("fish", model.pictures().getFirst().second().predicted().name());
    }

    @Test
    void aRunComparedWithItselfDoesNotDifferAndIsNotAskedAgain() {
        flipSome();
        compare(1);
        assertTrue(model.isSame());
        assertEquals(1, asked);
        assertEquals(1, compared().comparison().test().p());
        assertEquals(compared().comparison().first(), compared().comparison().second());
        assertEquals(List.of(), compared().comparison().changedCells());
        assertEquals(List.of(), names());
    }

    @Test
    void twoRunsThatAnswerAlikeAreNotTheSameRun() {
        compare(2);
        assertFalse(model.isSame());
        assertEquals(2, asked);
        assertEquals(1, compared().comparison().test().p());
    }

    @Test
    void anotherSplitIsAskedAboutOnlyWhileSomebodyLooks() {
        flipSome();
        compare(2);
        model.shownProperty().set(false);
        evaluation.roleProperty().set(SplitRole.VALIDATION);
        background.runAll();
        assertEquals(3, asked);
        assertEquals(State.COMPARING, model.stateProperty().getValue());
        model.shownProperty().set(true);
        background.runAll();
        assertEquals(4, asked);
        assertEquals(6, compared().comparison().samples());
        assertEquals(List.of(), names());
    }

    @Test
    void otherLabelsAreJoinedToTheSameAnswers() {
        flipSome();
        compare(2);
        var fish = new ClassId("fish");
        var edit = new Edit.Relabel(List.of(new SampleId("dog/0006.jpg")), fish);
        var edited = EditHistory.NONE.with(edit).of(pets.scan().snapshot());
        evaluation.rejoin(edited.snapshot());
        background.runAll();
        assertEquals(2, asked);
        assertEquals(List.of(), names());
        model.partProperty().set(new Part.OnlySecond());
        assertEquals(Set.of("dog/0006.jpg", "fish/0006.jpg"), Set.copyOf(names()));
    }

    @Test
    void aRunWithoutAModelIsAFailureThatIsTold() {
        open.set(pets);
        run.set(Given.run(pets, 1));
        background.runAll();
        model.shownProperty().set(true);
        var kept = saved(pets, 2);
        model.otherProperty()
                .set(new SavedRun(kept.record(), kept.folder(), kept.state(), false, false));
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().getValue());
        assertEquals("workspace.run-without-model", Objects.requireNonNull(model.error()).key());
    }

    @Test
    void aComparisonCanBeCancelledAndAskedForAgain() {
        open.set(pets);
        run.set(Given.run(pets, 1));
        background.runAll();
        model.shownProperty().set(true);
        background.runAll();
        model.otherProperty().set(saved(pets, 2));
        assertEquals(State.COMPARING, model.stateProperty().getValue());
        model.cancel();
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().getValue());
        model.ask();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().getValue());
    }

    @Test
    void whatTheOtherHadLearntFromIsToldAndCanBeLeftOut() {
        flipSome();
        compare(2);
        assertEquals(Set.of(), compared().secondLearnt());
        var report = Objects.requireNonNull(evaluation.reportProperty().get());
        learnt = Set.of(TrainedOn.mark(report.hashes().get(2)));
        var known = known(report.hashes());
        model.ask();
        background.runAll();
        assertEquals(known, compared().secondLearnt());
        assertEquals(Set.of(), compared().firstLearnt());
        var part = new Part.Learnt(compared().secondLearnt());
        assertEquals(known.size(), part.count(compared().comparison()));
        model.unseenOnlyProperty().set(true);
        background.runAll();
        assertEquals(6 - known.size(), compared().comparison().samples());
        assertEquals(0, part.count(compared().comparison()));
    }

    private Set<SampleId> known(List<ContentHash> hashes) {
        var test = pets.split().test();
        return Set.copyOf(
                IntStream.range(0, test.size())
                        .filter(i -> learnt.contains(TrainedOn.mark(hashes.get(i))))
                        .mapToObj(i -> test.get(i).id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCountIsTheNumberOfImagesThatAClickOpens(long seed) {
        var random = new Random(seed);
        otherwise.put(1, drawn(random));
        otherwise.put(2, drawn(random));
        compare(2);
        var comparison = compared().comparison();
        for (Part part : List.of(new Part.OnlyFirst(), new Part.OnlySecond())) {
            model.partProperty().set(part);
            assertEquals(part.count(comparison), model.pictures().size());
        }
        assertEquals(comparison.test().onlyFirst(), comparison.onlyFirstRight().size());
        for (var cell : comparison.changedCells()) {
            for (var side : Side.values()) {
                model.partProperty()
                        .set(new Part.Cell(cell.actual().id(), cell.predicted().id(), side));
                assertEquals(side.of(cell).size(), model.pictures().size());
                var wanted = cell.predicted().name();
                assertTrue(
                        model.pictures().stream()
                                .allMatch(pair -> answers(pair).anyMatch(wanted::equals)));
            }
            var classes = comparison.classes();
            int row = classes.indexOf(cell.actual());
            int column = classes.indexOf(cell.predicted());
            assertEquals(
                    comparison.difference().get(row).get(column),
                    cell.gained().size() - cell.lost().size());
        }
    }

    private static Stream<String> answers(Pair pair) {
        return Stream.of(pair.first().predicted().name(), pair.second().predicted().name());
    }

    private Map<String, String> drawn(Random random) {
        var said = new HashMap<String, String>();
        for (var sample : pets.split().test()) {
            said.put(sample.id().value(), List.of("cat", "dog", "fish").get(random.nextInt(3)));
        }
        return said;
    }
}
