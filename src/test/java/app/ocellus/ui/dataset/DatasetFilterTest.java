package app.ocellus.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DatasetFilterTest {

    private static final Path SCENES = Path.of("scenes");
    private static final Path PETS = Path.of("pets");

    private final OpenProject scenes = Given.project("scenes", "sea", "street");
    private final OpenProject pets = Given.project("pets", "cat", "dog", "fish");
    private final DatasetViewModel model =
            new DatasetViewModel(
                    new FakeOpener(scenes, pets),
                    new Jobs(new TaskRunner(Runnable::run, Runnable::run)));

    @Test
    void filtersCombine() {
        model.open(PETS);
        model.classFilterProperty().set(new ClassId("dog"));
        assertEquals(8, model.shown().size());
        model.splitFilterProperty().set(SplitRole.VALIDATION);
        assertEquals(2, model.shown().size());
        model.textFilterProperty().set(" 0005.JPG ");
        assertEquals(List.of("dog/0005.jpg"), ids());
        model.classFilterProperty().set(null);
        assertEquals(3, model.shown().size());
        model.splitFilterProperty().set(SplitRole.TEST);
        assertEquals(List.of(), ids());
    }

    @Test
    void theMixedOrderIsTheSameEveryTimeAndTheOtherByClassAndName() {
        model.open(PETS);
        var mixed = ids();
        model.orderProperty().set(DatasetViewModel.Order.NAME);
        var named = ids();
        assertEquals(pets.scan().snapshot().samples(), model.shown());
        assertFalse(mixed.equals(named));
        model.orderProperty().set(DatasetViewModel.Order.SHUFFLED);
        assertEquals(mixed, ids());
    }

    @Test
    void anotherDatasetStartsWithoutFiltersAndWithoutAChoice() {
        model.open(PETS);
        model.classFilterProperty().set(new ClassId("dog"));
        model.splitFilterProperty().set(SplitRole.TEST);
        model.textFilterProperty().set("dog");
        model.selectedProperty().set(model.shown().getFirst());
        model.open(SCENES);
        assertNull(model.classFilterProperty().get());
        assertNull(model.splitFilterProperty().get());
        assertEquals("", model.textFilterProperty().get());
        assertNull(model.selectedProperty().get());
        assertEquals(16, model.shown().size());
    }

    @Test
    void theSamplesOfTheEarlierDatasetNeverComeBack() {
        model.open(PETS);
        model.classFilterProperty().set(new ClassId("dog"));
        model.splitFilterProperty().set(SplitRole.TEST);
        var seen = new ArrayList<List<ImageSample>>();
        model.shown()
                .addListener(
                        (ListChangeListener<ImageSample>)
                                change -> seen.add(List.copyOf(change.getList())));
        model.open(SCENES);
        assertEquals(1, seen.size());
        assertEquals(16, seen.getFirst().size());
    }

    private List<String> ids() {
        return model.shown().stream().map(sample -> sample.id().value()).toList();
    }
}
