package app.ocellus.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.Tensor;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Makes a backbone's file fit for pictures of another size, or for another mean and standard
 * deviation. The tensors that were learnt stay as they are.
 */
final class OnnxGraph {

    private static final String SAME_PADDING = "tensorflow-same";
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;

    private OnnxGraph() {}

    /**
     * The network for these pictures and weights; the file itself where it was made for them.
     *
     * @param model content of a {@code backbone.onnx}
     * @param learnt tensors that take the place of those of the same name
     * @throws UserException when a tensor has no such place
     */
    static byte[] adapted(
            byte[] model,
            BackboneInfo info,
            Preprocessing preprocessing,
            Map<String, Tensor> learnt) {
        var own = preprocessing.normalisation();
        boolean sameSize = preprocessing.size() == info.inputSize();
        if (sameSize && own == null && learnt.isEmpty()) {
            return model;
        }
        var changed = parsed(model, info).toBuilder();
        if (!sameSize) {
            resize(changed.getGraphBuilder(), info, preprocessing.size());
        }
        if (own != null) {
            normalise(changed.getGraphBuilder(), own);
        }
        replace(changed.getGraphBuilder(), info, learnt);
        return changed.build().toByteArray();
    }

    private static ModelProto parsed(byte[] model, BackboneInfo info) {
        try {
            return ModelProto.parseFrom(model);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(info.id() + " was checked, and is no ONNX file", e);
        }
    }

    /**
     * The layers below one, and nothing else: what that layer is given is the only output.
     *
     * @param model content of a {@code backbone.onnx}
     * @return the network, and the name of its output
     * @throws IllegalArgumentException when there is no such layer, or nothing below it
     */
    static Below below(byte[] model, BackboneInfo info, int layer) {
        var whole = parsed(model, info);
        var nodes = whole.getGraph().getNodeList();
        var prefix = "layers." + layer + ".";
        int first =
                IntStream.range(0, nodes.size())
                        .filter(i -> uses(nodes.get(i), prefix))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                info.id() + " has no layer " + layer));
        if (layer < 1) {
            throw new IllegalArgumentException("below layer " + layer + " there is none");
        }
        var output = nodes.get(first).getInput(0);
        var kept = nodes.subList(0, first);
        var used =
                kept.stream()
                        .flatMap(node -> node.getInputList().stream())
                        .collect(Collectors.toSet());
        var part = whole.toBuilder();
        part.getGraphBuilder()
                .clearNode()
                .addAllNode(kept)
                .clearInitializer()
                .addAllInitializer(
                        whole.getGraph().getInitializerList().stream()
                                .filter(tensor -> used.contains(tensor.getName()))
                                .toList())
                .clearOutput()
                .addOutput(ValueInfoProto.newBuilder().setName(output).setType(anyFloats()));
        return new Below(part.build().toByteArray(), output);
    }

    private static boolean uses(NodeProto node, String prefix) {
        return node.getInputList().stream().anyMatch(input -> input.startsWith(prefix));
    }

    private static TypeProto anyFloats() {
        return TypeProto.newBuilder()
                .setTensorType(
                        TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber()))
                .build();
    }

    /** A part of a network. */
    @SuppressWarnings("ArrayRecordComponent")
    record Below(byte[] model, String output) {}

    private static void resize(GraphProto.Builder graph, BackboneInfo info, int size) {
        var shape = graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder();
        shape.getShapeBuilder().getDimBuilder(ROWS).setDimValue(size);
        shape.getShapeBuilder().getDimBuilder(COLUMNS).setDimValue(size);
        if (info.padding().equals(SAME_PADDING)) {
            pad(graph, size);
        }
    }

    /**
     * TensorFlow's SAME: what has a stride s pads so that ceil(n/s) come out, with the odd pixel
     * below and on the right. Each layer takes what the one before gives; branches go side by side.
     */
    private static void pad(GraphProto.Builder graph, int size) {
        var sides = new HashMap<String, Integer>();
        sides.put(graph.getInput(0).getName(), size);
        for (var node : graph.getNodeBuilderList()) {
            var known = node.getInputList().stream().map(sides::get).filter(Objects::nonNull);
            int side = known.findFirst().orElse(0);
            int stride = stride(node);
            int after = Math.ceilDiv(side, stride);
            if (side > 0 && stride > 1) {
                int kernel = (int) ints(node, "kernel_shape").getInts(0);
                int total = Math.max(0, (after - 1) * stride + kernel - side);
                int before = total / 2;
                ints(node, "pads")
                        .clearInts()
                        .addAllInts(
                                LongStream.of(before, before, total - before, total - before)
                                        .boxed()
                                        .toList());
            }
            if (side > 0) {
                node.getOutputList().forEach(output -> sides.put(output, after));
            }
        }
    }

    /** How many pixels it moves on, in both directions alike; 1 where it does not say. */
    private static int stride(NodeProto.Builder node) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals("strides"))
                .mapToInt(attribute -> (int) attribute.getInts(0))
                .findFirst()
                .orElse(1);
    }

    private static AttributeProto.Builder ints(NodeProto.Builder node, String name) {
        return node.getAttributeBuilderList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(node.getName() + " has no " + name));
    }

    private static void normalise(GraphProto.Builder graph, Normalisation own) {
        for (var tensor : graph.getInitializerBuilderList()) {
            switch (tensor.getName()) {
                case "mean" -> fill(tensor, own.mean());
                case "std" -> fill(tensor, own.std());
                default -> {}
            }
        }
    }

    /** Other tensors than the network's would be left out in silence: the rest of them is wrong. */
    private static void replace(
            GraphProto.Builder graph, BackboneInfo info, Map<String, Tensor> learnt) {
        int replaced = 0;
        for (var initializer : graph.getInitializerBuilderList()) {
            var tensor = learnt.get(initializer.getName());
            if (tensor != null && hasShape(initializer, tensor)) {
                fill(initializer, tensor.values());
                replaced++;
            }
        }
        if (replaced < learnt.size()) {
            throw new UserException(Sentence.of("engine.other-tensors", info.id()));
        }
    }

    private static boolean hasShape(TensorProto.Builder initializer, Tensor tensor) {
        var dimensions = Arrays.stream(tensor.shape()).asLongStream().boxed().toList();
        return initializer.getDimsList().equals(dimensions);
    }

    private static void fill(TensorProto.Builder tensor, float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensor.clearFloatData().setRawData(ByteString.copyFrom(bytes));
    }
}
