package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.Tensor;

import com.google.protobuf.InvalidProtocolBufferException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

class OnnxGraphTest {

    private final BackboneInfo lite0 = info("efficientnet-lite0");
    private final BackboneInfo lite2 = info("efficientnet-lite2");

    private static BackboneInfo info(String id) {
        return TestProgram.composition().backbones().find(id);
    }

    private static byte[] adapted(BackboneInfo info, Preprocessing preprocessing) {
        var model = TestProgram.composition().backbones().onnx(info);
        return OnnxGraph.adapted(model, info, preprocessing, Map.of());
    }

    private static byte[] sized(BackboneInfo info, int size) {
        return adapted(info, new Preprocessing(size, Fit.CROP));
    }

    @Test
    void atItsOwnSizeTheFileIsLeftAsItIs() {
        var model = TestProgram.composition().backbones().onnx(lite0);
        var own = new Preprocessing(lite0.inputSize(), Fit.PAD);
        assertSame(model, OnnxGraph.adapted(model, lite0, own, Map.of()));
    }

    @Test
    void atTheSizeOfTheOtherBackboneItPadsAsThatOneWasMade() throws Exception {
        assertNotEquals(pads(sized(lite0, 224)), pads(sized(lite0, 260)));
        assertEquals(pads(sized(lite2, 260)), pads(sized(lite0, 260)));
        assertEquals(pads(sized(lite0, 224)), pads(sized(lite2, 224)));
    }

    /** Kernel and padding of the convolutions that halve the sides. */
    private static List<List<Long>> pads(byte[] model) throws InvalidProtocolBufferException {
        return ModelProto.parseFrom(model).getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("Conv"))
                .filter(node -> ints(node, "strides").getFirst() == 2)
                .map(node -> ints(node, "pads"))
                .toList();
    }

    private static List<Long> ints(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getIntsList();
    }

    @Test
    void anySizeGivesFeatures() {
        for (int size : new int[] {32, 97, 128, 321}) {
            var features = features(sized(lite0, size), size, EngineGoldens.formulaPicture(size));
            assertEquals(lite0.featureWidth(), features.length);
            assertTrue(features[0] >= 0 && Float.isFinite(features[0]));
        }
    }

    private float[] features(byte[] model, int size, FloatBuffer picture) {
        try (var backbone = OnnxBackbone.load(lite0, model, 2)) {
            return backbone.features(picture, 1, size)[0];
        }
    }

    @Test
    void ownMeanAndDeviationTakeThePlaceOfTheBackbones() {
        var own = new Normalisation(new float[] {0.3f, 0.4f, 0.5f}, new float[] {0.2f, 0.25f, 1});
        int size = lite0.inputSize();
        var model = adapted(lite0, new Preprocessing(size, Fit.CROP, own));
        var picture = EngineGoldens.formulaPicture(size);
        var same = EngineGoldens.formulaPicture(size);
        for (int i = 0; i < same.capacity(); i++) {
            int c = i / (size * size);
            double normalised = (picture.get(i) - own.mean()[c]) / own.std()[c];
            same.put(i, (float) (normalised * lite0.std().get(c) + lite0.mean().get(c)));
        }
        var expected = features(sized(lite0, size), size, same);
        var actual = features(model, size, picture);
        assertTrue(EngineGoldens.furthest(expected, actual) < 1e-3);
    }

    private byte[] learnt(Map<String, Tensor> tensors) {
        var model = TestProgram.composition().backbones().onnx(lite0);
        return OnnxGraph.adapted(model, lite0, new Preprocessing(64, Fit.CROP), tensors);
    }

    /** A tensor of the shipped file. */
    private Tensor shipped(String name) throws InvalidProtocolBufferException {
        var model = ModelProto.parseFrom(TestProgram.composition().backbones().onnx(lite0));
        var tensor =
                model.getGraph().getInitializerList().stream()
                        .filter(initializer -> initializer.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        var shape = tensor.getDimsList().stream().mapToInt(Long::intValue).toArray();
        var raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }

    @Test
    void aTensorTakesThePlaceOfTheOneOfItsName() throws Exception {
        var own = shipped("layers.12.layers.0.weight");
        var picture = EngineGoldens.formulaPicture(64);
        var before = features(learnt(Map.of()), 64, picture);
        var same = learnt(Map.of("layers.12.layers.0.weight", own));
        assertArrayEquals(before, features(same, 64, picture));
        var half = own.values().clone();
        for (int i = 0; i < half.length; i++) {
            half[i] /= 2;
        }
        var other = Map.of("layers.12.layers.0.weight", new Tensor(own.shape(), half));
        assertTrue(EngineGoldens.furthest(before, features(learnt(other), 64, picture)) > 0.01);
    }

    @Test
    void aTensorThatHasNoPlaceIsRefusedInWords() throws Exception {
        var own = shipped("layers.0.weight");
        var foreign = Map.of("layers.0.weight", own, "layers.99.weight", own);
        assertEquals("engine.other-tensors", Failures.key(() -> learnt(foreign)));
    }

    @Test
    void aTensorOfAnotherShapeIsRefusedInWords() throws Exception {
        var own = shipped("layers.0.weight");
        for (int[] shape : new int[][] {{3, 32, 3, 3}, {32, 3, 9}, {864}, {}}) {
            var tensors = Map.of("layers.0.weight", new Tensor(shape, own.values()));
            assertEquals("engine.other-tensors", Failures.key(() -> learnt(tensors)));
        }
    }

    @Test
    void belowALayerNothingOfItAndOfTheLaterOnesIsLeft() throws Exception {
        var whole = TestProgram.composition().backbones().onnx(lite0);
        var below = OnnxGraph.below(whole, lite0, 9);
        var graph = ModelProto.parseFrom(below.model()).getGraph();
        var layers =
                graph.getInitializerList().stream()
                        .map(tensor -> tensor.getName().split("\\."))
                        .filter(name -> name[0].equals("layers"))
                        .mapToInt(name -> Integer.parseInt(name[1]))
                        .summaryStatistics();
        assertEquals(0, layers.getMin());
        assertEquals(8, layers.getMax());
        assertEquals(1, graph.getOutputCount());
        assertEquals(below.output(), graph.getOutput(0).getName());
        assertTrue(below.model().length < whole.length / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 18, 99})
    void belowALayerThatIsNotThereThereIsNothing(int layer) {
        var whole = TestProgram.composition().backbones().onnx(lite0);
        var thrown =
                assertThrows(
                        IllegalArgumentException.class, () -> OnnxGraph.below(whole, lite0, layer));
        assertTrue(String.valueOf(thrown.getMessage()).contains("layer " + layer));
    }
}
