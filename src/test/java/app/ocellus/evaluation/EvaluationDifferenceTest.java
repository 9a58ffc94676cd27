package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;

import org.junit.jupiter.api.Test;

import java.util.List;

class EvaluationDifferenceTest {

    private final Answers answers =
            new Answers("cat", "dog")
                    .add("cat", 0.9f, 0.1f)
                    .add("cat", 0.2f, 0.8f)
                    .add("dog", 0.3f, 0.7f)
                    .add("dog", 0.6f, 0.4f);

    private Evaluation after(Edit... edits) {
        var history = EditHistory.NONE;
        for (var edit : edits) {
            history = history.with(edit);
        }
        return Evaluation.of(
                answers.predictions(),
                answers.classes(),
                history.of(answers.snapshot(answers.classes())).snapshot());
    }

    private static List<SampleId> ids(int... indices) {
        return java.util.Arrays.stream(indices).mapToObj(Answers::sampleId).toList();
    }

    @Test
    void anEvaluationDoesNotDifferFromItself() {
        assertTrue(EvaluationDifference.of(answers.evaluation(), answers.evaluation()).isNone());
    }

    @Test
    void aRelabelledErrorIsRightAndItsCellsChange() {
        var difference =
                EvaluationDifference.of(
                        answers.evaluation(), after(new Edit.Relabel(ids(1), new ClassId("dog"))));
        assertEquals(1, difference.relabelled());
        assertEquals(0.5, difference.accuracyBefore(), 1e-12);
        assertEquals(0.75, difference.accuracyAfter(), 1e-12);
        assertEquals(ids(1), difference.nowRight().stream().map(s -> s.sample().id()).toList());
        assertEquals(List.of(), difference.nowWrong());
        assertEquals(2, difference.cells().size());
        var left = difference.cells().getFirst();
        assertEquals(1, left.before());
        assertEquals(0, left.after());
        assertFalse(difference.isNone());
    }

    @Test
    void whatIsLeftOutIsCountedAndIsNeitherRightNorWrong() {
        var difference =
                EvaluationDifference.of(answers.evaluation(), after(new Edit.Exclude(ids(3))));
        assertEquals(1, difference.gone());
        assertEquals(0, difference.relabelled());
        assertEquals(2.0 / 3, difference.accuracyAfter(), 1e-12);
        assertEquals(List.of(), difference.nowRight());
    }

    @Test
    void aRenamedClassIsNoDifference() {
        var difference =
                EvaluationDifference.of(
                        answers.evaluation(),
                        after(new Edit.RenameClass(new ClassId("cat"), "feline")));
        assertTrue(difference.isNone());
    }
}
