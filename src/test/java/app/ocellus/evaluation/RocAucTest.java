package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

class RocAucTest {

    @Test
    void everyClassStandsAgainstTheRestAndAClassWithoutSamplesHasNone() {
        var answers =
                new Answers("a", "b", "c")
                        .add("a", 0.75f, 0.25f, 0)
                        .add("a", 0.25f, 0.75f, 0)
                        .add("b", 0.5f, 0.5f, 0)
                        .add("b", 0.125f, 0.875f, 0);
        var auc = RocAuc.of(answers.evaluation());
        // of the four pairs, a is before b in three: .75 before .5 and .125, .25 before .125
        assertEquals(OptionalDouble.of(0.75), auc.perClass().get(0));
        assertEquals(OptionalDouble.of(0.75), auc.perClass().get(1));
        assertTrue(auc.perClass().get(2).isEmpty());
        assertEquals(OptionalDouble.of(0.75), auc.macro());
    }

    @Test
    void aTieCountsHalf() {
        var scores = new double[] {0.5, 0.5, 0.5, 0.25};
        // the positive 0.5 ties with two and is before one
        assertEquals(2.0 / 3, RocAuc.area(scores, i -> i == 0).orElseThrow(), 1e-12);
    }

    @Test
    void ofOneClassAloneThereIsNoArea() {
        var answers = new Answers("a", "b").add("a", 1, 0).add("a", 0.5f, 0.5f);
        var auc = RocAuc.of(answers.evaluation());
        assertTrue(auc.perClass().stream().allMatch(OptionalDouble::isEmpty));
        assertTrue(auc.macro().isEmpty());
    }
}
