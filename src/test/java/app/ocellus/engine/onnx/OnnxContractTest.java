package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import app.ocellus.file.Json;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.BackboneInfo;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

class OnnxContractTest {

    private final ModelProto model;
    private final BackboneInfo info;

    OnnxContractTest() throws IOException {
        model =
                ModelProto.parseFrom(
                        Files.readAllBytes(OwnBackbone.FOLDER.resolve("backbone.onnx")));
        info =
                Json.read(
                        Files.readString(OwnBackbone.FOLDER.resolve("backbone.json")),
                        BackboneInfo.class);
    }

    private void refused(String what, Consumer<GraphProto.Builder> change) {
        var changed = model.toBuilder();
        change.accept(changed.getGraphBuilder());
        var content = changed.build().toByteArray();
        var said = Failures.said(() -> OnnxContract.check(content, info));
        assertTrue(said.contains("\"" + what + "\""), said);
    }

    @Test
    void theNetworksThatAreThereKeepIt() {
        assertDoesNotThrow(() -> OnnxContract.check(model.toByteArray(), info));
        var shipped = TestProgram.composition().backbones();
        for (var one : shipped.all()) {
            assertDoesNotThrow(() -> OnnxContract.check(shipped.onnx(one), one));
        }
    }

    @Test
    void whatIsNoOnnxIsSaidToBeNone() {
        assertEquals(
                "engine.backbone-no-onnx",
                Failures.key(() -> OnnxContract.check(new byte[] {1, 2, 3}, info)));
    }

    @Test
    void inputAndOutputsHaveTheirNames() {
        refused("image", graph -> graph.getInputBuilder(0).setName("picture"));
        refused(
                "image",
                graph -> graph.addInput(graph.getInput(0)).getInputBuilder(1).setName("b"));
        refused("maps, features", graph -> graph.removeOutput(0));
    }

    @Test
    void aTensorInAnotherFileIsNotFollowed() {
        var path = StringStringEntryProto.newBuilder().setKey("location").setValue("../secret");
        var name = model.getGraph().getInitializer(0).getName();
        refused(
                name,
                graph ->
                        graph.getInitializerBuilder(0)
                                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                                .addExternalData(path));
    }

    @Test
    void aTensorThatNobodyKnowsIsRefused() {
        refused("other", graph -> graph.getInitializerBuilder(0).setName("other"));
    }

    @Test
    void aGraphWithinTheGraphIsRefused() {
        var inner = AttributeProto.newBuilder().setName("then").setG(GraphProto.newBuilder());
        refused(
                model.getGraph().getNode(0).getOpType(),
                graph -> graph.getNodeBuilder(0).addAttribute(inner));
    }

    @Test
    void learningBeginsAtALayerThatIsThere() {
        refused(
                "layers.5",
                graph -> {
                    for (var tensor : graph.getInitializerBuilderList()) {
                        tensor.setName(tensor.getName().replace("layers.5.", "layers.6."));
                    }
                });
    }
}
