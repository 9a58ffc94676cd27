package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.PixelStatistics;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class OwnColoursTest {

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final Later background = new Later();
    private final TrainingForm form = new TrainingForm(List.of(Given.backbone("small", "fast")));
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>(pets);
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final List<List<ImageSample>> measured = new ArrayList<>();
    private final OwnColours colours =
            new OwnColours(
                    this::measure,
                    form,
                    project,
                    training,
                    new TaskRunner(background, Runnable::run));

    private PixelStatistics measure(
            List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation) {
        measured.add(samples);
        return Given.colours();
    }

    private void choose(NormalisationSource source) {
        form.choice("input.normalisation", c -> c.input().normalisation()).set(source);
        background.runAll();
    }

    @Test
    void nothingIsMeasuredForTheBackbonesOwn() {
        background.runAll();
        assertFalse(colours.wanted());
        assertEquals(List.of(), measured);
    }

    @Test
    void theTrainingImagesAreMeasuredOnceWhenTheirOwnAreChosen() {
        choose(NormalisationSource.DATASET);
        assertTrue(colours.wanted());
        assertEquals(Optional.of(Given.colours()), colours.statisticsProperty().get());
        form.epochsProperty().set(3);
        background.runAll();
        assertEquals(List.of(pets.split().training()), measured);
    }

    @Test
    void backWithTheBackbonesTheyAreForgotten() {
        choose(NormalisationSource.DATASET);
        choose(NormalisationSource.BACKBONE);
        assertFalse(colours.wanted());
        assertEquals(Optional.empty(), colours.statisticsProperty().get());
    }

    @Test
    void anotherDatasetIsMeasuredAnew() {
        choose(NormalisationSource.DATASET);
        var birds = Given.project("birds", "owl", "wren");
        project.set(birds);
        background.runAll();
        assertEquals(List.of(pets.split().training(), birds.split().training()), measured);
    }

    @Test
    void aRunIsNotDisturbed() {
        training.set(true);
        choose(NormalisationSource.DATASET);
        assertEquals(List.of(), measured);
        training.set(false);
        background.runAll();
        assertEquals(1, measured.size());
    }
}
