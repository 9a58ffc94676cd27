package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.training.Regularisation.ClassWeights;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class RegularisationTest {

    private static final int[] LABELS = {2, 0, 0, 1, 0, 0, 1, 0, 1, 0};

    private static float[] weights(ClassWeights kind, int[] labels, int classes) {
        return new Regularisation(0, 0, kind).weights(labels, classes);
    }

    @Test
    void aRareClassCountsAsMuchMoreAsItIsRare() {
        var golden = EngineGoldens.description("optimizers-golden").get("crossEntropy");
        var weights = weights(ClassWeights.AUTO, LABELS, 3);
        for (int c = 0; c < 3; c++) {
            assertEquals(golden.get("classWeights").get(c).asDouble(), weights[c], 1e-6);
        }
    }

    @Test
    void theSamplesCountOneInTheMean() {
        var weights = weights(ClassWeights.AUTO, LABELS, 3);
        assertEquals(
                1, IntStream.of(LABELS).mapToDouble(l -> weights[l]).average().orElseThrow(), 1e-6);
    }

    @Test
    void withoutClassWeightsAllCountTheSame() {
        assertArrayEquals(new float[] {1, 1, 1}, weights(ClassWeights.OFF, LABELS, 3));
    }

    @Test
    void aClassWithoutSamplesCountsNothing() {
        assertArrayEquals(
                new float[] {0.5f, 0, 1},
                weights(ClassWeights.AUTO, new int[] {0, 0, 2, 0, 2, 0}, 3),
                1e-6f);
    }
}
