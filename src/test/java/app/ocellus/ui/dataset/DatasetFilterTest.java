package app.ocellus.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.SampleRemarks.Answer;
import app.ocellus.ui.dataset.similar.AlikeOrder;
import app.ocellus.workspace.project.OpenProject;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

class DatasetFilterTest {

    private static final Path SCENES = Path.of("scenes");
    private static final Path PETS = Path.of("pets");

    private final OpenProject scenes = Given.project("scenes", "sea", "street");
    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final DatasetViewModel model =
            new DatasetViewModel(
                    new FakeOpener(scenes, pets),
                    new Jobs(new TaskRunner(Runnable::run, Runnable::run)));
    private final SamplesViewModel samples = model.samples();

    @Test
    void filtersCombine() {
        model.open(PETS);
        samples.classFilterProperty().set(new ClassId("dog"));
        assertEquals(8, samples.shown().size());
        samples.splitFilterProperty().set(SplitRole.VALIDATION);
        assertEquals(2, samples.shown().size());
        samples.textFilterProperty().set(" 0005.JPG ");
        assertEquals(List.of("dog/0005.jpg"), ids());
        samples.classFilterProperty().set(null);
        assertEquals(3, samples.shown().size());
        samples.splitFilterProperty().set(SplitRole.TEST);
        assertEquals(List.of(), ids());
    }

    @Test
    void whatIsAlikeIsShownByLikenessWhateverWasFilteredBeforeAndCanBeFilteredAnew() {
        model.open(PETS);
        samples.classFilterProperty().set(new ClassId("dog"));
        samples.textFilterProperty().set("0005");
        samples.alikeProperty()
                .set(
                        new AlikeOrder(
                                Map.of(
                                        new SampleId("cat/0001.jpg"), 0.7,
                                        new SampleId("dog/0002.jpg"), 0.9,
                                        new SampleId("dog/0003.jpg"), 0.8)));
        assertEquals(List.of("dog/0002.jpg", "dog/0003.jpg", "cat/0001.jpg"), ids());
        assertNull(samples.classFilterProperty().get());
        samples.classFilterProperty().set(new ClassId("cat"));
        assertEquals(List.of("cat/0001.jpg"), ids());
        samples.classFilterProperty().set(null);
        samples.alikeProperty().set(null);
        assertEquals(24, samples.shown().size());
    }

    @Test
    void theMixedOrderIsTheSameEveryTimeAndTheOtherByClassAndName() {
        model.open(PETS);
        var mixed = ids();
        samples.orderProperty().set(SampleOrder.CLASS);
        var named = ids();
        assertEquals(pets.scan().snapshot().samples(), samples.shown());
        assertFalse(mixed.equals(named));
        samples.orderProperty().set(SampleOrder.SHUFFLED);
        assertEquals(mixed, ids());
    }

    @Test
    void anotherDatasetStartsWithoutFiltersAndWithoutAChoice() {
        model.open(PETS);
        samples.classFilterProperty().set(new ClassId("dog"));
        samples.splitFilterProperty().set(SplitRole.TEST);
        samples.textFilterProperty().set("dog");
        samples.focusedProperty().set(samples.shown().getFirst());
        model.open(SCENES);
        assertNull(samples.classFilterProperty().get());
        assertNull(samples.splitFilterProperty().get());
        assertEquals("", samples.textFilterProperty().get());
        assertNull(samples.focusedProperty().get());
        assertEquals(16, samples.shown().size());
    }

    @Test
    void theSamplesOfTheEarlierDatasetNeverComeBack() {
        model.open(PETS);
        samples.classFilterProperty().set(new ClassId("dog"));
        samples.splitFilterProperty().set(SplitRole.TEST);
        var seen = new ArrayList<List<ImageSample>>();
        samples.shown()
                .addListener(
                        (ListChangeListener<ImageSample>)
                                change -> seen.add(List.copyOf(change.getList())));
        model.open(SCENES);
        assertEquals(1, seen.size());
        assertEquals(16, seen.getFirst().size());
    }

    private List<String> ids() {
        return samples.shown().stream().map(sample -> sample.id().value()).toList();
    }

    @Test
    void theProblemsFilterShowsTwinsFindingsAndWhatTheModelGetsWrong() {
        model.open(PETS);
        var all = pets.scan().snapshot().samples();
        samples.remarksProperty()
                .set(
                        SampleRemarks.NONE
                                .withFindings(Map.of(all.get(5).id(), HealthCheck.DARK))
                                .withAnswers(
                                        Map.of(
                                                all.get(2).id(),
                                                new Answer(new ClassId("dog"), 0.9, 3.0),
                                                all.get(3).id(),
                                                new Answer(new ClassId("cat"), 0.8, 0.2))));
        samples.problemFilterProperty().set(SampleProblem.TWIN);
        assertEquals(2, samples.shown().size());
        samples.problemFilterProperty().set(SampleProblem.FINDING);
        assertEquals(List.of(all.get(5)), samples.shown());
        samples.problemFilterProperty().set(SampleProblem.WRONG);
        assertEquals(List.of(all.get(2)), samples.shown());
        samples.problemFilterProperty().set(SampleProblem.EXCLUDED);
        assertEquals(List.of(), samples.shown());
    }

    @Test
    void theMostSurprisingComeFirstAndThoseNotAskedLast() {
        model.open(PETS);
        var all = pets.scan().snapshot().samples();
        samples.remarksProperty()
                .set(
                        SampleRemarks.NONE.withAnswers(
                                Map.of(
                                        all.get(7).id(),
                                        new Answer(new ClassId("cat"), 0.9, 0.1),
                                        all.get(9).id(),
                                        new Answer(new ClassId("cat"), 0.9, 4.0))));
        samples.orderProperty().set(SampleOrder.LOSS);
        assertEquals(List.of(all.get(9), all.get(7)), samples.shown().subList(0, 2));
        assertEquals(24, samples.shown().size());
    }

    @Test
    void anotherLabelMovesNobodyInTheMixedOrder() {
        var samples = pets.scan().snapshot().samples();
        var relabelled = new ArrayList<>(samples);
        relabelled.set(0, samples.getFirst().withClass(new ClassId("fish")));
        relabelled.sort(Comparator.comparing(sample -> sample.classId().value()));
        assertEquals(
                SampleOrder.SHUFFLED.of(samples, SampleRemarks.NONE).stream()
                        .map(ImageSample::id)
                        .toList(),
                SampleOrder.SHUFFLED.of(relabelled, SampleRemarks.NONE).stream()
                        .map(ImageSample::id)
                        .toList());
    }
}
