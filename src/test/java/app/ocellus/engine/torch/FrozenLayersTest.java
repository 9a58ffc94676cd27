package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageTensor;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.Set;

/** ONNX Runtime below, PyTorch above, and each of them alone. */
class FrozenLayersTest {

    private static final double MOST = 1e-4;
    private static final int COUNT = 2;
    private static final Normalisation OWN =
            new Normalisation(new float[] {.3f, .4f, .5f}, new float[] {.2f, .25f, .3f});

    private final TorchEngine engine = OwnBackbone.composition().torch();

    private static BackboneInfo info(String id) {
        return OwnBackbone.composition().backbones().find(id);
    }

    private static int from(BackboneInfo info, String depth) {
        return info.trainableFrom().getOrDefault(depth, -1);
    }

    private static TrainingConfig config(BackboneInfo info, Preprocessing preprocessing) {
        return TrainingConfig.fineTune(info.id(), preprocessing, 1);
    }

    /** Two pictures that are formulas, one of them the negative of the other. */
    private static ByteBuffer pictures(int size) {
        int floats = 3 * size * size;
        var bytes =
                ByteBuffer.allocateDirect(COUNT * floats * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        var picture = EngineGoldens.formulaPicture(size);
        for (int i = 0; i < floats; i++) {
            bytes.putFloat(i * Float.BYTES, picture.get(i));
            bytes.putFloat((floats + i) * Float.BYTES, 1 - picture.get(i));
        }
        return bytes;
    }

    /** A head that answers with the features themselves. */
    private static Head identity(int width) {
        var weights = new float[width * width];
        for (int i = 0; i < width; i++) {
            weights[i * width + i] = 1;
        }
        return new Head(width, width, weights, new float[width]);
    }

    private TrainableNetwork network(
            BackboneInfo info, int from, Preprocessing preprocessing, Head head) {
        var file = OwnBackbone.composition().backbones().torch(info);
        return TrainableNetwork.load(engine, file, from, preprocessing, head);
    }

    /** What PyTorch answers for the pictures; {@code below} is null where it has all layers. */
    private static float[] logits(
            TrainableNetwork network, int size, ByteBuffer pictures, @Nullable Tensor below) {
        TorchEngine.recordNothing();
        try (var scope = network.manager().newSubManager()) {
            var shape = new Shape(COUNT, 3, size, size);
            var input =
                    below == null
                            ? scope.create(pictures.asFloatBuffer(), shape)
                            : NetworkInput.array(scope, below);
            return network.logits(scope, input, null).toFloatArray();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "efficientnet-lite0, last, 224, false",
        "efficientnet-lite0, last-two, 224, false",
        "efficientnet-lite0, last-two, 97, true",
        "efficientnet-lite2, last-two, 128, false",
        "tiny-resnet, last, 64, false",
        "tiny-resnet, last-two, 97, true"
    })
    void theirActivationsUnderPyTorchsTailGiveTheFeaturesOfTheWholeNetwork(
            String id, String depth, int size, boolean own) {
        var info = info(id);
        var preprocessing = new Preprocessing(size, Fit.CROP, own ? OWN : null);
        int from = from(info, depth);
        var pictures = pictures(size);
        var frozen = OwnBackbone.composition().frozenLayers(from, config(info, preprocessing));
        var below = frozen.activations(pictures, COUNT);
        assertEquals(COUNT, below.shape()[0]);
        float[] joined;
        float[] whole;
        try (var tail = network(info, from, preprocessing, identity(info.featureWidth()));
                var all = network(info, 0, preprocessing, identity(info.featureWidth()))) {
            joined = logits(tail, size, pictures, below);
            whole = logits(all, size, pictures, null);
        }
        double apart = EngineGoldens.furthest(whole, joined);
        assertTrue(apart <= MOST, "" + apart);
        int width = info.featureWidth();
        var second = Arrays.copyOfRange(whole, width, 2 * width);
        assertTrue(EngineGoldens.furthest(second, whole) > 0.1, "pictures that differ");
    }

    @Test
    void onePictureAtATimeGivesWhatTwoDo() {
        var info = info("efficientnet-lite0");
        var config = config(info, new Preprocessing(64, Fit.CROP));
        var frozen = OwnBackbone.composition().frozenLayers(from(info, "last"), config);
        var pictures = pictures(64);
        int bytes = 3 * 64 * 64 * Float.BYTES;
        var both = frozen.activations(pictures, COUNT).values();
        var second = pictures.slice(bytes, bytes).order(ByteOrder.nativeOrder());
        var alone = frozen.activations(second, 1).values();
        assertEquals(both.length, 2 * alone.length);
        var half = Arrays.copyOfRange(both, alone.length, both.length);
        assertArrayEquals(half, alone, 1e-5f);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "18", "99"})
    void belowALayerThatIsNotThereThereIsNothing(int layer) {
        var config = config(info("efficientnet-lite0"), new Preprocessing(64, Fit.CROP));
        assertThrows(
                IllegalArgumentException.class,
                () -> OwnBackbone.composition().frozenLayers(layer, config));
    }

    /** The way of a model: learnt in PyTorch, handed on in a bundle, asked in ONNX Runtime. */
    @ParameterizedTest
    @CsvSource({
        "efficientnet-lite0, last-two, 97",
        "efficientnet-lite0, all, 224",
        "tiny-resnet, last, 64",
        "tiny-resnet, all, 97"
    })
    void tensorsThatLearntChangeTheAnswerAsTheyDoInPyTorch(String id, String depth, int size) {
        var info = info(id);
        var preprocessing = new Preprocessing(size, Fit.CROP, OWN);
        int from = from(info, depth);
        var head = someHead(info.featureWidth());
        var file = Path.of("src/test/resources/app/ocellus/image/goldens/fit-400x301.png");
        try (var network = network(info, from, preprocessing, head)) {
            var before = answer(info, preprocessing, LearntWeights.of(head), file);
            var untouched = answer(info, preprocessing, network.learnt(), file);
            assertArrayEquals(before, untouched, 1e-6f);
            network.put(moved(network.learnt()));
            var onnx = answer(info, preprocessing, network.learnt(), file);
            var torch = torchAnswer(network, info, from, preprocessing, file);
            assertTrue(EngineGoldens.furthest(before, torch) > 10 * MOST, Arrays.toString(torch));
            assertArrayEquals(torch, onnx, (float) MOST);
        }
    }

    private static Head someHead(int width) {
        var random = new Random(3);
        var weights = new float[3 * width];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.05 * random.nextGaussian());
        }
        return new Head(3, width, weights, new float[3]);
    }

    /** All weights a few percent other than they were. */
    private static LearntWeights moved(LearntWeights weights) {
        var random = new Random(4);
        var backbone = new LinkedHashMap<String, Tensor>();
        weights.backbone()
                .forEach(
                        (name, tensor) -> {
                            var values = tensor.values().clone();
                            for (int i = 0; i < values.length; i++) {
                                values[i] *= (float) (1 + 0.05 * random.nextGaussian());
                            }
                            backbone.put(name, new Tensor(tensor.shape(), values));
                        });
        return new LearntWeights(weights.head(), backbone);
    }

    private static float[] answer(
            BackboneInfo info, Preprocessing preprocessing, LearntWeights weights, Path file) {
        var bundle =
                new ModelBundle(
                        "any",
                        new ModelBundle.BackboneReference(info.id(), info.onnx().sha256()),
                        Samples.labels("a", "b", "c"),
                        preprocessing,
                        weights,
                        ModelBundle.Output.PLAIN,
                        new TrainingSummary(
                                null, null, null, null, null, null, null, null, null, null),
                        Set.of());
        var answer = OwnBackbone.composition().classifier(bundle).classify(file);
        return ((Answer.Classified) answer).probabilities();
    }

    private static float[] torchAnswer(
            TrainableNetwork network,
            BackboneInfo info,
            int from,
            Preprocessing preprocessing,
            Path file) {
        int size = preprocessing.size();
        var program = OwnBackbone.composition();
        var content = program.decoder().content(file);
        var fitted = program.decoder().fitted(content, file.toString(), preprocessing, _ -> {});
        var planes = new float[3 * size * size];
        ImageTensor.write(fitted, planes, 0);
        var images =
                ByteBuffer.allocateDirect(COUNT * planes.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        images.asFloatBuffer().put(planes).put(planes);
        var below =
                from == 0
                        ? null
                        : program.frozenLayers(from, config(info, preprocessing))
                                .activations(images, COUNT);
        var logits = logits(network, size, images, below);
        return new Head(3, 1, new float[3], Arrays.copyOf(logits, 3))
                .probabilities(new float[1], 1);
    }
}
