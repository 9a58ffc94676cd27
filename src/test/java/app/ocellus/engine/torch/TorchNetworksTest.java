package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.engine.onnx.OnnxNetworks;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.Head;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What a graphics card would compute with, on the processor, beside ONNX Runtime. */
class TorchNetworksTest {

    private static final double MOST = 1e-4;
    private static final int COUNT = 3;
    private static final Normalisation OWN =
            new Normalisation(new float[] {.3f, .4f, .5f}, new float[] {.2f, .25f, .3f});

    private final TorchEngine engine = TestProgram.composition().torch();
    private final TorchNetworks torch =
            new TorchNetworks(engine, TestProgram.composition().backbones());
    private final OnnxNetworks onnx = new OnnxNetworks(TestProgram.composition().backbones(), 2);

    private static BackboneInfo info(String id) {
        return TestProgram.composition().backbones().find(id);
    }

    private static FloatBuffer pictures(int size) {
        var random = new Random(5);
        var values =
                ByteBuffer.allocateDirect(COUNT * 3 * size * size * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        while (values.hasRemaining()) {
            values.put(random.nextFloat());
        }
        return values.flip();
    }

    /** Every tensor of the later layers a few percent other than it was. */
    private Map<String, Tensor> moved(BackboneInfo info) {
        int from = info.trainableFrom().getOrDefault("last-two", -1);
        var file = TestProgram.composition().backbones().torch(info);
        var head = new Head(1, info.featureWidth(), new float[info.featureWidth()], new float[1]);
        var input = new Preprocessing(info.inputSize(), Fit.CROP);
        var random = new Random(6);
        var moved = new HashMap<String, Tensor>();
        try (var network = TrainableNetwork.load(engine, file, from, input, head)) {
            network.learnt()
                    .backbone()
                    .forEach(
                            (name, tensor) -> {
                                var values = tensor.values().clone();
                                for (int i = 0; i < values.length; i++) {
                                    values[i] *= (float) (1 + 0.05 * random.nextGaussian());
                                }
                                moved.put(name, new Tensor(tensor.shape(), values));
                            });
        }
        return moved;
    }

    @ParameterizedTest
    @CsvSource({
        "efficientnet-lite0, 224, false, false",
        "efficientnet-lite0, 97, true, true",
        "efficientnet-lite2, 128, false, true"
    })
    void theFeaturesAreThoseOfOnnxRuntime(String id, int size, boolean own, boolean learnt) {
        var info = info(id);
        var preprocessing = new Preprocessing(size, Fit.CROP, own ? OWN : null);
        var weights = learnt ? moved(info) : Map.<String, Tensor>of();
        var pictures = pictures(size);
        try (var there = onnx.load(info, preprocessing, weights)) {
            var expected = there.features(pictures, COUNT, size);
            var found = torch.load(info, preprocessing, weights).features(pictures, COUNT, size);
            assertEquals(COUNT, found.length);
            for (int i = 0; i < COUNT; i++) {
                double apart = EngineGoldens.furthest(expected[i], found[i]);
                assertTrue(apart <= MOST, "" + apart);
            }
            assertTrue(EngineGoldens.furthest(found[0], found[1]) > 0.01, "pictures that differ");
        }
    }

    @Test
    void tensorsOfAnotherNetworkAreRefused() {
        var info = info("efficientnet-lite0");
        var input = new Preprocessing(64, Fit.CROP);
        var other = Map.of("layers.99.weight", new Tensor(new int[] {1}, new float[1]));
        assertEquals("engine.other-tensors", Failures.key(() -> torch.load(info, input, other)));
    }
}
