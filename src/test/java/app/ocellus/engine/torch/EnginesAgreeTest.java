package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.engine.onnx.OnnxBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.BackboneInfo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/** One tensor, two engines, and what Python made of it. */
class EnginesAgreeTest {

    private static final double MOST = 1e-4;

    @ParameterizedTest
    @ValueSource(strings = {"efficientnet-lite0", "efficientnet-lite2"})
    void bothEnginesAndPythonGiveTheSameFeatures(String id)
            throws IOException, MalformedModelException {
        var info = TestProgram.composition().backbones().find(id);
        var golden = golden(info);
        var onnx = onnx(info);
        var torch = torch(info);
        assertEquals(info.featureWidth(), golden.length);
        assertTrue(length(golden) > 1, "features that say something");
        assertNear(golden, onnx, "ONNX Runtime and Python");
        assertNear(golden, torch, "PyTorch in Java and in Python");
        assertNear(torch, onnx, "PyTorch and ONNX Runtime");
    }

    private static float[] golden(BackboneInfo info) {
        var backbones = EngineGoldens.description("engines-golden").get("backbones");
        for (int row = 0; row < backbones.size(); row++) {
            if (backbones.get(row).get("id").asText().equals(info.id())) {
                assertEquals(info.inputSize(), backbones.get(row).get("inputSize").asInt());
                return EngineGoldens.rows("engines-golden").get(row);
            }
        }
        throw new AssertionError("nothing stored of " + info.id());
    }

    private static float[] onnx(BackboneInfo info) {
        var content = TestProgram.composition().backbones().onnx(info);
        try (var backbone = OnnxBackbone.load(info, content, 2)) {
            var picture = EngineGoldens.formulaPicture(info.inputSize());
            return backbone.features(picture, 1, info.inputSize())[0];
        }
    }

    private static float[] torch(BackboneInfo info) throws IOException, MalformedModelException {
        var file = TestProgram.composition().backbones().torch(info);
        TestProgram.composition().torch().version();
        try (var model = Model.newInstance(info.id(), "PyTorch")) {
            model.load(file.getParent(), file.getFileName().toString());
            var picture = EngineGoldens.formulaPicture(info.inputSize());
            var shape = new Shape(1, 3, info.inputSize(), info.inputSize());
            return embed(model, model.getNDManager().create(picture, shape)).toFloatArray();
        }
    }

    private static NDArray embed(Model model, NDArray pictures) {
        try (var input = IValue.from((PtNDArray) pictures)) {
            return IValueUtils.runMethod((PtSymbolBlock) model.getBlock(), "embed", input)
                    .toTensor((ai.djl.pytorch.engine.PtNDManager) pictures.getManager());
        }
    }

    private static void assertNear(float[] one, float[] other, String who) {
        double apart = EngineGoldens.furthest(one, other);
        assertTrue(apart <= MOST, who + " are " + apart + " apart");
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
