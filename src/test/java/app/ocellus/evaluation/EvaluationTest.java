package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class EvaluationTest {

    @Test
    void topKCountsLabelsAmongTheFirstK() {
        var evaluation =
                new Answers("a", "b", "c")
                        .add("a", 0.5f, 0.3f, 0.2f)
                        .add("b", 0.5f, 0.3f, 0.2f)
                        .add("c", 0.5f, 0.3f, 0.2f)
                        .add("c", 0.1f, 0.2f, 0.7f)
                        .evaluation();
        assertEquals(0.5, evaluation.topK(1));
        assertEquals(0.75, evaluation.topK(2));
        assertEquals(1, evaluation.topK(3));
        assertEquals(1, evaluation.topK(5));
    }

    @Test
    void topOneIsTheAccuracyEvenWhenProbabilitiesAreEqual() {
        var evaluation =
                new Answers("a", "b").add("a", 0.5f, 0.5f).add("b", 0.5f, 0.5f).evaluation();
        assertEquals(0.5, evaluation.metrics().accuracy());
        assertEquals(0.5, evaluation.topK(1));
        for (var sample : evaluation.samples()) {
            assertEquals(sample.isWrong() ? 1 : 0, sample.rank());
        }
    }

    @Test
    void theLossIsTheMeanCrossEntropy() {
        var evaluation =
                new Answers("a", "b").add("a", 0.25f, 0.75f).add("b", 0.5f, 0.5f).evaluation();
        assertEquals((Math.log(4) + Math.log(2)) / 2, evaluation.loss(), 1e-12);
        assertEquals(Math.log(4), evaluation.samples().get(0).loss(), 1e-12);
    }

    @Test
    void aLabelHeldImpossibleHasALargeButFiniteLoss() {
        var evaluation = new Answers("a", "b").add("a", 0, 1).evaluation();
        assertEquals(-Math.log(1e-12), evaluation.loss(), 1e-9);
    }

    @Test
    void nothingEvaluatedGivesZeros() {
        var evaluation = new Answers("a", "b").evaluation();
        assertEquals(0, evaluation.loss());
        assertEquals(0, evaluation.topK(1));
        assertEquals(0, evaluation.metrics().accuracy());
    }

    @Test
    void aRelabelledSampleIsCountedUnderItsLabelOfToday() {
        var answers = new Answers("cat", "dog").add("cat", 0.1f, 0.9f);
        var relabelled =
                new DatasetSnapshot(
                        8,
                        Path.of("/data"),
                        answers.classes(),
                        List.of(Samples.sample("sample 0", "dog", null)),
                        List.of(),
                        List.of(),
                        List.of());
        var evaluation = Evaluation.of(answers.predictions(), answers.classes(), relabelled);
        assertEquals(8, evaluation.version());
        assertEquals(1, evaluation.metrics().accuracy());
        assertFalse(evaluation.samples().getFirst().isWrong());
    }

    @Test
    void aSampleThatIsGoneIsLeftOut() {
        var answers = new Answers("cat", "dog").add("cat", 0.9f, 0.1f).add("dog", 0.9f, 0.1f);
        var snapshot =
                new DatasetSnapshot(
                        8,
                        Path.of("/data"),
                        answers.classes(),
                        List.of(Samples.sample("sample 0", "cat", null)),
                        List.of(),
                        List.of(),
                        List.of());
        var evaluation = Evaluation.of(answers.predictions(), answers.classes(), snapshot);
        assertEquals(1, evaluation.samples().size());
        assertEquals(1, evaluation.metrics().accuracy());
    }

    @Test
    void aRenamedClassGoesByItsNewNameAndKeepsItsCounts() {
        var answers = new Answers("cat", "dog").add("cat", 0.9f, 0.1f).add("dog", 0.9f, 0.1f);
        var today = List.of(new ClassLabel(new ClassId("cat"), "kitten"), ClassLabel.named("dog"));
        var evaluation =
                Evaluation.of(answers.predictions(), answers.classes(), answers.snapshot(today));
        assertEquals(today, evaluation.matrix().classes());
        assertArrayEquals(new int[][] {{1, 0}, {1, 0}}, evaluation.matrix().counts());
    }

    @Test
    void classesThatOnlyTheDataHaveComeAfterTheModels() {
        var answers = new Answers("dog", "cat").add("owl", 0.9f, 0.1f).add("cat", 0.2f, 0.8f);
        var evaluation =
                Evaluation.of(
                        answers.predictions(),
                        answers.classes(),
                        answers.snapshot(Samples.labels("cat", "dog", "owl")));
        assertEquals(Samples.labels("dog", "cat", "owl"), evaluation.matrix().classes());
        assertArrayEquals(
                new int[][] {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}}, evaluation.matrix().counts());
        assertEquals(0.5, evaluation.metrics().accuracy());
        assertEquals(0.5, evaluation.topK(2));
    }
}
