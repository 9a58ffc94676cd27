package app.ocellus.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.EvaluationDifference;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class EvaluationEditsTest {

    private static final ClassLabel CAT = ClassLabel.named("cat");
    private static final ClassLabel DOG = ClassLabel.named("dog");

    private final OpenProject pets;
    private final Jobs jobs = new Jobs(new TaskRunner(Runnable::run, Runnable::run));
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final DatasetViewModel dataset;
    private final EvaluationViewModel evaluation;
    private final EvaluationEdits edits;

    EvaluationEditsTest(@TempDir Path home) {
        pets = Given.kept(Given.project("pets", "cat", "dog", "fish"), home);
        dataset = new DatasetViewModel(opener(pets), jobs);
        evaluation =
                new EvaluationViewModel(
                        new FakeEvaluating().work(), run, dataset.projectProperty(), jobs);
        edits = new EvaluationEdits(evaluation, dataset);
    }

    /** An opener that always opens this project. */
    private static DatasetOpener opener(OpenProject project) {
        return (DatasetOpener)
                Proxy.newProxyInstance(
                        DatasetOpener.class.getClassLoader(),
                        new Class<?>[] {DatasetOpener.class},
                        (_, _, _) -> project);
    }

    @BeforeEach
    void evaluate() {
        dataset.open(Path.of("pets"));
        run.set(Given.run(pets, 1));
        evaluation.selectionProperty().set(new Selection.Cell(CAT, DOG));
    }

    private EvaluationDifference difference() {
        return Objects.requireNonNull(edits.differenceProperty().get());
    }

    @Test
    void nothingWaitsAndNothingDiffersAtFirst() {
        assertEquals(0, edits.pendingProperty().get());
        assertNull(edits.differenceProperty().get());
        assertFalse(edits.readOnlyProperty().get());
    }

    @Test
    void aRelabelledErrorWaitsForTheNextEvaluationAndStaysWhereOneLooksAtIt() {
        assertEquals(1, evaluation.pictures().size());
        edits.edits().relabel(edits.target(), DOG);
        assertEquals(1, edits.pendingProperty().get());
        assertEquals(1, evaluation.pictures().size());
        assertEquals(DOG, edits.newLabel(evaluation.pictures().getFirst()));
    }

    @Test
    void reevaluatingJoinsTheNewLabelsAtOnceAndTellsTheDifference() {
        edits.edits().relabel(edits.target(), DOG);
        edits.reevaluate();
        assertEquals(0, edits.pendingProperty().get());
        assertEquals(1, difference().relabelled());
        assertEquals(1, difference().nowRight().size());
        assertEquals(5.0 / 6, difference().accuracyBefore(), 1e-12);
        assertEquals(1, difference().accuracyAfter(), 1e-12);
        assertEquals(0, evaluation.pictures().size());
    }

    @Test
    void oneStaysAtThePictureOrAtItsPlaceWhenLabelsAreJoinedAnew() {
        evaluation.selectionProperty().set(new Selection.Row(CAT));
        var shown = List.copyOf(evaluation.pictures());
        assertEquals(2, shown.size());
        evaluation.selectedProperty().set(shown.get(1));
        edits.edits().relabel(List.of(shown.get(0).sample()), DOG);
        edits.reevaluate();
        var selected = Objects.requireNonNull(evaluation.selectedProperty().get());
        assertEquals(shown.get(1).sample().id(), selected.sample().id());
        edits.edits().undo();
        edits.reevaluate();
        evaluation.selectedProperty().set(evaluation.pictures().getFirst());
        edits.edits().relabel(List.of(shown.get(0).sample()), DOG);
        edits.reevaluate();
        assertEquals(evaluation.pictures().getFirst(), evaluation.selectedProperty().get());
    }

    @Test
    void undoBringsTheFirstEvaluationBack() {
        edits.edits().relabel(edits.target(), DOG);
        edits.reevaluate();
        edits.edits().undo();
        assertEquals(1, edits.pendingProperty().get());
        edits.reevaluate();
        assertNull(edits.differenceProperty().get());
        assertEquals(1, evaluation.pictures().size());
    }

    @Test
    void whatIsLeftOutIsNoLongerEvaluatedAndComesBack() {
        edits.edits().exclude(edits.target());
        assertTrue(edits.isExcluded(evaluation.pictures().getFirst().sample()));
        edits.reevaluate();
        assertEquals(1, difference().gone());
        edits.edits().undo();
        assertEquals(1, edits.pendingProperty().get());
        edits.reevaluate();
        assertNull(edits.differenceProperty().get());
    }

    @Test
    void anotherRunOnTheSameImagesIsCompared() {
        edits.edits().relabel(edits.target(), DOG);
        edits.reevaluate();
        var now = Objects.requireNonNull(dataset.projectProperty().get());
        run.set(Given.run(now, 2));
        assertNotNull(evaluation.baselineProperty().get());
        assertEquals(0, edits.pendingProperty().get());
        assertNull(edits.differenceProperty().get());
    }

    @Test
    void flippedImagesAreOpenedAsAPartOfTheMatrix() {
        edits.edits().relabel(edits.target(), DOG);
        edits.reevaluate();
        evaluation.selectionProperty().set(new Selection.Flipped(difference().nowRight()));
        assertEquals(1, evaluation.pictures().size());
    }

    @Test
    void theRunOfAnotherProjectIsNotEdited() {
        run.set(Given.run(Given.project("scenes", "cat", "dog", "fish"), 1));
        assertTrue(edits.readOnlyProperty().get());
        assertEquals(0, edits.target().size());
    }

    @Test
    void samplesOfOtherDataAreNotEditedEvenWhereTheyAreCalledAlike() {
        edits.edits().relabel(edits.target(), DOG);
        evaluation.data().choose(List.of(Path.of("elsewhere")));
        evaluation.selectionProperty().set(new Selection.Cell(CAT, DOG));
        var shown = evaluation.pictures().getFirst();
        assertTrue(edits.readOnlyProperty().get());
        assertTrue(edits.readOnlyReason().getValue().contains("do not belong to this project"));
        assertEquals(List.of(), edits.target());
        assertEquals(0, edits.pendingProperty().get());
        assertFalse(edits.isExcluded(shown.sample()));
        assertNull(edits.newLabel(shown));
        edits.reevaluate();
        assertNotNull(evaluation.data().otherProperty().get());
        evaluation.data().choose(SplitRole.TEST);
        assertFalse(edits.readOnlyProperty().get());
        assertEquals("", edits.readOnlyReason().getValue());
    }
}
