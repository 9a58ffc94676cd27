package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** More pictures than the runtime is shown at once. */
class OnnxBackboneTest {

    private static final int SIZE = 128;
    private static final int COUNT = 15;
    private static final int NUMBERS = 3 * SIZE * SIZE;

    private static final OnnxBackbone BACKBONE = load();

    private final FloatBuffer pictures = pictures();

    private static OnnxBackbone load() {
        var backbones = TestProgram.composition().backbones();
        return new OnnxNetworks(backbones, 2)
                .load(
                        backbones.find("efficientnet-lite0"),
                        new Preprocessing(SIZE, Fit.CROP),
                        Map.of());
    }

    @AfterAll
    static void close() {
        BACKBONE.close();
    }

    private static FloatBuffer pictures() {
        var random = new Random(1);
        var pictures =
                ByteBuffer.allocateDirect(COUNT * NUMBERS * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (int i = 0; i < pictures.capacity(); i++) {
            pictures.put(i, random.nextFloat());
        }
        return pictures;
    }

    private FloatBuffer picture(int i) {
        return pictures.slice(i * NUMBERS, NUMBERS);
    }

    @Test
    void eachHasTheFeaturesThatItHasAloneToTheBit() {
        var all = BACKBONE.features(pictures, COUNT, SIZE);
        assertEquals(COUNT, all.length);
        for (int i = 0; i < COUNT; i++) {
            assertArrayEquals(BACKBONE.features(picture(i), 1, SIZE)[0], all[i], "picture " + i);
        }
    }

    @Test
    void eachHasTheMapsThatItHasAloneToTheBit() {
        var all = BACKBONE.maps(pictures, COUNT, SIZE);
        assertEquals(COUNT, all.shape()[0]);
        int length = all.values().length / COUNT;
        for (int i = 0; i < COUNT; i++) {
            var alone = BACKBONE.maps(picture(i), 1, SIZE);
            var part = Arrays.copyOfRange(all.values(), i * length, (i + 1) * length);
            assertArrayEquals(alone.values(), part, "picture " + i);
        }
    }
}
