package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

class OnnxModelsTest {

    private static final int SIZE = 64;
    private static final int COUNT = 3;
    private static final int CLASSES = 5;

    private final OnnxModels models = new OnnxModels(OwnBackbone.composition().backbones(), 1);

    private byte[] written(ModelBundle model) throws IOException {
        var out = new ByteArrayOutputStream();
        models.write(model, out);
        return out.toByteArray();
    }

    private static FloatBuffer pictures() {
        var random = new Random(3);
        var values =
                ByteBuffer.allocateDirect(COUNT * 3 * SIZE * SIZE * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        while (values.hasRemaining()) {
            values.put(random.nextFloat());
        }
        return values.flip();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBatchIsAnsweredAsItsPicturesOneByOne(boolean mirrors) throws IOException {
        var model = RandomModel.tiny(new Output(1.3, 0, mirrors));
        var info = OwnBackbone.composition().backbones().find(OwnBackbone.ID);
        try (var network = OnnxBackbone.load(info, written(model), 1)) {
            var all = pictures();
            var batch = network.output("probabilities", all, COUNT, SIZE);
            assertArrayEquals(new int[] {COUNT, CLASSES}, batch.shape());
            for (int i = 0; i < COUNT; i++) {
                int plane = 3 * SIZE * SIZE;
                var one = network.output("probabilities", all.slice(i * plane, plane), 1, SIZE);
                var row = Arrays.copyOfRange(batch.values(), i * CLASSES, (i + 1) * CLASSES);
                assertArrayEquals(one.values(), row, 1e-6f);
            }
        }
    }

    @Test
    void theFileSaysAllThatItsUserMustKnow() throws IOException {
        var model = ModelProto.parseFrom(written(RandomModel.tiny(new Output(1.3, .4, true))));
        var notes =
                model.getMetadataPropsList().stream()
                        .collect(
                                Collectors.toMap(
                                        StringStringEntryProto::getKey,
                                        StringStringEntryProto::getValue));
        assertEquals("64", notes.get("ocellus.size"));
        assertEquals("crop", notes.get("ocellus.fit"));
        assertEquals("0.4", notes.get("ocellus.threshold"));
        assertEquals("1.3", notes.get("ocellus.temperature"));
        assertEquals("true", notes.get("ocellus.flipAveraging"));
        assertEquals(
                "[\"owl\",\"wren\",\"\u732b\",\"a, \\\"b\\\"\",\"#5\"]",
                notes.get("ocellus.classes"));
        assertEquals(1, model.getGraph().getOutputCount());
    }

    @Test
    void aTensorThatHasNoPlaceIsRefused() {
        var model =
                RandomModel.of(
                        OwnBackbone.composition(),
                        OwnBackbone.ID,
                        new Preprocessing(SIZE, Fit.CROP),
                        Map.of("layers.99.bias", new Tensor(new int[] {1}, new float[1])),
                        Output.PLAIN);
        assertEquals("engine.other-tensors", Failures.key(() -> written(model)));
    }
}
