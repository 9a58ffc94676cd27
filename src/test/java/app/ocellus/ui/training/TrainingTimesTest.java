package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TrainingTimesTest {

    private final Later background = new Later();
    private final List<TrainingConfig> asked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final TrainingForm form =
            new TrainingForm(
                    List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate")));
    private final ObjectProperty<@Nullable OpenProject> project =
            new SimpleObjectProperty<>(Given.project("pets", "cat", "dog"));
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final TrainingTimes times =
            new TrainingTimes(
                    (split, config, _) -> {
                        asked.add(config);
                        sizes.add(split.training().size());
                        if (config.backbone().equals("large")) {
                            throw new UserException(Sentence.of("training.no-memory"));
                        }
                        return Duration.ofSeconds(config.mode() == Mode.QUICK ? 8 : 720);
                    },
                    form,
                    project,
                    training,
                    new TaskRunner(background, Runnable::run));

    private Optional<Duration> time(Mode mode) {
        return times.timeProperty(mode).get();
    }

    private List<Mode> modes() {
        return asked.stream().map(TrainingConfig::mode).toList();
    }

    private void look() {
        times.shownProperty().set(true);
        background.runAll();
    }

    @Test
    void nothingIsFoundOutForNobody() {
        form.epochsProperty().set(3);
        background.runAll();
        assertEquals(List.of(), asked);
        assertEquals(Optional.empty(), time(Mode.QUICK));
    }

    @Test
    void theChosenModeComesFirst() {
        form.modeProperty().set(Mode.FINE_TUNE);
        look();
        assertEquals(List.of(Mode.FINE_TUNE, Mode.QUICK), modes());
        assertEquals(Optional.of(Duration.ofSeconds(720)), time(Mode.FINE_TUNE));
        assertEquals(Optional.of(Duration.ofSeconds(8)), time(Mode.QUICK));
        form.modeProperty().set(Mode.QUICK);
        background.runAll();
        assertEquals(2, asked.size());
    }

    @Test
    void fineTuningIsNotTriedOutForSomebodyWhoHasNotChosenIt() {
        look();
        assertEquals(List.of(Mode.QUICK), modes());
        assertEquals(Optional.empty(), time(Mode.FINE_TUNE));
    }

    @Test
    void itIsAskedAgainWhenItMayHaveChanged() {
        form.modeProperty().set(Mode.FINE_TUNE);
        look();
        form.learningRateProperty().set(0.1);
        form.seedProperty().set(7);
        background.runAll();
        assertEquals(2, asked.size());
        form.depthProperty().set(Depth.ALL);
        assertEquals(Optional.empty(), time(Mode.FINE_TUNE));
        assertEquals(Optional.of(Duration.ofSeconds(8)), time(Mode.QUICK));
        background.runAll();
        assertEquals(Depth.ALL, asked.getLast().fineTuning().depth());
        assertEquals(3, asked.size());
    }

    @Test
    void aTenthOfTheImagesIsAskedAbout() {
        form.subsetProperty().set(0.25);
        look();
        assertEquals(List.of(2), sizes);
    }

    @Test
    void whereThereIsNoAnswerItStaysOpenAndIsNotAskedAgain() {
        form.networks().chosenProperty().set(form.networks().named().get(1));
        look();
        assertEquals(1, asked.size());
        assertEquals(Optional.empty(), time(Mode.QUICK));
        form.learningRateProperty().set(0.1);
        background.runAll();
        assertEquals(1, asked.size());
    }

    @Test
    void nothingIsAskedWhileItTrainsAndAllOfItAfterwards() {
        training.set(true);
        look();
        assertEquals(List.of(), asked);
        training.set(false);
        background.runAll();
        assertEquals(1, asked.size());
        training.set(true);
        assertEquals(Optional.of(Duration.ofSeconds(8)), time(Mode.QUICK));
        training.set(false);
        background.runAll();
        assertEquals(2, asked.size());
    }

    @Test
    void anotherDatasetHasTimesOfItsOwn() {
        look();
        project.set(null);
        assertEquals(Optional.empty(), time(Mode.QUICK));
        project.set(Given.project("cars", "bus", "van"));
        background.runAll();
        assertEquals(Optional.of(Duration.ofSeconds(8)), time(Mode.QUICK));
        assertEquals(2, asked.size());
    }
}
