package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.Fit;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion.Found;
import app.ocellus.training.Optimisation.Optimizer;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.FakeFinder;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.LearningRateViewModel.State;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class LearningRateViewModelTest {

    private final FakeFinder finder = new FakeFinder();
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final TrainingForm form =
            new TrainingForm(
                    List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate")));
    private final ObjectProperty<@Nullable OpenProject> project =
            new SimpleObjectProperty<>(Given.project("pets", "cat", "dog"));
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final LearningRateViewModel model =
            new LearningRateViewModel(finder, form, project, training, jobs, runner);

    private State state() {
        return model.stateProperty().get();
    }

    private void search() {
        model.show();
        model.find();
        background.runAll();
    }

    private double rateOf(Rule rule) {
        return model.curve().suggestions().stream()
                .filter(found -> found.rule() == rule)
                .mapToDouble(Found::rate)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void howLongItTakesIsSaidBeforeItStarts() {
        assertFalse(model.openProperty().get());
        model.show();
        assertTrue(model.openProperty().get());
        assertEquals(Optional.empty(), model.expectedProperty().get());
        background.runAll();
        assertEquals(Optional.of(Duration.ofMillis(1400)), model.expectedProperty().get());
        assertEquals(State.EMPTY, state());
        assertEquals(List.of(), finder.configs);
    }

    @Test
    void theValleyIsMarkedAndCanBeTaken() {
        model.show();
        model.find();
        assertEquals(State.RUNNING, state());
        background.runAll();
        assertEquals(State.DONE, state());
        assertEquals(100, model.curve().points().size());
        assertEquals(rateOf(Rule.VALLEY), model.curve().markerProperty().get());
        assertEquals(3, model.curve().suggestions().size());
        model.apply();
        // in the two figures that the button shows
        assertEquals(1.1e-3, form.learningRateProperty().get());
        assertNull(model.problemProperty().get());
    }

    @Test
    void forFineTuningATenthOfTheMinimumIsMarked() {
        form.modeProperty().set(Mode.FINE_TUNE);
        search();
        assertEquals(rateOf(Rule.MINIMUM), model.curve().markerProperty().get());
    }

    @Test
    void theMarkerGoesWhereItIsMovedAndClingsToSuggestions() {
        search();
        model.moveMarker(0.0123);
        assertEquals(0.0123, model.curve().markerProperty().get());
        model.apply();
        assertEquals(0.012, form.learningRateProperty().get());
        model.moveMarker(rateOf(Rule.MINIMUM) * 1.02);
        assertEquals(rateOf(Rule.MINIMUM), model.curve().markerProperty().get());
    }

    @Test
    void thePointsArriveWhileItRuns() {
        var seen = new int[1];
        model.curve()
                .versionProperty()
                .addListener((_, _, _) -> seen[0] = Math.max(seen[0], halfWay()));
        search();
        assertTrue(seen[0] > 40, "" + seen[0]);
        assertEquals(1, model.progressProperty().get());
    }

    private int halfWay() {
        return state() == State.RUNNING ? model.curve().points().size() : 0;
    }

    @Test
    void whereNothingFallsThereIsASentenceAndNoRate() {
        finder.loss = step -> 1 + 0.01 * step;
        search();
        assertEquals(State.NO_SUGGESTION, state());
        assertEquals(Sentence.of("training.sweep-no-descent"), model.problemProperty().get());
        assertEquals(0, model.curve().markerProperty().get());
        assertEquals(100, model.curve().points().size());
        model.moveMarker(0.1);
        model.apply();
        assertEquals(1e-3, form.learningRateProperty().get());
    }

    @Test
    void aFailureIsToldAndCanBeTriedAgain() {
        finder.broken = Sentence.of("ui.out-of-memory");
        search();
        assertEquals(State.FAILED, state());
        assertEquals(finder.broken, model.problemProperty().get());
        assertEquals(Optional.empty(), model.expectedProperty().get());
        finder.broken = null;
        model.find();
        background.runAll();
        assertEquals(State.DONE, state());
        assertNull(model.problemProperty().get());
    }

    @Test
    void whoCancelsIsBackAtTheStart() {
        finder.afterStep = model::cancel;
        search();
        assertEquals(State.EMPTY, state());
        assertEquals(List.of(), model.curve().points());
        assertNull(jobs.shownProperty().get());
        assertTrue(model.expectedProperty().get().isPresent());
    }

    @Test
    void aTrainingThatStartsEndsTheSearchAndKeepsOthersAway() {
        finder.afterStep = () -> training.set(true);
        search();
        assertEquals(State.EMPTY, state());
        model.find();
        background.runAll();
        assertEquals(1, finder.configs.size());
    }

    @Test
    void closingLeavesTheSearch() {
        finder.afterStep = model::close;
        search();
        assertEquals(State.EMPTY, state());
        assertFalse(model.openProperty().get());
    }

    @Test
    void aCurveIsForgottenWhenWhatItWasMeasuredWithChanges() {
        search();
        form.fitProperty().set(Fit.PAD);
        assertEquals(State.EMPTY, state());
        assertEquals(List.of(), model.curve().points());
        search();
        form.networks().chosenProperty().set(form.networks().named().get(1));
        assertEquals(State.EMPTY, state());
        search();
        assertEquals("large", finder.configs.getLast().backbone());
        form.learningRateProperty().set(0.1);
        form.epochsProperty().set(3);
        assertEquals(State.DONE, state());
    }

    @Test
    void inFineTuneTheSuggestionIsTheRateOfThatModeAlone() {
        form.modeProperty().set(Mode.FINE_TUNE);
        form.subsetProperty().set(0.25);
        search();
        assertEquals(Mode.FINE_TUNE, finder.configs.getLast().mode());
        assertEquals(2, finder.samples);
        model.apply();
        assertEquals(3.9e-3, form.config().optimisation().rate().value());
        assertEquals(1e-3, form.config(Mode.QUICK).optimisation().rate().value());
        assertEquals(State.DONE, state());
    }

    @Test
    void aCurveOfFineTuneIsForgottenWithWhatItDependsOn() {
        form.modeProperty().set(Mode.FINE_TUNE);
        List<Runnable> changes =
                List.of(
                        () -> form.depthProperty().set(Depth.ALL),
                        () -> form.batchProperty().set(16),
                        () ->
                                form.choice(
                                                "optimisation.optimizer",
                                                c -> c.optimisation().optimizer())
                                        .set(Optimizer.SGD),
                        () ->
                                form.whole(
                                                "input.preprocessing.size",
                                                c -> c.preprocessing().size())
                                        .set(320),
                        () -> form.modeProperty().set(Mode.QUICK));
        for (var change : changes) {
            search();
            assertEquals(State.DONE, state());
            change.run();
            assertEquals(State.EMPTY, state());
        }
    }

    @Test
    void aSearchThatIsOvertakenIsNotHeardOf() {
        model.show();
        model.find();
        project.set(Given.project("cars", "bus", "van"));
        background.runAll();
        assertEquals(State.EMPTY, state());
        assertEquals(List.of(), model.curve().points());
        assertFalse(model.openProperty().get());
    }

    @Test
    void twoAtOnceAreOne() {
        model.find();
        model.find();
        background.runAll();
        assertEquals(1, finder.configs.size());
        project.set(null);
        model.show();
        model.find();
        background.runAll();
        assertEquals(1, finder.configs.size());
        assertEquals(LearningRateRange.DEFAULT, LearningRateViewModel.RANGE);
    }
}
