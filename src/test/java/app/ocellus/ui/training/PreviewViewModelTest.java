package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.training.batches.Variants;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.training.PreviewViewModel.Preview;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class PreviewViewModelTest {

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final Later background = new Later();
    private final List<Path> decoded = new ArrayList<>();
    private final TrainingForm form = new TrainingForm(List.of(Given.backbone("small", "fast")));
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>(pets);
    private @Nullable Sentence broken;
    private final PreviewViewModel model =
            new PreviewViewModel(
                    this::decode, form, project, new TaskRunner(background, Runnable::run));

    private RgbImage decode(Path file) {
        decoded.add(file);
        if (broken != null) {
            throw new UserException(broken);
        }
        return Given.picture(file);
    }

    private Preview look() {
        model.shownProperty().set(true);
        form.modeProperty().set(Mode.FINE_TUNE);
        background.runAll();
        return model.previewProperty().get().orElseThrow();
    }

    private byte[] first() {
        return model.previewProperty().get().orElseThrow().variants().getFirst().rgb();
    }

    @Test
    void eightVariantsAreTheVeryPixelsThatTheNetworkIsShown() {
        var preview = look();
        assertEquals("cat/0000.jpg", preview.name());
        var sample = pets.split().training().getFirst();
        var expected = Variants.of(Given.picture(sample.file()), form.config(), 0, 8);
        assertEquals(8, preview.variants().size());
        for (int i = 0; i < 8; i++) {
            assertArrayEquals(expected.get(i).rgb(), preview.variants().get(i).rgb());
            assertEquals(224, preview.variants().get(i).width());
        }
    }

    @Test
    void nothingIsComputedForNobodyNorForQuick() {
        form.modeProperty().set(Mode.FINE_TUNE);
        background.runAll();
        form.modeProperty().set(Mode.QUICK);
        model.shownProperty().set(true);
        background.runAll();
        assertEquals(List.of(), decoded);
    }

    @Test
    void anotherSettingOfAugmentationGivesOtherPixelsOfTheSameImage() {
        look();
        var before = first();
        AugmentationPane.number(form, "rotation").set(45);
        background.runAll();
        assertFalse(Arrays.equals(before, first()));
        form.epochsProperty().set(9);
        background.runAll();
        assertEquals(1, decoded.size());
    }

    @Test
    void othersAreOfAllClasses() {
        look();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            names.add(model.previewProperty().get().orElseThrow().name());
            model.another();
            background.runAll();
        }
        assertTrue(names.size() >= 6, "" + names);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("dog")), "" + names);
    }

    @Test
    void anImageThatCannotBeReadIsSaidAndAnotherOneHelps() {
        broken = Sentence.of("training.no-memory");
        model.shownProperty().set(true);
        form.modeProperty().set(Mode.FINE_TUNE);
        background.runAll();
        assertEquals(broken, model.problemProperty().getValue());
        broken = null;
        model.another();
        background.runAll();
        assertNull(model.problemProperty().getValue());
        assertNotNull(first());
    }

    @Test
    void anotherDatasetBeginsAnew() {
        look();
        model.another();
        background.runAll();
        var name = model.previewProperty().get().orElseThrow().name();
        project.set(Given.project("cars", "bus", "van"));
        assertTrue(model.previewProperty().get().isEmpty());
        background.runAll();
        assertEquals("bus/0000.jpg", model.previewProperty().get().orElseThrow().name());
        assertNotEquals("cat/0000.jpg", name);
    }
}
