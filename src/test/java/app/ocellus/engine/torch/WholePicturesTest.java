package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Head;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.batches.Batch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/**
 * How a graphics card learns: from pictures, whichever layers are frozen; here on the processor.
 */
class WholePicturesTest {

    private static final int SIZE = 64;
    private static final int COUNT = 4;
    private static final int CLASSES = 3;
    private static final Preprocessing INPUT = new Preprocessing(SIZE, Fit.CROP);

    private static Head head(int width) {
        var random = new Random(7);
        var weights = new float[CLASSES * width];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.05 * random.nextGaussian());
        }
        return new Head(CLASSES, width, weights, new float[CLASSES]);
    }

    private static Batch batch() {
        int floats = COUNT * 3 * SIZE * SIZE;
        var random = new Random(8);
        var images = ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < floats; i++) {
            images.putFloat(random.nextFloat());
        }
        return new Batch(images.flip(), new int[COUNT], new float[0]);
    }

    /** The gradients of everything that learns after one backward pass. */
    private static List<float[]> gradients(int from, @Nullable FrozenLayers below) {
        var program = TestProgram.composition();
        var info = program.backbones().find("efficientnet-lite0");
        var file = program.backbones().torch(info);
        var head = head(info.featureWidth());
        try (var network = TrainableNetwork.load(program.torch(), file, from, INPUT, head);
                var input = new NetworkInput(below, SIZE);
                var scope = network.manager().newSubManager()) {
            if (below == null) {
                network.takePictures();
            }
            var given = input.of(scope, batch(), 0, COUNT);
            try (var collector = scope.getEngine().newGradientCollector()) {
                var logits = network.logits(scope, given, null);
                collector.backward(logits.logSoftmax(1).get(":, 1").sum().neg());
            }
            return network.groups(1).stream()
                    .flatMap(group -> group.parameters().stream())
                    .map(NDArray::getGradient)
                    .map(NDArray::toFloatArray)
                    .toList();
        }
    }

    @Test
    void itsGradientsAreThoseOnTopOfFrozenLayers() {
        var program = TestProgram.composition();
        var info = program.backbones().find("efficientnet-lite0");
        int from = info.trainableFrom().getOrDefault("last-two", -1);
        var config = TrainingConfig.fineTune(info.id(), INPUT, 1);
        var split = gradients(from, program.frozenLayers(from, config));
        var whole = gradients(from, null);
        assertEquals(split.size(), whole.size());
        for (int i = 0; i < whole.size(); i++) {
            assertArrayEquals(split.get(i), whole.get(i), 1e-3f, "parameter " + i);
            assertTrue(EngineGoldens.furthest(whole.get(i), new float[whole.get(i).length]) > 1e-3);
        }
    }
}
