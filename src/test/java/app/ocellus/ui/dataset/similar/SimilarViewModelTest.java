package app.ocellus.ui.dataset.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.FakeComparing;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectEdits;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class SimilarViewModelTest {

    private static final Path CAT = Path.of("photos", "cat.jpg");
    private static final Path DOG = Path.of("photos", "dog.jpg");

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>(pets);
    private final FakeComparing comparing = new FakeComparing();
    private final SimilarViewModel model =
            new SimilarViewModel(
                    comparing,
                    () -> TrainingConfig.quick("net", new Preprocessing(224, Fit.CROP), 1),
                    project,
                    jobs,
                    runner);

    private AlikeState state() {
        return model.stateProperty().get();
    }

    @Test
    void whatLooksLikeAPictureComesByLikeness() {
        model.moreLike(CAT);
        assertEquals(AlikeState.LOOKING, state());
        assertEquals(CAT, model.pictureProperty().get());
        background.runAll();
        assertEquals(AlikeState.FOUND, state());
        var order = Objects.requireNonNull(model.orderProperty().get());
        var shown = order.among(pets.scan().snapshot().samples());
        assertTrue(shown.size() > 2);
        assertTrue(shown.size() < pets.scan().snapshot().samples().size());
        assertEquals(1.0, order.of(shown.getFirst()));
        for (int i = 1; i < shown.size(); i++) {
            assertTrue(
                    Objects.requireNonNull(order.of(shown.get(i)))
                            <= Objects.requireNonNull(order.of(shown.get(i - 1))));
        }
    }

    @Test
    void picturesThatWereAddedFromElsewhereAreComparedToo() {
        var own = Samples.sample("added/1.jpg", "cat", null);
        var edits = pets.edits();
        project.set(
                new OpenProject(
                        pets.project(),
                        pets.scan(),
                        pets.split(),
                        new ProjectEdits(
                                edits.scan(),
                                edits.history(),
                                edits.plan(),
                                edits.dealt(),
                                List.of(own),
                                edits.kept())));
        model.moreLike(CAT);
        background.runAll();
        var all = comparing.compared.getLast().all();
        assertEquals(own, all.getLast());
        assertEquals(1 + pets.scan().snapshot().images().count(), all.size());
    }

    @Test
    void anotherQuestionLeavesTheOneBefore() {
        model.moreLike(CAT);
        model.moreLike(DOG);
        background.runAll();
        assertEquals(DOG, model.pictureProperty().get());
        assertEquals(AlikeState.FOUND, state());
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void clearingShowsAllAndLeavesWhatRuns() {
        model.moreLike(CAT);
        model.clear();
        background.runAll();
        assertEquals(AlikeState.NONE, state());
        assertNull(model.pictureProperty().get());
        assertNull(model.orderProperty().get());
        model.moreLike(CAT);
        background.runAll();
        model.clear();
        assertNull(model.orderProperty().get());
    }

    @Test
    void whereTheJobIsCancelledAllIsShownAgain() {
        model.moreLike(CAT);
        Objects.requireNonNull(jobs.shownProperty().get()).cancellation().cancel();
        background.runAll();
        assertEquals(AlikeState.NONE, state());
        assertNull(model.pictureProperty().get());
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() {
        comparing.broken = Sentence.of("cli.no-display");
        model.moreLike(CAT);
        background.runAll();
        assertEquals(AlikeState.FAILED, state());
        assertNotNull(model.errorProperty().get());
        model.clear();
        assertNull(model.errorProperty().get());
    }

    @Test
    void anotherDatasetForgetsWhatWasAskedOfTheOneBefore() {
        model.moreLike(CAT);
        background.runAll();
        project.set(Given.project("scenes", "sea", "street"));
        assertEquals(AlikeState.NONE, state());
        assertNull(model.orderProperty().get());
        project.set(null);
        model.moreLike(CAT);
        assertEquals(AlikeState.NONE, state());
        assertEquals(List.of(CAT), comparing.asked);
    }
}
