package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

/** The figures are those of scikit-learn, of the classes with support, {@code zero_division=0}. */
class ScikitLearnTest {

    private static final double EXACT = 1e-9;

    @Test
    void fiftyRandomMatricesHaveTheSameFigures() {
        var cases = FigureGoldens.cases("matrices");
        int withoutSupport = 0;
        for (var golden : cases) {
            var counts = FigureGoldens.matrix(golden.get("counts"));
            var metrics = Metrics.of(counts);
            assertEquals(golden.get("accuracy").asDouble(), metrics.accuracy(), EXACT);
            assertAverages(golden.get("macro"), metrics.macro());
            assertAverages(golden.get("weighted"), metrics.weighted());
            assertClasses(golden, metrics);
            withoutSupport += golden.get("labels").size() < counts.length ? 1 : 0;
        }
        assertEquals(50, cases.size());
        assertTrue(withoutSupport >= 10, withoutSupport + " with a class without samples");
    }

    private static void assertAverages(JsonNode golden, Metrics.Averages averages) {
        assertArrayEquals(
                FigureGoldens.numbers(golden),
                new double[] {averages.precision(), averages.recall(), averages.f1()},
                EXACT);
    }

    private static void assertClasses(JsonNode golden, Metrics metrics) {
        var labels = golden.get("labels");
        for (int i = 0; i < labels.size(); i++) {
            var ofClass = metrics.perClass().get(labels.get(i).asInt());
            assertEquals(golden.get("support").get(i).asInt(), ofClass.support());
            assertFigure(golden.get("precision").get(i), ofClass.precision());
            assertFigure(golden.get("recall").get(i), ofClass.recall());
            assertFigure(golden.get("f1").get(i), ofClass.f1());
        }
        long none = metrics.perClass().stream().filter(c -> c.f1().isEmpty()).count();
        assertEquals(metrics.perClass().size() - labels.size(), none);
    }

    private static void assertFigure(JsonNode golden, OptionalDouble figure) {
        assertEquals(golden.asDouble(), figure.orElseThrow(), EXACT);
    }

    @Test
    void fortyRandomAreasUnderTheCurveAreTheSame() {
        var cases = FigureGoldens.cases("areas");
        int none = 0;
        for (var golden : cases) {
            var positive = golden.get("positive");
            var area =
                    RocAuc.area(
                            FigureGoldens.numbers(golden.get("scores")),
                            i -> positive.get(i).asInt() == 1);
            if (golden.get("auc").isNull()) {
                assertEquals(OptionalDouble.empty(), area);
                none++;
            } else {
                assertEquals(golden.get("auc").asDouble(), area.orElseThrow(), EXACT);
            }
        }
        assertEquals(40, cases.size());
        assertTrue(none >= 2, "one has no positives, one no negatives");
    }
}
