package app.ocellus.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import app.ocellus.model.ModelBundle;
import app.ocellus.training.Head;

import com.google.protobuf.ByteString;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * Puts a head on a backbone's graph: from pictures (N,3,S,S) to probabilities (N,C), with nothing
 * left to do outside. All nodes mean the same in the operator sets 13 to 21.
 */
final class OnnxClassifierGraph {

    /** What the whole graph answers: (N,C). */
    static final String PROBABILITIES = "probabilities";

    private static final String IMAGE = "image";
    private static final String BOTH = "image_and_mirror";
    private static final String ANSWERS = "answers";
    private static final int WIDTH_AXIS = 3;

    private final GraphProto.Builder graph;

    private OnnxClassifierGraph(GraphProto.Builder graph) {
        this.graph = graph;
    }

    /**
     * The whole classifier.
     *
     * @param backbone of the model's size and weights
     * @param notes what else the file is to say
     */
    static ModelProto of(ModelProto backbone, ModelBundle model, Map<String, String> notes) {
        var whole = backbone.toBuilder().clearDocString().clearMetadataProps();
        new OnnxClassifierGraph(whole.getGraphBuilder()).complete(model);
        notes.forEach(
                (key, value) ->
                        whole.addMetadataProps(
                                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return whole.setProducerName("Ocellus").clearProducerVersion().build();
    }

    private void complete(ModelBundle model) {
        boolean mirrors = model.output().flipAveraging();
        if (mirrors) {
            showMirrorImageToo();
        }
        answer(model.head(), model.output().temperature(), mirrors ? ANSWERS : PROBABILITIES);
        if (mirrors) {
            average(model.head().classes());
        }
        graph.clearOutput().addOutput(output(model.head().classes()));
    }

    /** (N,3,S,S) to (2N,3,S,S), the mirror images behind the pictures. */
    private void showMirrorImageToo() {
        for (var node : graph.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                if (node.getInput(i).equals(IMAGE)) {
                    node.setInput(i, BOTH);
                }
            }
        }
        integers("mirror.start", -1);
        integers("mirror.end", Long.MIN_VALUE);
        integers("mirror.axis", WIDTH_AXIS);
        integers("mirror.step", -1);
        var slice =
                node("Slice", "mirror", IMAGE, "mirror.start", "mirror.end")
                        .addInput("mirror.axis")
                        .addInput("mirror.step");
        graph.addNode(0, slice);
        graph.addNode(1, node("Concat", BOTH, IMAGE, "mirror").addAttribute(number("axis", 0)));
    }

    /** softmax((W f + b) / temperature). */
    private void answer(Head head, double temperature, String name) {
        floats("head.weight", head.weights(), head.classes(), head.width());
        floats("head.bias", head.bias(), head.classes());
        floats("temperature", new float[] {(float) temperature});
        graph.addNode(
                node("Gemm", "logits", "features", "head.weight", "head.bias")
                        .addAttribute(number("transB", 1)));
        graph.addNode(node("Div", "tempered", "logits", "temperature"));
        graph.addNode(node("Softmax", name, "tempered").addAttribute(number("axis", 1)));
    }

    /** (2N,C) to (N,C): the mean of a picture's answer and of its mirror image's. */
    private void average(int classes) {
        integers("views", 2, -1, classes);
        integers("first", 0);
        integers("second", 1);
        integers("one_view", -1, classes);
        floats("two", new float[] {2});
        graph.addNode(node("Reshape", "by_view", ANSWERS, "views"));
        for (var view : List.of("first", "second")) {
            graph.addNode(
                    node("Gather", view + ".row", "by_view", view).addAttribute(number("axis", 0)));
            graph.addNode(node("Reshape", view + ".answer", view + ".row", "one_view"));
        }
        graph.addNode(node("Add", "sum", "first.answer", "second.answer"));
        graph.addNode(node("Div", PROBABILITIES, "sum", "two"));
    }

    private static NodeProto.Builder node(String type, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(type)
                .setName(output)
                .addOutput(output)
                .addAllInput(List.of(inputs));
    }

    private static AttributeProto number(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private void integers(String name, long... values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        tensor(name, TensorProto.DataType.INT64, bytes, values.length);
    }

    private void floats(String name, float[] values, long... shape) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensor(name, TensorProto.DataType.FLOAT, bytes, shape);
    }

    private void tensor(String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        var tensor =
                TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(type.getNumber())
                        .setRawData(ByteString.copyFrom(bytes));
        for (long side : shape) {
            tensor.addDims(side);
        }
        graph.addInitializer(tensor);
    }

    private ValueInfoProto output(int classes) {
        var rows = graph.getInput(0).getType().getTensorType().getShape().getDim(0);
        var type = TypeProto.newBuilder();
        type.getTensorTypeBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .getShapeBuilder()
                .addDim(rows)
                .addDim(Dimension.newBuilder().setDimValue(classes));
        return ValueInfoProto.newBuilder().setName(PROBABILITIES).setType(type).build();
    }
}
