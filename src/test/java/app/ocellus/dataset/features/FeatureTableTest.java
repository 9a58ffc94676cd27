package app.ocellus.dataset.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.List;

class FeatureTableTest {

    @Test
    void aRowIsCopiedToWhereItIsWantedHoweverOften() {
        var table =
                new FeatureTable(
                        2,
                        List.of(Samples.sample("a", "cat", null), Samples.sample("b", "cat", null)),
                        List.of(),
                        List.of(
                                FloatBuffer.wrap(new float[] {1, 2}),
                                FloatBuffer.wrap(new float[] {3, 4})),
                        List.of());
        var target = new float[5];
        table.copyRow(1, target, 2);
        table.copyRow(1, target, 2);
        table.copyRow(0, target, 0);
        assertArrayEquals(new float[] {1, 2, 3, 4, 0}, target);
        assertEquals(2, table.size());
    }
}
