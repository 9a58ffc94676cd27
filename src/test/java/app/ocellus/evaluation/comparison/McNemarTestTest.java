package app.ocellus.evaluation.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.FigureGoldens;

import org.junit.jupiter.api.Test;

class McNemarTestTest {

    @Test
    void theProbabilitiesAreThoseOfSciPy() {
        var methods = new java.util.TreeSet<McNemarTest.Method>();
        for (var golden : FigureGoldens.cases("tests")) {
            var test = McNemarTest.of(golden.get("first").asInt(), golden.get("second").asInt());
            methods.add(test.method());
            assertEquals(golden.get("method").asText(), test.method().name());
            double p = golden.get("p").asDouble();
            assertEquals(p, test.p(), 1e-12 + 1e-9 * p, golden.toString());
        }
        assertEquals(2, methods.size());
    }

    @Test
    void smallNumbersCanBeCountedByHand() {
        // 6 tosses, at most 1 head: 7 of 64, and as many with at most 1 tail
        assertEquals(14 / 64.0, McNemarTest.of(5, 1).p(), 1e-12);
        assertEquals(1, McNemarTest.of(3, 3).p());
        assertEquals(1, McNemarTest.of(0, 0).p());
    }

    @Test
    void theOrderOfTheModelsDoesNotMatter() {
        for (int one = 0; one < 40; one++) {
            for (int other = 0; other < 40; other++) {
                assertEquals(McNemarTest.of(one, other).p(), McNemarTest.of(other, one).p());
            }
        }
    }

    @Test
    void theSentenceSaysWhetherItCouldBeChance() {
        var chance = McNemarTest.of(12, 15);
        assertFalse(chance.isSignificant());
        assertEquals("evaluation.difference-chance", chance.sentence().key());
        assertTrue(chance.sentence().toString().contains("could be chance"));
        var real = McNemarTest.of(10, 60);
        assertTrue(real.isSignificant());
        assertEquals("evaluation.difference-real", real.sentence().key());
        assertTrue(
                real.sentence().toString().contains("0.001 at most"), real.sentence().toString());
        assertEquals("evaluation.no-difference", McNemarTest.of(7, 7).sentence().key());
    }
}
