package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;

import com.google.protobuf.InvalidProtocolBufferException;

import org.junit.jupiter.api.Test;

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
}
