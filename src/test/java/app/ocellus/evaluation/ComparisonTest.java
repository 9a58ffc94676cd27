package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.comparison.ChangedCell;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ComparisonTest {

    private static final float[] A = {0.75f, 0.25f};
    private static final float[] B = {0.25f, 0.75f};

    private static Evaluation first() {
        return new Answers("a", "b").add("a", A).add("a", B).add("b", B).add("b", A).evaluation();
    }

    private static Evaluation second() {
        return new Answers("a", "b").add("a", A).add("a", A).add("b", A).add("b", B).evaluation();
    }

    @Test
    void aModelComparedWithItselfHasNoDifference() {
        var same = Comparison.of(first(), first());
        assertEquals(same.first(), same.second());
        assertEquals(List.of(List.of(0, 0), List.of(0, 0)), same.difference());
        assertEquals(List.of(), same.onlyFirstRight());
        assertEquals(List.of(), same.onlySecondRight());
        assertEquals(1, same.test().p());
        assertEquals("evaluation.no-difference", same.test().sentence().key());
    }

    @Test
    void theImagesThatOneAloneGotRightAreNamedWithBothAnswers() {
        var comparison = Comparison.of(first(), second());
        assertEquals(4, comparison.samples());
        var lost = comparison.onlyFirstRight();
        assertEquals(1, lost.size());
        assertEquals(Answers.sampleId(2), lost.getFirst().first().sample().id());
        assertEquals("b", lost.getFirst().first().predicted().name());
        assertEquals("a", lost.getFirst().second().predicted().name());
        assertEquals(
                List.of(Answers.sampleId(1), Answers.sampleId(3)),
                comparison.onlySecondRight().stream().map(p -> p.second().sample().id()).toList());
        assertEquals(0.5, comparison.first().accuracy());
        assertEquals(0.75, comparison.second().accuracy());
        assertEquals(List.of(List.of(1, -1), List.of(0, 0)), comparison.difference());
        assertEquals(1, comparison.test().onlyFirst());
        assertEquals(2, comparison.test().onlySecond());
    }

    @Test
    void aChangedCellHoldsTheImagesThatCameAndThoseThatWent() {
        var cells = Comparison.of(first(), second()).changedCells();
        assertEquals(
                List.of("a>b 1-1+0", "a>a 1-0+1", "b>b 1-1+1", "b>a 1-1+1").stream()
                        .sorted()
                        .toList(),
                cells.stream().map(ComparisonTest::words).sorted().toList());
        assertEquals(2, cells.getFirst().changed().size(), "the most changes come first");
        for (var cell : cells) {
            assertEquals(
                    cell.second().size() - cell.first().size(),
                    cell.gained().size() - cell.lost().size());
        }
        assertEquals(List.of(), Comparison.of(first(), first()).changedCells());
    }

    private static String words(ChangedCell cell) {
        return "%s>%s %d-%d+%d"
                .formatted(
                        cell.actual().name(),
                        cell.predicted().name(),
                        cell.first().size(),
                        cell.lost().size(),
                        cell.gained().size());
    }

    @Test
    void onlySamplesThatBothAnsweredForCount() {
        var more =
                new Answers("a", "b")
                        .add("a", A)
                        .add("a", A)
                        .add("b", A)
                        .add("b", B)
                        .add("b", B)
                        .evaluation();
        assertEquals(Comparison.of(first(), second()), Comparison.of(first(), withoutLast(more)));
        var comparison = Comparison.of(first(), more);
        assertEquals(4, comparison.samples());
        assertEquals(0.75, comparison.second().accuracy(), "the fifth is left out");
    }

    private static Evaluation withoutLast(Evaluation evaluation) {
        return evaluation.part(evaluation.samples().subList(0, 4));
    }

    @Test
    void otherLabelsAreRefused() {
        var other =
                new Answers("a", "b").add("b", A).add("a", A).add("b", A).add("b", B).evaluation();
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(first(), other));
    }

    @Test
    void aClassThatOneModelAloneKnowsHasItsRow() {
        var answers = new Answers("a", "b", "c").add("a", 0, 0, 1).add("a", 1, 0, 0);
        var evaluation =
                Evaluation.of(
                        answers.predictions(),
                        answers.classes(),
                        answers.snapshot(Samples.labels("a", "b")));
        var two = new Answers("a", "b").add("a", 1, 0).add("a", 1, 0).evaluation();
        var comparison = Comparison.of(two, evaluation);
        assertEquals(3, comparison.classes().size());
        assertEquals(List.of(-1, 0, 1), comparison.difference().getFirst());
    }

    @Test
    void theDifferenceAddsUpToNothingAndTheCountsToTheGapOfTheAccuracies() {
        var random = new Random(11);
        for (int round = 0; round < 30; round++) {
            var one = new Answers("a", "b", "c");
            var other = new Answers("a", "b", "c");
            for (int i = 0; i < 50; i++) {
                var label = List.of("a", "b", "c").get(random.nextInt(3));
                one.add(label, random.nextFloat(), random.nextFloat(), random.nextFloat());
                other.add(label, random.nextFloat(), random.nextFloat(), random.nextFloat());
            }
            var comparison = Comparison.of(one.evaluation(), other.evaluation());
            assertEquals(
                    0,
                    comparison.difference().stream()
                            .flatMap(List::stream)
                            .mapToInt(Integer::intValue)
                            .sum());
            assertEquals(
                    comparison.second().accuracy() - comparison.first().accuracy(),
                    (comparison.onlySecondRight().size() - comparison.onlyFirstRight().size())
                            / 50.0,
                    1e-12);
        }
        assertTrue(Comparison.of(first(), second()).first().macroAuc().isPresent());
    }
}
