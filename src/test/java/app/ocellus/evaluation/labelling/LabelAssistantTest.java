package app.ocellus.evaluation.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.sample.SampleDataset;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Labels drawn scenes of which nobody has said anything, with the real backbone and real heads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelAssistantTest {

    private static final int PAGE = 12;

    private final Composition program = TestProgram.composition();
    private DatasetSnapshot drawn;
    private FeatureTable table;
    private LabelAssistant assistant;

    @BeforeAll
    void draw() {
        var data = TestProgram.folder("unsorted").resolve("drawn");
        new SampleDataset(5).writeTo(data, _ -> {}, new Cancellation());
        var all = program.scanner().scan(data, _ -> {}, new Cancellation()).snapshot();
        var some = all.samples().stream().filter(s -> s.id().value().startsWith("test")).toList();
        drawn = DatasetSnapshot.of(all.root(), all.classes(), some);
        table =
                program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                        .features(some, _ -> {}, new Cancellation());
        assistant = new LabelAssistant(table, program.fewLabels(), 1);
    }

    private DatasetSnapshot known(Set<SampleId> labelled) {
        return new DatasetSnapshot(
                labelled.size(),
                drawn.root(),
                drawn.classes(),
                drawn.samples().stream().filter(s -> labelled.contains(s.id())).toList(),
                drawn.samples().stream()
                        .filter(s -> !labelled.contains(s.id()))
                        .map(s -> s.withClass(ClassId.NONE))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Set<SampleId> ids(List<ImageSample> samples) {
        return samples.stream().map(ImageSample::id).collect(Collectors.toSet());
    }

    private Map<SampleId, ClassId> truth() {
        var truth = new HashMap<SampleId, ClassId>();
        drawn.samples().forEach(s -> truth.put(s.id(), s.classId()));
        return truth;
    }

    private List<ImageSample> next(DatasetSnapshot snapshot, Guesses guesses) {
        return assistant.next(snapshot, guesses, LabellingOrder.LEAST_SURE, PAGE, Set.of());
    }

    private static double probability(Guesses guesses, ImageSample sample) {
        return Objects.requireNonNull(guesses.of(sample.id())).probability();
    }

    private Guesses guess(DatasetSnapshot snapshot) {
        return assistant.guess(snapshot, new Cancellation());
    }

    @Test
    void fiveWordsForEveryPageSortTheRest() {
        var labelled = new HashSet<SampleId>();
        var guesses = Guesses.NONE;
        for (int i = 0; i < 4; i++) {
            var page = next(known(labelled), guesses);
            assertEquals(PAGE, page.size());
            labelled.addAll(ids(page));
            guesses = guess(known(labelled));
        }
        assertEquals(4 * PAGE, labelled.size(), "no picture is asked about twice");
        assertEquals(4 * PAGE, guesses.learntFrom());
        var truth = truth();
        var all = guesses.bySample();
        assertEquals(drawn.samples().size() - 4 * PAGE, all.size());
        long right =
                all.entrySet().stream()
                        .filter(e -> e.getValue().classId().equals(truth.get(e.getKey())))
                        .count();
        assertTrue(right >= 0.85 * all.size(), () -> right + " of " + all.size());
    }

    @Test
    void theFirstPageShowsMostKinds() {
        var page = next(known(Set.of()), Guesses.NONE);
        var truth = truth();
        var kinds = page.stream().map(s -> truth.get(s.id())).collect(Collectors.toSet());
        assertTrue(kinds.size() >= 5, () -> "" + kinds);
    }

    @Test
    void theSameLabelsGiveTheSameGuessesAndPages() {
        var labelled = ids(next(known(Set.of()), Guesses.NONE));
        var once = guess(known(labelled));
        var again =
                new LabelAssistant(table, program.fewLabels(), 1)
                        .guess(known(labelled), new Cancellation());
        assertEquals(once, again);
        assertEquals(next(known(labelled), once), next(known(labelled), again));
    }

    @Test
    void oneClassAloneIsNotGuessed() {
        var first = drawn.samples().getFirst();
        assertSame(Guesses.NONE, guess(known(Set.of(first.id()))));
    }

    @Test
    void theSurestComeFirstOrTheLeastSure() {
        var labelled = ids(next(known(Set.of()), Guesses.NONE));
        var now = known(labelled);
        var guesses = guess(now);
        var surest = assistant.next(now, guesses, LabellingOrder.SUREST, PAGE, Set.of());
        double least =
                surest.stream().mapToDouble(s -> probability(guesses, s)).min().orElseThrow();
        long surer =
                guesses.bySample().values().stream().filter(g -> g.probability() > least).count();
        assertEquals(PAGE - 1, surer);
        assertTrue(next(now, guesses).stream().allMatch(s -> probability(guesses, s) < least));
    }

    @Test
    void whatIsPassedOverComesWhenNothingElseIsLeft() {
        var page = next(known(Set.of()), Guesses.NONE);
        var others =
                assistant.next(
                        known(Set.of()), Guesses.NONE, LabellingOrder.LEAST_SURE, PAGE, ids(page));
        assertTrue(others.stream().noneMatch(page::contains));
        var all = ids(drawn.samples());
        assertEquals(
                PAGE,
                assistant
                        .next(known(Set.of()), Guesses.NONE, LabellingOrder.LEAST_SURE, PAGE, all)
                        .size());
    }

    @Test
    void aPictureWithoutFeaturesIsAskedAboutLast() {
        var without = drawn.samples().getFirst();
        var kept = table.samples().stream().filter(s -> !s.equals(without)).toList();
        var rows = kept.stream().map(s -> table.rows().get(table.samples().indexOf(s))).toList();
        var part = new FeatureTable(table.width(), kept, table.hashes(), rows, List.of());
        var narrow = new LabelAssistant(part, program.fewLabels(), 1);
        assertFalse(narrow.covers(known(Set.of())));
        assertTrue(assistant.covers(known(Set.of())));
        var snapshot = known(ids(kept.subList(5, kept.size())));
        var page =
                narrow.next(
                        snapshot,
                        narrow.guess(snapshot, new Cancellation()),
                        LabellingOrder.SUREST,
                        PAGE,
                        Set.of());
        assertEquals(without.id(), page.getLast().id());
        assertNull(narrow.guess(snapshot, new Cancellation()).of(without.id()));
    }

    @Test
    void learningIsLeftWhenItIsCancelled() {
        var stop = new Cancellation();
        stop.cancel();
        var labelled = ids(next(known(Set.of()), Guesses.NONE));
        assertThrows(CancellationException.class, () -> assistant.guess(known(labelled), stop));
    }
}
